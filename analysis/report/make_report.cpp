#include "analysis/report/make_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/answer.hpp"
#include "analysis/report/caveats.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

std::vector<Term> glossary() {
  return {
      {"Regime",
       "A way of holding schools to account: league tables, inspection, accountability of a group "
       "of schools or of an area, or a mixture."},
      {"Baseline", "The regime with which the others are compared."},
      {"SD",
       "Standard deviation: the usual measure of spread. Two thirds of pupils lie within one SD of the "
       "mean. A difference of 0.01 SD is small: a pupil moves up by one place in 250."},
      {"95% interval",
       "If the whole experiment were repeated with other luck, 95 of 100 such intervals would "
       "hold the true difference of the model. It says nothing of whether the model is right."},
      {"Run, replicate",
       "The same world lived through once with one set of chances. Several runs show how "
       "much is chance."},
      {"True attainment", "What pupils have learned, which nobody in the model sees."},
      {"Measured result", "What tests show: true attainment, test preparation and luck."},
      {"Gap", "How far disadvantaged pupils (free school meals) lie behind the others."},
      {"Burn-in", "Years before the regimes begin, so that the world has settled."},
      {"Realised stake",
       "How much a school's measures matter to its head under the regime; 1 is worth one SD "
       "of its own pupils' learning."},
      {"Clumsy partnership", "One that self-interest, solidarity and hierarchy hold together at once."},
  };
}

}  // namespace

Report make_report(const Reading& reading, const std::vector<SavedAnalysis>& saved) {
  const Results& results = reading.results();
  Report report;
  report.title = results.title;
  report.question = results.question;
  report.years = fmt::format("{}-{}", reading.estimates().period.first, reading.estimates().period.last);
  report.answer = answer_of(reading);
  report.caveats = caveats_of(reading);
  std::vector<Section> sections;
  if (!reading.is_too_few_to_tell()) {
    sections = {key_numbers(reading),     differences(reading), over_time(reading),  who_gains(reading),
                collaboration(reading),   effort(reading),      trade_offs(reading), costs(reading),
                analyses(reading, saved), enough_runs(reading)};
  }
  sections.push_back(assumptions(reading));
  sections.push_back(method(reading));
  for (Section& section : sections) {
    if (!section.paragraphs.empty() || !section.figures.empty())
      report.sections.push_back(std::move(section));
  }
  report.glossary = glossary();
  for (const Outcome& outcome : outcome_catalogue()) {
    const bool is_shown = outcome.headline || std::ranges::count(reading.primary(), outcome.name) > 0;
    const bool is_explained = std::ranges::count(report.glossary, short_name(outcome), &Term::term) > 0;
    if (is_shown && !is_explained)
      report.glossary.push_back({short_name(outcome), fmt::format("{}.", outcome.long_name)});
  }
  return report;
}

}  // namespace commonroom::report
