#include "model/admission/admission.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/contracts.hpp"
#include "model/admission/cohort_moves.hpp"

namespace commonroom {

namespace {

/// Draws of the year in which a cohort comes into a year group; years before the run count back from the last
/// that fits.
Draws draws_at(const Draws& draws, const Cohort& cohort, int year_group) {
  const std::uint32_t year = static_cast<std::uint32_t>(cohort.born + year_group) & Draws::most_years;
  return {draws.key()[0], draws.key()[1], year, draws.recorder()};
}

/// Pupils of the year group who keep their school, by school.
std::vector<std::uint32_t> seated_pupils(const Schools& schools, const Cohort& cohort, int year_group) {
  std::vector<std::uint32_t> seated(schools.size(), 0);
  if (cohort.school_start.empty()) return seated;
  for (std::size_t at = 0; at < schools.size(); ++at) {
    const auto school = id_at<SchoolId>(at);
    if (schools.serves(school, year_group)) seated[at] = cohort.roll(school);
  }
  return seated;
}

/// Those choosers who change school, in the order of slots.
CohortMoves moves_of(const Choosers& choosers, const std::vector<SchoolId>& school) {
  std::vector<std::uint32_t> moving(choosers.must_move);
  std::iota(moving.begin(), moving.end(), 0U);
  for (std::size_t chooser = choosers.must_move; chooser < choosers.size(); ++chooser) {
    if (school[chooser] != none<SchoolId>) moving.push_back(static_cast<std::uint32_t>(chooser));
  }
  std::ranges::inplace_merge(moving, moving.begin() + static_cast<std::ptrdiff_t>(choosers.must_move), {},
                             [&](std::uint32_t chooser) { return choosers.slot[chooser]; });
  CohortMoves moves;
  moves.position.reserve(moving.size());
  moves.school.reserve(moving.size());
  for (const std::uint32_t chooser : moving) {
    moves.position.push_back(choosers.position[chooser]);
    moves.school.push_back(school[chooser]);
  }
  return moves;
}

/// The school of each pupil; `none` for those out of school.
std::vector<SchoolId> schools_of(const Cohort& cohort) {
  std::vector<SchoolId> school(cohort.size(), none<SchoolId>);
  for (std::size_t at = 0; at + 1 < cohort.school_start.size(); ++at) {
    std::fill(school.begin() + cohort.school_start[at], school.begin() + cohort.school_start[at + 1],
              id_at<SchoolId>(at));
  }
  return school;
}

/// Brings cohorts into year groups, one after another, with memory handed on from one to the next.
class Entries {
 public:
  Entries(const Country& country, const ChoiceParameters& choice, const PlacementParameters& placement,
          const AdmissionView& view, const Draws& draws, int remember_from = year_groups)
      : country_(country),
        choice_(choice),
        placement_(placement),
        view_(view),
        draws_(draws),
        remember_from_(remember_from),
        most_admitted_(country.schools.size(), 0),
        cut_off_km_(country.schools.size(), std::numeric_limits<float>::infinity()) {}

  void reuse(Cohort spare) { spare_ = std::move(spare); }

  /// Places those of a cohort who need or want a school in the year group it now comes into.
  void enter(Cohort& cohort, int year_group) {
    const Draws draws = draws_at(draws_, cohort, year_group);
    const bool is_new = cohort.school_start.empty();
    const Choosers choosers =
        is_new ? entrants(cohort) : movers(country_, cohort, year_group, placement_, draws);
    if (choosers.size() == 0) return;
    const std::vector<std::uint32_t> seated = seated_pupils(country_.schools, cohort, year_group);
    const MarketYear year = run_market(country_, choosers, seated, choice_, placement_, view_, draws);
    counts_[static_cast<std::size_t>(entry_at(year_group))] += year.counts;
    remember_cut_offs(year);
    if (!is_new && year_group >= remember_from_) cohort.last_school = schools_of(cohort);
    Cohort moved =
        cohort_after(cohort, moves_of(choosers, year.school), country_.schools.size(), std::move(spare_));
    spare_ = std::exchange(cohort, std::move(moved));
  }

  AdmissionOutcome outcome(Pupils pupils) {
    return {std::move(pupils), Column<SchoolId, float>(std::move(cut_off_km_)), counts_};
  }

 private:
  void remember_cut_offs(const MarketYear& year) {
    for (std::size_t school = 0; school < most_admitted_.size(); ++school) {
      if (year.admitted[school] <= most_admitted_[school]) continue;
      most_admitted_[school] = year.admitted[school];
      cut_off_km_[school] = year.cut_off_km[school];
    }
  }

  const Country& country_;
  const ChoiceParameters& choice_;
  const PlacementParameters& placement_;
  const AdmissionView& view_;
  const Draws& draws_;
  int remember_from_;
  std::vector<std::uint32_t> most_admitted_;
  std::vector<float> cut_off_km_;
  std::array<EntryCounts, entries> counts_{};
  Cohort spare_;
};

}  // namespace

AdmissionOutcome admit(const Country& country, const ChoiceParameters& choice,
                       const PlacementParameters& placement, const AdmissionView& view, const Draws& draws,
                       Pupils last_year, Cohort entrants, int remember_from) {
  expects(static_cast<std::int64_t>(entrants.born) == static_cast<std::int64_t>(draws.year()),
          "entrants are born in the year whose draws are used");
  Entries year(country, choice, placement, view, draws, remember_from);
  year.reuse(std::move(last_year.cohorts.back()));
  Pupils pupils;
  pupils.cohorts[0] = std::move(entrants);
  std::move(last_year.cohorts.begin(), last_year.cohorts.end() - 1, pupils.cohorts.begin() + 1);
  for (int year_group = 0; year_group < year_groups; ++year_group) {
    year.enter(pupils.cohorts[static_cast<std::size_t>(year_group)], year_group);
  }
  return year.outcome(std::move(pupils));
}

Pupils opening_placement(const Country& country, const ChoiceParameters& choice,
                         const PlacementParameters& placement, const Draws& draws,
                         std::array<Cohort, year_groups> cohorts) {
  const std::size_t schools = country.schools.size();
  const std::vector<float> unpublished(schools, 0.0F);
  const std::vector<float> no_cut_off(schools, std::numeric_limits<float>::infinity());
  const std::vector<Effort> no_effort(schools, Effort{});
  const AdmissionView view{.standing = unpublished,
                           .fsm_share = country.schools.opening_fsm.values(),
                           .cut_off_km = no_cut_off,
                           .effort = no_effort,
                           .recruiting_mean = 0};
  Entries passing(country, choice, placement, view, draws);
  for (int reached = 0; reached < year_groups; ++reached) {
    Cohort& cohort = cohorts[static_cast<std::size_t>(reached)];
    for (int year_group = 0; year_group <= reached; ++year_group) passing.enter(cohort, year_group);
  }
  return {std::move(cohorts)};
}

}  // namespace commonroom
