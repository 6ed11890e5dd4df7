#include "app/run_messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/failures.hpp"
#include "app/text_layout.hpp"
#include "core/shell_word.hpp"

namespace commonroom::app {
namespace {

constexpr std::size_t notes_shown = 6;
constexpr std::size_t causes_after_a_run = 5;

/// A heading and its first lines, and how many there are more.
std::string list(std::string_view heading, const std::vector<std::string>& lines, std::size_t most) {
  if (lines.empty()) return {};
  std::string text = fmt::format("{}\n", heading);
  for (std::size_t i = 0; i < std::min(most, lines.size()); ++i) text += paragraph(lines[i], inset);
  if (lines.size() > most) {
    text += fmt::format("  and {} more (-v shows all; results.h5 holds them)\n", lines.size() - most);
  }
  return text;
}

double pupils_at_opening(const Country& country) {
  const auto rolls = country.schools.opening_roll.values();
  return std::accumulate(rolls.begin(), rolls.end(), 0.0);
}

}  // namespace

std::vector<std::string> notes_on(const Scenario& scenario) {
  std::vector<std::string> notes;
  for (const Diagnostic& note : scenario.notes) {
    const std::string line = note.place.line > 0 ? fmt::format(":{}", note.place.line) : "";
    notes.push_back(fmt::format("{}{}: {}: {}", note.place.file, line, note.what, note.why));
  }
  return notes;
}

std::string about_plan(const Scenario& scenario) {
  const Plan& plan = scenario.plan;
  std::string text;
  if (!plan.title.empty()) text += paragraph(plan.title);
  if (!plan.question.empty()) text += paragraph(plan.question, inset);
  text += paragraph(fmt::format("{} x {} x {}, after {} of burn-in; seed {}",
                                counted(plan.regimes.size(), "regime"),
                                counted(static_cast<unsigned>(plan.replicates), "replicate"),
                                counted(static_cast<unsigned>(plan.years), "year"),
                                counted(static_cast<unsigned>(plan.burn_in), "year"), plan.seed));
  return text;
}

std::string about_population(const Scenario& scenario, const Country& country, bool all) {
  const std::size_t most =
      all ? std::max(country.filled_in_notes.size(), country.left_out_notes.size()) : notes_shown;
  std::string text = paragraph(
      fmt::format("{} with about {} in {}", counted(country.schools.size(), "school"),
                  counted(static_cast<unsigned long long>(std::llround(pupils_at_opening(country))), "pupil"),
                  counted(country.area_names.size(), "authority", "authorities")));
  if (!country.is_real && scenario.plan.population.register_path.empty()) text += "All of it is made up.\n";
  text += list("Generated or filled in:", country.filled_in_notes, most);
  text += list("Left out of the register:", country.left_out_notes, most);
  if (country.is_real) text += paragraph(real_schools_note);
  return text;
}

std::string about_work(const Results& results, double seconds) {
  return fmt::format("{}, {}, {}: {} done in {}.\n", counted(results.schools, "school"),
                     counted(results.pupils, "pupil"), counted(results.teachers, "teacher"),
                     counted(runs_with(results, RunStatus::done), "run"), duration_in_words(seconds));
}

std::size_t runs_with(const Results& results, RunStatus status) {
  return static_cast<std::size_t>(std::ranges::count(results.status, status));
}

std::string about_failures(const Results& results) {
  Failures failures;
  failures.take(results);
  return fmt::format("error: {} of {} failed\n", runs_with(results, RunStatus::failed),
                     counted(results.status.size(), "run")) +
         failures_text(failures, causes_after_a_run) +
         "The table leaves them out. results.h5 holds the status of every run.\n";
}

std::string what_next(const Results& results, const std::string& folder) {
  const std::string where = shell_word(folder);
  std::string text = "Next:\n";
  text += fmt::format("  commonroom compare {} --all{}\n", where, results.years > 10 ? " --years 6-10" : "");
  text += fmt::format("  commonroom export {} outcomes > outcomes.csv\n", where);
  text += "  python3, with xarray:\n";
  text += fmt::format("    import xarray; data = xarray.open_dataset(\"{}/results.h5\")\n", folder);
  if (results.regimes.size() > 1) {
    const std::string& other =
        results.regimes.front() == results.baseline ? results.regimes[1] : results.regimes.front();
    text += fmt::format("    data.attainment_16.sel(regime=\"{}\") - data.attainment_16.sel(regime=\"{}\")\n",
                        other, results.baseline);
  }
  return text;
}

}  // namespace commonroom::app
