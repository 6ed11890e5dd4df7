#include <gtest/gtest.h>

#include <set>

#include "measures/outcome.hpp"
#include "scenario/scenario.hpp"
#include "scenario/words.hpp"
#include "support/mechanisms/keys_of_scenarios.hpp"
#include "support/mechanisms/page_of_the_model.hpp"
#include "support/mechanisms/rows.hpp"
#include "support/shipped.hpp"

namespace commonroom::test {
namespace {

std::vector<std::string> texts(const Words& first, const Words& second = {}) {
  std::vector<std::string> all(first.begin(), first.end());
  all.insert(all.end(), second.begin(), second.end());
  return all;
}

bool is_shipped(std::string_view name) {
  return std::ranges::any_of(shipped_templates(), [&](const Template& one) { return one.name == name; });
}

/// A regime with every kind of instrument, for the keys of each.
std::string every_instrument() {
  std::string text = "schema = 1\n[regime.every]\n";
  for (const InstrumentKind kind : all_instruments) {
    text += "[regime.every." + std::string(name_of(kind)) + "]\nstrength = 1\n";
    if (kind == InstrumentKind::group_accountability) text += "unit = \"assigned_group\"\n";
  }
  return text;
}

/// Parameters of the model, and the keys of every instrument and every scenario that ships or shows a
/// mechanism.
std::set<std::string> known_keys() {
  std::set<std::string> keys;
  for (const auto& parameter : parameter_catalogue()) keys.insert(parameter.full_name);
  add_keys_of(parse_scenario(every_instrument(), "instruments").resolved, keys);
  for (const Template& shipped : shipped_templates()) {
    add_keys_of(parse_scenario(shipped.text, std::string(shipped.name), given_to_read(shipped.text)).resolved,
                keys);
  }
  for (const Mechanism& mechanism : mechanism_catalogue()) {
    if (!mechanism.shown_by.empty()) continue;
    for (const Words* overrides : {&mechanism.pair.on, &mechanism.pair.off}) {
      add_keys_of(parse_scenario(scenario_text(mechanism.pair), "pair", texts(*overrides)).resolved, keys);
    }
  }
  return keys;
}

TEST(TheCatalogueOfMechanisms, ListsRowsOfTheRegisterInItsOrderAndNoneTwice) {
  auto next = all_rows.begin();
  for (const Mechanism& mechanism : mechanism_catalogue()) {
    const auto found = std::find(next, all_rows.end(), mechanism.id);
    ASSERT_NE(found, all_rows.end()) << mechanism.id << " is unknown, twice, or out of order";
    next = found + 1;
  }
}

TEST(TheCatalogueOfMechanisms, SaysOfEachWhatItDoesWhereItIsSeenAndWhereItComesFrom) {
  for (const Mechanism& mechanism : mechanism_catalogue()) {
    EXPECT_FALSE(mechanism.title.empty()) << mechanism.id;
    EXPECT_GT(mechanism.what.size(), 20U) << mechanism.id;
    EXPECT_FALSE(mechanism.source.empty()) << mechanism.id;
    EXPECT_EQ(mechanism.source.find("prototype"), std::string_view::npos) << mechanism.id;
    EXPECT_FALSE(mechanism.parameters.empty()) << mechanism.id;
    EXPECT_FALSE(mechanism.outcomes.empty()) << mechanism.id;
  }
}

TEST(TheCatalogueOfMechanisms, NamesOnlyParametersAndKeysThatThereAre) {
  const std::set<std::string> known = known_keys();
  for (const Mechanism& mechanism : mechanism_catalogue()) {
    for (const std::string_view name : mechanism.parameters) {
      EXPECT_TRUE(known.contains(std::string(name))) << mechanism.id << " names " << name;
    }
  }
}

TEST(TheCatalogueOfMechanisms, NamesOnlyOutcomesThatThereAre) {
  for (const Mechanism& mechanism : mechanism_catalogue()) {
    for (const std::string_view name : mechanism.outcomes) {
      EXPECT_TRUE(outcome_named(name)) << mechanism.id << " names " << name;
    }
  }
}

TEST(TheCatalogueOfMechanisms, ShowsEachByAPairOrByAScenarioThatShips) {
  for (const Mechanism& mechanism : mechanism_catalogue()) {
    if (!mechanism.shown_by.empty()) {
      EXPECT_TRUE(is_shipped(mechanism.shown_by)) << mechanism.id << " is shown by " << mechanism.shown_by;
      continue;
    }
    const Pair& pair = mechanism.pair;
    EXPECT_TRUE(pair.direction == 1 || pair.direction == -1) << mechanism.id;
    EXPECT_FALSE(pair.off.empty() && pair.on.empty()) << mechanism.id;
    EXPECT_FALSE(pair.while_off.empty()) << mechanism.id;
    const auto outcome = outcome_named(pair.outcome);
    ASSERT_TRUE(outcome) << mechanism.id << " is shown by " << pair.outcome;
    const auto labels = labels_of(outcome_catalogue()[*outcome].axis);
    EXPECT_NE(std::ranges::find(labels, pair.label), labels.end()) << mechanism.id << " by " << pair.label;
    EXPECT_NE(std::ranges::find(mechanism.outcomes, pair.outcome), mechanism.outcomes.end())
        << mechanism.id << " is shown by an outcome that it does not list";
    EXPECT_NO_THROW((void)parse_scenario(scenario_text(pair), "while off", texts(pair.off, pair.while_off)))
        << mechanism.id;
  }
}

TEST(TheCatalogueOfMechanisms, HasASectionOfThePageOfTheModelForEach) {
  for (const Mechanism& mechanism : mechanism_catalogue()) {
    EXPECT_GT(section_of_the_model(mechanism.id).size(), 100U)
        << "docs/model.md has nothing under `### " << mechanism.id << " " << mechanism.title << "`";
  }
}

}  // namespace
}  // namespace commonroom::test
