#pragma once

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

#include "world/world.hpp"

namespace commonroom::test {

/// The bits of one column, folded into 64 (FNV-1a): equal bits give equal folds, and an accident that others
/// do too has odds of 2^-64.
class Fold {
 public:
  template <class T>
  requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void add(T value) {
    std::array<unsigned char, sizeof(T)> bytes;
    std::memcpy(bytes.data(), &value, sizeof(T));
    for (const unsigned char byte : bytes) state_ = (state_ ^ byte) * 1099511628211ULL;
  }
  template <class T, std::size_t n>
  void add(const std::array<T, n>& values) {
    for (const T& value : values) add(value);
  }
  void add(const Estimate& e) { add(std::array{e.value, e.standard_error}); }
  void add(const SchoolMeasures& m) {
    add(m.tested);
    for (const Estimate& estimate : {m.raw, m.threshold, m.value_added, m.contextual_value_added})
      add(estimate);
    add(m.measured);
    add(m.attained);
    add(m.by_department);
    add(m.mean_prior);
  }
  void add(const Head& h) {
    add(h.ordinal);
    add(std::array{h.quality, h.values});
    add(h.tenure);
  }
  void add(const Teacher& t) {
    add(std::array{t.key.ordinal, t.key.origin});
    add(std::array{t.skill, t.stress, t.learning});
    add(t.experience);
    add(t.department);
  }
  void add(const FormerTeacher& f) {
    add(f.teacher);
    add(f.area);
    add(f.years_away);
  }
  void add(const TeacherTrust& t) {
    add(std::array{t.key.ordinal, t.key.origin});
    add(t.trust);
  }
  void add(const Tie& t) { add(std::array{t.kept, t.broken}); }
  void add(const TieRecord& r) {
    add(std::array{r.first, r.second});
    add(r.tie);
  }
  void add(const Partnership& p) {
    add(std::array{p.first, p.second});
    add(std::array{p.type, p.age});
    add(p.upkeep);
    add(p.ingredients);
    add(std::array{p.effectiveness, p.distance_km});
  }
  void add(const OutsideLink& l) {
    add(l.school);
    add(std::array{l.type, l.age});
    add(l.is_live);
    add(l.tie);
  }
  void add(const SupportEngagement& e) {
    add(std::array{e.receiver, e.provider});
    add(e.programme);
    add(std::array{e.age, e.departments, e.body, e.is_expert, e.is_aim_imposed, e.is_process_imposed,
                   e.is_reluctant, e.is_dismissed});
    add(e.tie);
  }
  void add(const SupportListing& l) {
    add(l.school);
    add(l.programme);
    add(std::array{l.department, l.body, l.is_expert, l.years_left});
  }
  void add(const FeederLink& l) {
    add(l.feeder);
    add(l.pupils);
    add(l.continuity);
  }
  void add(const Participant& p) {
    add(std::array{p.key.ordinal, p.key.origin});
    add(p.trust);
    add(p.is_seated);
  }
  void add(const Policy& p) {
    add(std::array{p.announced, p.adopted});
    add(std::array{p.mode, p.readings});
    add(p.aim);
    add_all(p.heard);
    add_all(p.asked);
    add_all(p.targets);
    add_all(p.refused);
  }
  template <class Values>
  void add_all(const Values& values) {
    add(values.size());
    for (const auto& value : values) add(value);
  }
  void add(const ExpectedResult& e) {
    add(e.plain);
    add(e.contextual);
  }

  [[nodiscard]] std::uint64_t state() const noexcept { return state_; }

 private:
  std::uint64_t state_ = 14695981039346656037ULL;
};

/// The bits of a world by column.
using WorldBits = std::map<std::string, std::uint64_t>;

class BitsOfWorld {
 public:
  [[nodiscard]] static WorldBits of(const World& world) {
    BitsOfWorld bits;
    bits.column("year", std::array{world.year});
    for (const Cohort& cohort : world.pupils.cohorts) bits.pupils(cohort);
    bits.column("teachers.school_start", world.teachers.school_start);
    bits.column("teachers.staff", world.teachers.staff);
    bits.column("teachers.former", world.teachers.former);
    bits.schools(world.schools);
    bits.column("collaboration.live", world.collaboration.live);
    bits.column("collaboration.ties", world.collaboration.ties);
    bits.column("collaboration.outside", world.collaboration.outside);
    bits.column("support.live", world.support.live);
    bits.column("support.listings", world.support.listings);
    for (std::size_t p = 0; p < world.support.designated.size(); ++p)
      bits.column("support.designated " + std::to_string(p), world.support.designated[p]);
    bits.column("support.time_taken", world.support.time_taken);
    bits.column("care.feeders", world.care.feeders.values());
    bits.column("care.link_recruiting", world.care.link_recruiting);
    bits.column("care.outside_relation", world.care.outside_relation);
    bits.government(world.government);
    bits.reference(world.reference);
    return std::move(bits.bits_);
  }

 private:
  template <class Values>
  void column(const std::string& name, const Values& values) {
    Fold fold;
    for (const auto& value : values) fold.add(value);
    bits_[name] = fold.state();
  }

  void pupils(const Cohort& cohort) {
    const std::string born = "pupils born " + std::to_string(cohort.born) + ".";
    column(born + "slot", cohort.slot);
    column(born + "school_start", cohort.school_start);
    for (std::size_t d = 0; d < domains; ++d)
      column(born + "attainment " + std::to_string(d), cohort.attainment[d]);
    column(born + "home_advantage", cohort.home_advantage);
    column(born + "prior", cohort.prior);
    column(born + "traits", cohort.traits);
    column(born + "engagement", cohort.engagement);
  }

  void schools(const SchoolStates& s) {
    column("practice_common", s.practice_common);
    column("practice_by_department", s.practice_by_department);
    column("articulation", s.articulation);
    column("disadvantaged_practice", s.disadvantaged_practice);
    column("head", s.head);
    column("effort", s.effort);
    column("focus", s.focus);
    column("grade", s.grade);
    column("card", s.card);
    column("years_since_inspection", s.years_since_inspection);
    column("years_since_failing", s.years_since_failing);
    column("standing", s.standing);
    column("fsm_share", s.fsm_share);
    column("cut_off_km", s.cut_off_km);
    column("measures", s.measures);
    column("past", s.past);
    column("years_remembered", s.years_remembered);
    column("posts", s.posts);
    column("unfunded", s.unfunded);
    column("vacancies", s.vacancies);
    column("teaching", s.teaching);
    column("leavers_share", s.leavers_share);
    column("stake", s.stake);
    column("trust", s.trust);
    column("partners", s.partners);
    workforce(s.workforce);
  }

  void workforce(const Workforce& w) {
    column("workforce.stress", w.stress);
    column("workforce.government_trust", w.government_trust);
    column("workforce.participants", w.participants);
    column("workforce.demands", w.demands);
    column("workforce.seconded", w.seconded);
    column("workforce.learning_time", w.learning_time);
    column("workforce.conditions", w.conditions);
    column("workforce.hub_years", w.hub_years);
  }

  void government(const Government& g) {
    column("government.party", std::array{g.party});
    column("government.last_begun", std::array{g.last_begun});
    column("government.policies", g.policies);
    column("government.participants", g.participants);
    column("government.national_need", g.national_need);
    column("government.local_need", g.local_need);
    column("government.trust", g.trust);
    column("government.burden", g.burden);
    column("government.time_taken", g.time_taken);
    column("government.agreement", g.agreement);
  }

  void reference(const Reference& r) {
    column("reference.shock_sd", r.shock_sd);
    column("reference.growth_offset", r.growth_offset);
    column("reference.expected", r.expected);
    column("reference.residual_sd", r.residual_sd);
    column("reference.threshold", r.threshold);
    column("reference.measure_mean", r.measure_mean);
    column("reference.measure_sd", r.measure_sd);
    column("reference.effect_sd", r.effect_sd);
    column("reference.intake_sd", r.intake_sd);
    column("reference.grade_cuts", r.grade_cuts);
    column("reference.stake_scale", r.stake_scale);
    column("reference.workload", std::array{r.workload});
    column("reference.recruiting", std::array{r.recruiting});
    column("reference.realised_stake", std::array{r.realised_stake});
    column("reference.conditions", std::array{r.conditions_mean, r.conditions_sd});
  }

  WorldBits bits_;
};

/// Names of the columns in which two worlds differ by a bit; empty for worlds that are the same.
[[nodiscard]] inline std::vector<std::string> differing_columns(const World& one, const World& other) {
  const WorldBits a = BitsOfWorld::of(one);
  const WorldBits b = BitsOfWorld::of(other);
  std::vector<std::string> names;
  for (const auto& [name, state] : a) {
    const auto found = b.find(name);
    if (found == b.end() || found->second != state) names.push_back(name);
  }
  for (const auto& [name, state] : b) {
    if (!a.contains(name)) names.push_back(name);
  }
  return names;
}

}  // namespace commonroom::test
