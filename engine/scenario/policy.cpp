#include <fmt/format.h>

#include <algorithm>

#include "scenario/fields.hpp"
#include "scenario/programme_kinds.hpp"
#include "scenario/regimes.hpp"

namespace commonroom {

namespace {

Party read_party(const Value& table, const std::string& section, Mistakes& mistakes,
                 const std::vector<std::string>& regimes) {
  Party party;
  FieldReader of(table, section, mistakes);
  fields::party(of, party);
  of.require("mode", "it says how this government makes policy");
  const bool known = std::find(regimes.begin(), regimes.end(), party.regime) != regimes.end();
  if (!party.regime.empty() && !known) {
    mistakes.add_unknown(of.value_spot("regime"),
                         fmt::format("a party in {} brings `{}`, which is no regime of this file", section,
                                     shown(party.regime)),
                         "", party.regime, regimes);
  }
  of.finish();
  return party;
}

}  // namespace

void read_policy(FieldReader& of, Regime& regime, const std::vector<std::string>& regimes) {
  PolicyProcess process = regime.policy.value_or(PolicyProcess{});
  const bool is_new = !regime.policy;
  fields::policy_process(of, process);
  const std::string section = of.section().substr(0, of.section().size() - 1) + ".party]";
  const std::vector<const Value*> parties = of.tables("party");
  if (parties.size() > limits::parties) {
    of.mistakes().add(of.spot("party"), fmt::format("{} has {} parties", of.section(), parties.size()),
                      fmt::format("the most is {}", limits::parties));
  } else if (!parties.empty()) {
    process.parties.clear();
    for (const Value* table : parties)
      process.parties.push_back(read_party(*table, section, of.mistakes(), regimes));
  }
  if (is_new && process.parties.empty()) of.require("mode", "it says how government makes policy");
  if (of.has("mode") && !process.parties.empty()) {
    of.mistakes().add(of.spot("mode"),
                      fmt::format("`mode` in {} has no meaning where parties have theirs", of.section()));
  }
  if (of.has("elections_every_years") && process.elections_every_years > 0 && process.parties.size() < 2) {
    of.mistakes().add(of.spot("elections_every_years"),
                      fmt::format("{} has elections and nobody to choose between", of.section()),
                      "give it two or more [[regime.NAME.policy.party]]");
  }
  check_years(of, process);
  regime.policy = process;
  of.finish();
}

}  // namespace commonroom
