#include "analysis/report/answer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "analysis/report/quantities.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

constexpr std::size_t most_outcomes = 3;

bool has_changed_parameters(const Results& results) {
  return std::ranges::any_of(results.parameters, [](const ParameterRecord& parameter) {
    return parameter.value != parameter.standard;
  });
}

/// What the first sentence says before anything else.
std::string under_which_assumptions(const Reading& reading) {
  if (reading.over_settings()) {
    return fmt::format("Over the {} settings of this experiment, ", reading.results().points);
  }
  return has_changed_parameters(reading.results()) ? "Under the assumptions of this scenario, "
                                                   : "Under the default assumptions, ";
}

std::string name_of_regime(const Reading& reading, std::size_t regime) {
  return in_quotes(reading.results().regimes[regime]);
}

/// "0.133 SD lower under “group” (2.8 GCSE grades over all subjects, 2 months of progress; 30 of 30 runs)"
Sentence claim(const Reading& reading, std::size_t regime, const std::string& outcome, bool with_baseline) {
  const IntervalEstimate& found = reading.difference(regime, reading.position(outcome));
  Sentence sentence{size_of_difference(reading, regime, outcome)};
  std::string words = fmt::format(" {} under {}", comparative(reading.outcome(outcome), found.mean > 0),
                                  name_of_regime(reading, regime));
  if (with_baseline) words += fmt::format(" than under {}", name_of_regime(reading, reading.baseline()));
  append(sentence, {words + " ("});
  const Sentence measures = in_other_measures(reading, regime, outcome);
  append(sentence, measures);
  if (!measures.empty()) append(sentence, {std::string("; ")});
  append(sentence, count_of_sign(reading, regime, outcome));
  append(sentence, {std::string(")")});
  return sentence;
}

/// Regimes by what may be said of them in an outcome.
struct Sorted {
  std::vector<std::size_t> claimed;
  std::vector<std::string> no_matter, not_known;
};

Sorted sorted_by_verdict(const Reading& reading, const std::string& outcome) {
  Sorted sorted;
  for (const std::size_t regime : reading.others()) {
    if (reading.difference(regime, reading.position(outcome)).replicates == 0) continue;
    const Verdict verdict = reading.verdict(regime, outcome);
    if (verdict == Verdict::no_matter) {
      sorted.no_matter.push_back(name_of_regime(reading, regime));
    } else if (verdict == Verdict::not_known) {
      sorted.not_known.push_back(name_of_regime(reading, regime));
    } else {
      sorted.claimed.push_back(regime);
    }
  }
  return sorted;
}

/// "true attainment at 16 is 0.133 SD lower ... and 0.024 SD lower ...": at least one regime is claimed.
Sentence claims(const Reading& reading, const std::string& outcome, const std::vector<std::size_t>& regimes) {
  Sentence sentence{in_a_sentence(reading.outcome(outcome)) + " is "};
  for (std::size_t i = 0; i < regimes.size(); ++i) {
    if (i > 0) append(sentence, {std::string(i + 1 == regimes.size() ? " and " : ", ")});
    append(sentence, claim(reading, regimes[i], outcome, i == 0));
  }
  return sentence;
}

void begin_with_a_capital(Sentence& sentence) {
  auto& text = std::get<std::string>(sentence.front());
  text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
}

Sentence sentence_on(const Reading& reading, const std::string& outcome, bool is_first) {
  const Sorted sorted = sorted_by_verdict(reading, outcome);
  const std::string subject = in_a_sentence(reading.outcome(outcome));
  Sentence sentence;
  if (is_first) sentence.emplace_back(under_which_assumptions(reading));
  if (!sorted.claimed.empty()) {
    append(sentence, claims(reading, outcome, sorted.claimed));
    if (!sorted.no_matter.empty())
      append(sentence,
             {fmt::format("; under {} there is no difference that matters", list_of(sorted.no_matter))});
    if (!sorted.not_known.empty())
      append(sentence, {fmt::format("; of {} it cannot be told", list_of(sorted.not_known))});
  } else if (!sorted.no_matter.empty()) {
    append(sentence, {fmt::format("{} shows no difference that matters from {} under {}", subject,
                                  name_of_regime(reading, reading.baseline()), list_of(sorted.no_matter))});
  } else if (!sorted.not_known.empty()) {
    append(sentence, {fmt::format("nothing can be claimed of {}: with a single run of each regime, chance "
                                  "alone may make the differences that the tables show",
                                  subject)});
  } else {
    append(sentence, {fmt::format("{} has no value in these results that could be compared", subject)});
  }
  append(sentence, {std::string(".")});
  begin_with_a_capital(sentence);
  return sentence;
}

std::vector<std::string> outcomes_spoken_of(const Reading& reading) {
  std::vector<std::string> outcomes = reading.primary();
  if (outcomes.size() > most_outcomes) outcomes.resize(most_outcomes);
  return outcomes;
}

/// Which regimes are better than the baseline on something and worse on nothing.
Sentence sentence_on_trade_offs(const Reading& reading) {
  std::vector<std::string> better, mixed, worse;
  for (const std::size_t regime : reading.others()) {
    bool gains = false, loses = false;
    for (const std::string& outcome : outcomes_spoken_of(reading)) {
      gains = gains || reading.better(regime, outcome) > 0;
      loses = loses || reading.better(regime, outcome) < 0;
    }
    if (gains && loses) mixed.push_back(name_of_regime(reading, regime));
    if (gains && !loses) better.push_back(name_of_regime(reading, regime));
    if (loses && !gains) worse.push_back(name_of_regime(reading, regime));
  }
  std::vector<std::string> parts;
  if (!better.empty())
    parts.push_back(fmt::format("better than {} on at least one of these and worse on none: {}",
                                name_of_regime(reading, reading.baseline()), list_of(better)));
  if (!mixed.empty()) parts.push_back(fmt::format("better on one and worse on another: {}", list_of(mixed)));
  if (!worse.empty()) parts.push_back(fmt::format("worse and never better: {}", list_of(worse)));
  if (parts.empty()) return {};
  std::string text = fmt::format("{}.", fmt::join(parts, "; "));
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return {text};
}

Sentence sentence_on_cost(const Reading& reading) {
  const std::string outcome = "spending_per_pupil";
  const Sorted sorted = sorted_by_verdict(reading, outcome);
  if (!sorted.not_known.empty()) return {};
  if (sorted.claimed.empty()) return {std::string("Spending per pupil is no different under any of them.")};
  Sentence sentence = claims(reading, outcome, sorted.claimed);
  append(sentence, {std::string(".")});
  begin_with_a_capital(sentence);
  return sentence;
}

}  // namespace

std::vector<Sentence> answer_of(const Reading& reading) {
  std::vector<Sentence> answer;
  if (reading.is_too_few_to_tell()) {
    answer.push_back(
        {std::string("These are fewer than ten real schools. What is simulated of so few comes too near "
                     "to results of a single school, which would be made up, so no numbers are shown. "
                     "Choose a wider area.")});
    return answer;
  }
  if (reading.others().empty()) {
    answer.push_back({fmt::format("These results have one regime, {}: there is nothing to compare it with.",
                                  name_of_regime(reading, reading.baseline()))});
    return answer;
  }
  for (const std::string& outcome : outcomes_spoken_of(reading))
    answer.push_back(sentence_on(reading, outcome, answer.empty()));
  Sentence trade_offs = sentence_on_trade_offs(reading);
  if (!trade_offs.empty()) answer.push_back(std::move(trade_offs));
  Sentence cost = sentence_on_cost(reading);
  if (!cost.empty()) answer.push_back(std::move(cost));
  return answer;
}

}  // namespace commonroom::report
