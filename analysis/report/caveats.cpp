#include "analysis/report/caveats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "analysis/report/quantities.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

constexpr std::size_t most_caveats = 3;

Sentence on_chance(const Reading& reading) {
  const Results& results = reading.results();
  const auto assumed =
      std::ranges::count(results.parameters, std::string("assumed"), &ParameterRecord::evidence);
  const std::string of_parameters = fmt::format("{} of the {} parameters are assumed rather than measured",
                                                assumed, results.parameters.size());
  if (reading.over_settings()) {
    return {
        fmt::format("The ranges show what the settings of this experiment and chance do together, and "
                    "nothing of what the experiment does not vary; {}.",
                    of_parameters)};
  }
  if (results.replicates < 2) {
    return {
        fmt::format("There is one run of each regime: how much of a difference is chance cannot be told "
                    "from it, and {}.",
                    of_parameters)};
  }
  return {
      fmt::format("The intervals show chance within the model only: {} runs under the same assumptions. "
                  "Other assumptions may give other answers, and {}.",
                  results.replicates, of_parameters)};
}

/// Whether some regime is felt much more or less than the baseline.
bool are_felt_unequally(const Reading& reading) {
  constexpr double much = 1.25;  // times as much
  const std::size_t position = reading.position("realised_stake");
  const double stake = reading.level(reading.baseline(), position).mean;
  return std::ranges::any_of(reading.others(), [&](std::size_t regime) {
    const double other = reading.level(regime, position).mean;
    return other > much * stake || stake > much * other;
  });
}

Sentence on_stakes(const Reading& reading) {
  Sentence sentence{
      std::string("Schools do not feel these regimes alike. What hangs on a school’s results is ")};
  const std::vector<std::size_t> others = reading.others();
  const auto add = [&](std::size_t regime, std::string before) {
    append(sentence, {std::move(before), level_in_words(reading, regime, "realised_stake"),
                      fmt::format(" under {}", in_quotes(reading.results().regimes[regime]))});
  };
  add(reading.baseline(), "");
  for (const std::size_t regime : others) add(regime, regime == others.back() ? " and " : ", ");
  append(sentence,
         {std::string(" (realised stake): a part of every difference may be that more or less hangs on "
                      "them, and not what they are held to account for.")});
  return sentence;
}

}  // namespace

std::vector<Sentence> caveats_of(const Reading& reading) {
  const Results& results = reading.results();
  if (reading.is_too_few_to_tell()) return {};
  std::vector<Sentence> caveats{on_chance(reading)};
  const auto failed = std::ranges::count(results.status, RunStatus::failed);
  if (failed > 0) {
    caveats.push_back(
        {fmt::format("{} of {} runs failed and {} left out; why is said at the end, and may matter.", failed,
                     results.status.size(), failed == 1 ? "is" : "are")});
  }
  const auto pending = std::ranges::count(results.status, RunStatus::pending);
  if (pending > 0) {
    caveats.push_back({fmt::format("{} of {} runs are not done yet.", pending, results.status.size())});
  }
  if (are_felt_unequally(reading)) caveats.push_back(on_stakes(reading));
  caveats.insert(results.real_schools ? caveats.begin() + 1 : caveats.end(),
                 {std::string(results.real_schools
                                  ? "The schools are real in place, size and kind; their pupils, teachers "
                                    "and results in these runs "
                                    "are made up, so that nothing here says anything about a single school."
                                  : "The schools, pupils and teachers are all made up: read the differences "
                                    "between regimes, not the "
                                    "levels.")});
  if (caveats.size() > most_caveats) caveats.resize(most_caveats);
  return caveats;
}

}  // namespace commonroom::report
