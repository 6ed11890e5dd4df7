#include "scenario/regimes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenario/fields.hpp"
#include "scenario/names.hpp"

namespace commonroom {

namespace {

template <class T>
bool disjoint(const std::vector<T>& a, const std::vector<T>& b) {
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&b](const T& one) {
    return std::find(b.begin(), b.end(), one) != b.end();
  });
}

bool overlap(const Scope& a, const Scope& b) {
  return !disjoint(a.phases, b.phases) && !disjoint(a.area_names, b.area_names);
}

/// Reads the regimes one by one, what a regime extends before the regime itself.
class RegimeReader {
 public:
  RegimeReader(const Value& table, Mistakes& mistakes, std::vector<AuthorityMention>& mentioned)
      : table_(table), mistakes_(mistakes), mentioned_(mentioned) {
    for (const TableEntry& entry : table.entries) names_.push_back(entry.key);
    list_.all.resize(table.entries.size());
    states_.assign(table.entries.size(), State::unread);
  }

  RegimeList read() {
    for (std::size_t i = 0; i < list_.all.size(); ++i) read_one(i);
    return std::move(list_);
  }

 private:
  enum class State : std::uint8_t { unread, reading, done };

  void read_one(std::size_t position) {
    if (states_[position] == State::done) return;
    states_[position] = State::reading;
    const TableEntry& entry = table_.entries[position];
    RegimeEntry& result = list_.all[position];
    result.spot = entry.key_spot;
    check_name(entry, "regime", mistakes_);
    const std::string section = fmt::format("[regime.{}]", shown(entry.key));
    if (entry.value.shape == Shape::table) {
      FieldReader of(entry.value, section, mistakes_);
      read_fields(of, result);
    } else {
      mistakes_.add(entry.value.spot, fmt::format("{} is {}", section, shape_in_words(entry.value.shape)),
                    "it should be a table");
    }
    result.regime.name = entry.key;
    states_[position] = State::done;
  }

  void read_fields(FieldReader& of, RegimeEntry& result) {
    RegimeHead head;
    fields::regime_head(of, head);
    if (const Regime* parent = extended(of, head.extends)) result.regime = *parent;
    result.regime.label = head.label;
    result.compare = head.compare;
    remove_instruments(of, head.removed, result.regime);
    for (const InstrumentKind kind : all_instruments) read_instruments(of, kind, result.regime);
    std::stable_sort(result.regime.instruments.begin(), result.regime.instruments.end(),
                     [](const Instrument& a, const Instrument& b) { return a.kind < b.kind; });
    if (const TableEntry* publish = of.table("publish")) {
      FieldReader of_publish(publish->value, within(of, "publish"), mistakes_);
      fields::publication(of_publish, result.regime.publication);
      of_publish.finish();
    }
    if (of.has("without_levels")) result.regime.without_levels = head.without_levels;
    if (const TableEntry* policy = of.table("policy")) {
      FieldReader of_policy(policy->value, within(of, "policy"), mistakes_);
      read_policy(of_policy, result.regime, names_);
    }
    of.finish();
  }

  /// The regime that `extends` names, read; nothing without one, or when there is a mistake.
  const Regime* extended(FieldReader& of, const std::string& name) {
    if (name.empty()) return nullptr;
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) {
      mistakes_.add_unknown(
          of.value_spot("extends"),
          fmt::format("{} extends `{}`, which is no regime of this file", of.section(), shown(name)), "",
          name, names_);
      return nullptr;
    }
    const auto position = static_cast<std::size_t>(found - names_.begin());
    if (states_[position] == State::reading) {
      mistakes_.add(of.value_spot("extends"),
                    fmt::format("{} extends `{}`, which in the end extends it", of.section(), name),
                    "a regime cannot extend itself");
      return nullptr;
    }
    read_one(position);
    return &list_.all[position].regime;
  }

  void remove_instruments(FieldReader& of, const std::vector<InstrumentKind>& removed, Regime& regime) {
    for (const InstrumentKind kind : removed) {
      const auto before = regime.instruments.size();
      std::erase_if(regime.instruments, [kind](const Instrument& one) { return one.kind == kind; });
      if (regime.instruments.size() < before) continue;
      mistakes_.add(of.value_spot("remove"),
                    fmt::format("{} removes {}, which it does not have", of.section(), name_of(kind)),
                    "`remove` takes away what comes from the regime that is extended");
    }
  }

  void read_instruments(FieldReader& of, InstrumentKind kind, Regime& regime) {
    const std::string_view name = name_of(kind);
    const std::vector<const Value*> given = of.tables(name);
    if (given.empty()) return;
    if (given.size() > limits::instruments) {
      mistakes_.add(of.spot(name), fmt::format("{} has {} of {}", of.section(), given.size(), name),
                    fmt::format("the most is {}", limits::instruments));
      return;
    }
    std::vector<Instrument> inherited;
    for (const Instrument& one : regime.instruments) {
      if (one.kind == kind) inherited.push_back(one);
    }
    std::erase_if(regime.instruments, [kind](const Instrument& one) { return one.kind == kind; });
    const bool refines = inherited.size() == 1 && given.size() == 1;
    std::vector<Instrument> read;
    for (const Value* table : given) {
      Instrument instrument = refines ? inherited.front() : Instrument{};
      instrument.kind = kind;
      FieldReader of_instrument(*table, within(of, name), mistakes_);
      read_instrument(of_instrument, instrument, refines);
      if (std::any_of(read.begin(), read.end(),
                      [&](const Instrument& other) { return overlap(other.scope, instrument.scope); })) {
        mistakes_.add(table->spot,
                      fmt::format("{} applies twice to the same schools", of_instrument.section()),
                      "two of a kind need `phases` or `authorities` that do not overlap");
      }
      read.push_back(std::move(instrument));
    }
    regime.instruments.insert(regime.instruments.end(), read.begin(), read.end());
  }

  void read_instrument(FieldReader& of, Instrument& instrument, bool refines) {
    fields::instrument(of, instrument);
    note_authorities(of, instrument.scope.area_names, "authorities", mistakes_, mentioned_);
    if (!refines) {
      of.require("strength", "1 is worth to a head what 1 SD of learning is worth; 0 is no instrument");
      if (instrument.kind == InstrumentKind::group_accountability) {
        of.require("unit", "the schools of an area, trust, federation or assigned_group answer together");
      }
    }
    if (instrument.kind == InstrumentKind::inspection) check_scale(of, instrument.scale);
    if (instrument.unit != GroupUnit::assigned_group) {
      if (of.has("group_size") && instrument.kind == InstrumentKind::group_accountability) {
        mistakes_.add(of.spot("group_size"),
                      fmt::format("`group_size` in {} has no meaning with unit = \"{}\"", of.section(),
                                  name_of(instrument.unit)),
                      "only assigned groups are given a size");
      }
      instrument.group_size = Instrument{}.group_size;  // perhaps inherited with another unit
    }
    of.finish();
  }

  /// A scale has as many steps as cut-points, in rising order, and only a report card has any.
  static void check_scale(FieldReader& of, const InspectionScale& scale) {
    Mistakes& mistakes = of.mistakes();
    for (const std::string_view key :
         {"areas", "cuts_sd", "step_values", "expected_point", "areas_to_fail"}) {
      if (scale.kind == ScaleKind::report_card || !of.has(key)) continue;
      mistakes.add(of.spot(key),
                   fmt::format("`{}` in {} has no meaning with scale = \"{}\"", key, of.section(),
                               name_of(scale.kind)),
                   "only a report card has areas and points");
    }
    const std::size_t cuts = scale.cuts.size();
    if (cuts < 1 || cuts >= most_points) {
      mistakes.add(of.value_spot("cuts_sd"),
                   fmt::format("`cuts_sd` in {} lists {} numbers", of.section(), cuts),
                   fmt::format("there may be 1 to {}, for one point more", most_points - 1));
    }
    if (!std::is_sorted(scale.cuts.begin(), scale.cuts.end())) {
      mistakes.add(of.value_spot("cuts_sd"), fmt::format("`cuts_sd` in {} does not rise", of.section()),
                   "evidence below the first gives point 1, below the second point 2, and so on");
    }
    if (scale.step_values.size() != cuts) {
      mistakes.add(of.value_spot(of.has("step_values") ? "step_values" : "cuts_sd"),
                   fmt::format("{} has {} `cuts_sd` and {} `step_values`", of.section(), cuts,
                               scale.step_values.size()),
                   "each cut-point is a step up, and each step is worth something");
    }
    if (scale.expected_point < 1 || static_cast<std::size_t>(scale.expected_point) > cuts + 1) {
      mistakes.add(of.value_spot("expected_point"),
                   fmt::format("`expected_point` in {} is {}", of.section(), scale.expected_point),
                   fmt::format("with {} cut-points there are the points 1 to {}", cuts, cuts + 1));
    }
  }

  static std::string within(const FieldReader& of, std::string_view key) {
    return fmt::format("{}.{}]", of.section().substr(0, of.section().size() - 1), key);
  }

  const Value& table_;
  Mistakes& mistakes_;
  std::vector<AuthorityMention>& mentioned_;
  std::vector<std::string> names_;
  std::vector<State> states_;
  RegimeList list_;
};

}  // namespace

const RegimeEntry* RegimeList::find(std::string_view name) const {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const RegimeEntry& entry) { return entry.regime.name == name; });
  return found == all.end() ? nullptr : &*found;
}

Regime* RegimeList::regime_named(std::string_view name) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const RegimeEntry& entry) { return entry.regime.name == name; });
  return found == all.end() ? nullptr : &found->regime;
}

std::vector<std::string> RegimeList::names() const {
  std::vector<std::string> result;
  for (const RegimeEntry& entry : all) result.push_back(entry.regime.name);
  return result;
}

std::vector<std::string> RegimeList::names_compared() const {
  std::vector<std::string> result;
  for (const RegimeEntry& entry : all) {
    if (entry.compare) result.push_back(entry.regime.name);
  }
  return result;
}

void note_authorities(const FieldReader& of, const std::vector<std::string>& names, std::string_view key,
                      Mistakes& mistakes, std::vector<AuthorityMention>& mentioned) {
  if (!of.has(key)) return;
  for (std::size_t i = 0; i < names.size(); ++i) {
    mentioned.push_back({names[i], mistakes.place_of(of.item_spot(key, i))});
  }
}

RegimeList read_regimes(FieldReader& top, std::vector<AuthorityMention>& mentioned) {
  const TableEntry* regimes = top.table("regime");
  if (!regimes) {
    if (!top.has("regime")) {
      top.mistakes().add_missing({}, "there is no regime to compare", "write one, as [regime.NAME]");
    }
    return {};
  }
  if (regimes->value.entries.size() > limits::regimes) {
    top.mistakes().add(regimes->key_spot, fmt::format("there are {} regimes", regimes->value.entries.size()),
                       fmt::format("the most is {}", limits::regimes));
    return {};
  }
  RegimeList list = RegimeReader(regimes->value, top.mistakes(), mentioned).read();
  if (list.names_compared().empty()) {
    top.mistakes().add_missing(regimes->key_spot, "there is no regime to compare",
                               "every regime says compare = false");
  }
  return list;
}

}  // namespace commonroom
