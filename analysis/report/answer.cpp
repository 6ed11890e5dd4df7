#include "analysis/report/answer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

constexpr std::size_t most_outcomes = 3;
constexpr std::size_t most_caveats = 3;

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

/// "0.133 SD lower under “group” (2.8 GCSE grades, 2 months of progress; 30 of 30 runs)"
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

/// +1 better, -1 worse, 0 neither.
int judged(const Reading& reading, std::size_t regime, const std::string& outcome) {
  const Verdict verdict = reading.verdict(regime, outcome);
  if (verdict != Verdict::higher && verdict != Verdict::lower) return 0;
  return (verdict == Verdict::higher ? 1 : -1) * reading.outcome(outcome).direction;
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
      gains = gains || judged(reading, regime, outcome) > 0;
      loses = loses || judged(reading, regime, outcome) < 0;
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
                      fmt::format(" under {}", name_of_regime(reading, regime))});
  };
  add(reading.baseline(), "");
  for (const std::size_t regime : others) add(regime, regime == others.back() ? " and " : ", ");
  append(sentence,
         {std::string(" (realised stake): a part of every difference may be that more or less hangs on "
                      "them, and not what they are held to account for.")});
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

std::vector<Sentence> caveats_of(const Reading& reading) {
  const Results& results = reading.results();
  if (reading.is_too_few_to_tell()) return {};
  std::vector<Sentence> caveats{on_chance(reading)};
  const auto failed = std::ranges::count(results.status, RunStatus::failed);
  if (failed > 0) {
    caveats.push_back({fmt::format("{} of {} runs failed and are left out; what made them fail may matter.",
                                   failed, results.status.size())});
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
