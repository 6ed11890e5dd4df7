#include <fmt/format.h>

#include <algorithm>

#include "scenario/fields.hpp"
#include "scenario/names.hpp"
#include "scenario/regimes.hpp"

namespace commonroom {

namespace {

void check_programme(FieldReader& of, const PartnershipType& type) {
  Mistakes& mistakes = of.mistakes();
  if (of.has("group_size") && of.has("formation") && type.formation != Formation::assigned) {
    mistakes.add(of.spot("group_size"),
                 fmt::format("`group_size` in {} has no meaning with formation = \"{}\"", of.section(),
                             name_of(type.formation)),
                 "only assigned groups are given a size");
  }
  if (type.forced && of.has("formation") && type.formation == Formation::by_consent) {
    mistakes.add(of.spot("forced"), fmt::format("{} is both forced and by consent", of.section()),
                 "partners that agree are not forced");
  }
  if (type.until_year <= type.from_year) {
    mistakes.add(of.spot(of.has("until_year") ? "until_year" : "from_year"),
                 fmt::format("{} is never there: it begins in year {} and has ended by year {}", of.section(),
                             type.from_year, type.until_year),
                 "`until_year` is the first year without it");
  }
}

/// The regimes that have the programme: those it names, or all.
std::vector<std::string> regimes_with(FieldReader& of, const RegimeList& regimes) {
  std::vector<std::string> named;
  of.texts("regimes", named);
  const std::vector<std::string> all = regimes.names();
  if (!of.has("regimes")) return all;
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (std::find(all.begin(), all.end(), named[i]) != all.end()) continue;
    of.mistakes().add_unknown(
        of.item_spot("regimes", i),
        fmt::format("{} is for `{}`, which is no regime of this file", of.section(), shown(named[i])), "",
        named[i], all);
  }
  // In the order of the file, each once.
  std::vector<std::string> ordered;
  std::copy_if(all.begin(), all.end(), std::back_inserter(ordered), [&named](const std::string& name) {
    return std::find(named.begin(), named.end(), name) != named.end();
  });
  return ordered;
}

Programme read_programme(const TableEntry& entry, const RegimeList& regimes, Mistakes& mistakes,
                         std::vector<AuthorityMention>& mentioned) {
  Programme programme;
  programme.type.name = entry.key;
  check_name(entry, "programme", mistakes);
  const std::string section = fmt::format("[programme.{}]", shown(entry.key));
  if (entry.value.shape != Shape::table) {
    mistakes.add(entry.value.spot, fmt::format("{} is {}", section, shape_in_words(entry.value.shape)),
                 "it should be a table");
    return programme;
  }
  FieldReader of(entry.value, section, mistakes);
  fields::partnership_type(of, programme.type);
  note_authorities(of, programme.type.scope.area_names, "authorities", mistakes, mentioned);
  of.require("formation", "it says how partners come together");
  check_programme(of, programme.type);
  programme.regimes = regimes_with(of, regimes);
  of.finish();
  return programme;
}

}  // namespace

std::vector<Programme> read_programmes(FieldReader& top, RegimeList& regimes,
                                       std::vector<AuthorityMention>& mentioned) {
  const TableEntry* table = top.table("programme");
  if (!table) return {};
  if (table->value.entries.size() > limits::programmes) {
    top.mistakes().add(table->key_spot, fmt::format("there are {} programmes", table->value.entries.size()),
                       fmt::format("the most is {}", limits::programmes));
    return {};
  }
  std::vector<Programme> programmes;
  for (const TableEntry& entry : table->value.entries) {
    programmes.push_back(read_programme(entry, regimes, top.mistakes(), mentioned));
    for (const std::string& name : programmes.back().regimes) {
      regimes.give_programme(name, programmes.back().type);
    }
  }
  return programmes;
}

}  // namespace commonroom
