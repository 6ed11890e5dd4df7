#include "analysis/attribution/regime_blocks.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace commonroom {
namespace {

using Kind = RegimeBlock::Kind;
using Choice = std::function<BlockFrom(const RegimeBlock&)>;

constexpr const char* publication_name = "publication";
constexpr const char* policy_name = "policy making";
constexpr const char* levels_name = "levels switched off";

std::vector<Instrument> of_kind(const Regime& regime, InstrumentKind kind) {
  std::vector<Instrument> found;
  std::ranges::copy_if(regime.instruments, std::back_inserter(found),
                       [kind](const Instrument& one) { return one.kind == kind; });
  return found;
}

/// Kinds that either regime has, in the order of the enumeration.
std::vector<InstrumentKind> kinds_in(const Regime& first, const Regime& second) {
  std::vector<InstrumentKind> kinds;
  for (const Regime* regime : {&first, &second}) {
    for (const Instrument& one : regime->instruments) kinds.push_back(one.kind);
  }
  std::ranges::sort(kinds);
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  return kinds;
}

/// Calls `use(list of first, list of second)` for the programmes of every kind; `use` takes the member.
template <class Use>
void for_each_kind_of_programme(const Use& use) {
  use(&Regime::partnerships);
  use(&Regime::professional_learning);
  use(&Regime::outside_programmes);
  use(&Regime::shared_goals);
  use(&Regime::supports);
  use(&Regime::charitable_status);
  use(&Regime::area_bodies);
  use(&Regime::conversations);
}

template <class Programme>
const Programme* named(const std::vector<Programme>& programmes, const std::string& name) {
  const auto found = std::ranges::find_if(programmes, [&](const Programme& one) { return one.name == name; });
  return found == programmes.end() ? nullptr : &*found;
}

/// Names in either list, in an order that agrees with both where they agree with each other.
template <class Programme>
std::vector<std::string> names_in(const std::vector<Programme>& first, const std::vector<Programme>& second) {
  std::vector<std::string> names;
  const auto add = [&names](const std::string& name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  auto next = first.begin();
  for (const Programme& one : second) {
    if (named(first, one.name) != nullptr) {
      for (; next != first.end() && next->name != one.name; ++next) add(next->name);
    }
    add(one.name);
  }
  for (; next != first.end(); ++next) add(next->name);
  return names;
}

template <class Programme>
bool differ(const Programme* first, const Programme* second) {
  return first == nullptr || second == nullptr ? first != second : !(*first == *second);
}

template <class Programme>
std::vector<Programme> choose(const std::vector<Programme>& first, const std::vector<Programme>& second,
                              const Choice& from) {
  std::vector<Programme> chosen;
  for (const std::string& name : names_in(first, second)) {
    const Programme* taken = named(first, name);
    if (differ(taken, named(second, name))) {
      const BlockFrom where = from({Kind::programme, name});
      if (where == BlockFrom::second) taken = named(second, name);
      if (where == BlockFrom::off) taken = nullptr;
    }
    if (taken != nullptr) chosen.push_back(*taken);
  }
  return chosen;
}

std::vector<Instrument> choose_instruments(const Regime& first, const Regime& second, const Choice& from) {
  std::vector<Instrument> chosen;
  for (const InstrumentKind kind : kinds_in(first, second)) {
    std::vector<Instrument> taken = of_kind(first, kind);
    if (taken != of_kind(second, kind)) {
      const BlockFrom where = from({Kind::instruments, std::string(name_of(kind))});
      if (where == BlockFrom::second) taken = of_kind(second, kind);
      if (where == BlockFrom::off) taken.clear();
    }
    chosen.insert(chosen.end(), taken.begin(), taken.end());
  }
  return chosen;
}

template <class Part>
Part choose_part(const Part& first, const Part& second, const Part& off, RegimeBlock block,
                 const Choice& from) {
  if (first == second) return first;
  switch (from(block)) {
    case BlockFrom::second:
      return second;
    case BlockFrom::off:
      return off;
    case BlockFrom::first:
      break;
  }
  return first;
}

Publication nothing_published() {
  Publication nothing;
  nothing.measure.reset();
  nothing.grades = false;
  return nothing;
}

Regime nothing_at_all() {
  Regime nothing;
  nothing.publication = nothing_published();
  return nothing;
}

}  // namespace

std::vector<RegimeBlock> differing_blocks(const Regime& first, const Regime& second) {
  std::vector<RegimeBlock> blocks;
  (void)with_blocks(first, second, [&blocks](const RegimeBlock& block) {
    blocks.push_back(block);
    return BlockFrom::first;
  });
  return blocks;
}

Regime with_blocks(const Regime& first, const Regime& second, const Choice& from) {
  Regime regime;
  regime.instruments = choose_instruments(first, second, from);
  regime.publication = choose_part(first.publication, second.publication, nothing_published(),
                                   {Kind::publication, publication_name}, from);
  for_each_kind_of_programme([&](auto list) { regime.*list = choose(first.*list, second.*list, from); });
  regime.policy = choose_part(first.policy, second.policy, std::optional<PolicyProcess>(),
                              {Kind::policy, policy_name}, from);
  regime.without_levels = choose_part(first.without_levels, second.without_levels,
                                      std::vector<CollaborationLevel>(), {Kind::levels, levels_name}, from);
  return regime;
}

std::vector<RegimeBlock> shared_blocks(const Regime& first, const Regime& second) {
  const auto is_in = [](const std::vector<RegimeBlock>& blocks, const RegimeBlock& one) {
    return std::ranges::find(blocks, one) != blocks.end();
  };
  // What there is in a regime is what it differs in from one that has nothing.
  const std::vector<RegimeBlock> differing = differing_blocks(first, second);
  std::vector<RegimeBlock> shared = differing_blocks(nothing_at_all(), first);
  std::erase_if(shared, [&](const RegimeBlock& one) { return is_in(differing, one); });
  return shared;
}

Regime without_block(const Regime& regime, const RegimeBlock& block) {
  Regime without = with_blocks(nothing_at_all(), regime, [&block](const RegimeBlock& one) {
    return one == block ? BlockFrom::first : BlockFrom::second;
  });
  return without;
}

bool same_content(const Regime& first, const Regime& second) {
  Regime renamed = first;
  renamed.name = second.name;
  renamed.label = second.label;
  return renamed == second;
}

}  // namespace commonroom
