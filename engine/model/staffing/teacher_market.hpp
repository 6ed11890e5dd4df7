#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/staffing/departures.hpp"
#include "model/staffing/labour_regions.hpp"
#include "model/staffing/parameters.hpp"
#include "world/world.hpp"

namespace commonroom {

/// A teacher who changes schools, by position in Teachers::staff.
struct TeacherMove {
  std::uint32_t position;
  SchoolId to;
};

/// A teacher who comes from outside the schools: new, or back.
struct TeacherHire {
  Teacher teacher;
  SchoolId to;
};

/// Flows of one region in one year, in teachers and posts.
struct RegionStaffing {
  std::uint32_t supply = 0;       ///< new teachers who looked for a post
  std::uint32_t hired_new = 0;    ///< of these, found one; the others are gone
  std::uint32_t willing = 0;      ///< former teachers who wished to return
  std::uint32_t returned = 0;     ///< of these, found a post
  std::uint32_t moved = 0;        ///< between schools of the region
  std::uint32_t openings = 0;     ///< posts that were open at some time
  std::uint32_t filled_last = 0;  ///< filled in the last round
  std::uint32_t unfilled = 0;     ///< still open after it
  std::uint32_t before = 0;       ///< teachers in post before the step
  std::uint32_t gone = 0;         ///< of these, no longer in their school: left or moved
  std::uint32_t posts = 0;        ///< whole posts that rolls pay for

  friend bool operator==(const RegionStaffing&, const RegionStaffing&) = default;
};

/// What a region's labour market decides.
struct MarketOutcome {
  std::vector<TeacherMove> moves;
  std::vector<TeacherHire> hires;
  std::vector<std::uint32_t> returned;   ///< positions in Teachers::former
  std::vector<std::uint32_t> dismissed;  ///< positions in Teachers::staff
  RegionStaffing flows;
};

/// What the markets of all regions read. `accepts` is a threshold for 32-bit words: the chance that one who
/// comes upon an opening of the school applies.
struct MarketView {
  const Country& country;
  const World& world;
  const LabourRegions& regions;
  const Departures& departures;
  const Column<SchoolId, std::uint32_t>& accepts;
  const TeacherParameters& parameters;
  const Careers& careers;
  const Draws& draws;
};

/// New teachers of each field in one region and year.
using Supply = std::array<std::uint32_t, fields>;

/// One year of a region's labour market, field by field.
/// First those who search, in order of school and seniority: each comes upon one opening in the authority of
/// a school near by (or their own), applies or not, and if so moves; the post left opens, unless it was above
/// need. Where there are hubs, one who comes upon an opening of another school looks at one of a hub instead
/// with the chance hub_pull, and a hub's chance of agreeing with a teacher shifts on the logit by
/// hub_selection per SD of skill: what hubs gain in skill, other schools lose. Then rounds, in which everyone
/// without a post (new, returning, redundant) comes upon one opening and applies or not; the applicant whose
/// draw is least gets it. In the first round those who come back or must move look in their own authority,
/// where it has openings. With A applicants at V openings about V (1 - exp(-A / V)) are filled. `willing` are
/// positions in Teachers::former.
[[nodiscard]] MarketOutcome run_market(const MarketView& view, RegionId region, const Supply& supply,
                                       std::span<const std::uint32_t> willing);

}  // namespace commonroom
