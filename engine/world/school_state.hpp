#pragma once

#include <array>
#include <cstdint>

#include "core/column.hpp"
#include "world/country.hpp"
#include "world/report_card.hpp"
#include "world/teachers.hpp"
#include "world/workforce.hpp"

namespace commonroom {

/// The four uses of a head's discretionary time; each a share of it, the sum below 1.
enum class Use : std::uint8_t { teaching, preparation, recruiting, collaborating };
inline constexpr int uses = 4;
using Effort = std::array<float, uses>;

[[nodiscard]] constexpr float share(const Effort& effort, Use use) noexcept {
  return effort[static_cast<std::size_t>(use)];
}

/// A school's measure with its standard error, both in SD of measured results (a share for the threshold).
struct Estimate {
  float value = 0;
  float standard_error = 0;
};

/// What one year's assessment says of a school. A school's stage is the last it serves: end of year 11, of
/// year 6, or of year 2 for schools that end before year 6. `tested` is the number of pupils behind it; 0: no
/// measure this year.
struct SchoolMeasures {
  std::uint32_t tested = 0;
  Estimate raw;
  Estimate threshold;
  Estimate value_added;
  Estimate contextual_value_added;
  std::array<float, domains> measured{};  ///< mean measured result by domain
  std::array<float, domains> attained{};  ///< mean true attainment of the same pupils by domain
  std::array<float, departments>
      by_department{};   ///< mean measured result by department; primaries: the first three
  float mean_prior = 0;  ///< intake: mean prior result of those tested
};

inline constexpr int remembered_years = 5;  ///< the longest memory of any instrument

/// What changes from year to year in a school, in columns.
struct SchoolStates {
  Column<SchoolId, float> practice_common;  ///< SD of growth a year
  Column<SchoolId, std::array<float, departments>>
      practice_by_department;                                     ///< deviation, SD of growth a year
  Column<SchoolId, std::array<float, departments>> articulation;  ///< donor's ability to explain, mean 1
  Column<SchoolId, float> disadvantaged_practice;  ///< further growth of disadvantaged pupils, SD a year
  Column<SchoolId, Head> head;
  Column<SchoolId, Effort> effort;
  Column<SchoolId, float> focus;  ///< share of teaching effort that follows the threshold, 0..1
  Column<SchoolId, Grade> grade;
  /// The last report card; empty until a scale of inspection has areas. A school with a card has no grade to
  /// show: `grade` is then what follows from the card (inadequate: it failed).
  Column<SchoolId, ReportCard> card;
  Column<SchoolId, std::uint8_t> years_since_inspection;
  Column<SchoolId, std::uint8_t> years_since_failing;  ///< 255: never
  Column<SchoolId, float>
      standing;  ///< published measure that families see, SD across schools of a phase; 0 if none
  Column<SchoolId, float> fsm_share;  ///< of last year's roll
  Column<SchoolId, float>
      cut_off_km;  ///< distance of the last pupil admitted last year; infinite if places were left
  Column<SchoolId, SchoolMeasures> measures;
  /// Value added, contextual value added, raw mean and threshold share of past years, latest first.
  Column<SchoolId, std::array<std::array<float, remembered_years>, 4>> past;
  Column<SchoolId, std::uint8_t> years_remembered;
  Column<SchoolId, float> posts;      ///< teaching posts that the roll pays for, full-time equivalents
  Column<SchoolId, float> unfunded;   ///< posts that charges on the budget took away
  Column<SchoolId, float> vacancies;  ///< posts unfilled after recruitment
  Column<SchoolId, std::array<float, departments>> teaching;  ///< mean skill with cover counted in, SD a year
  Column<SchoolId, float> leavers_share;                      ///< of last year's teachers, gone this year
  Column<SchoolId, float> stake;                              ///< realised marginal stake, all instruments
  Column<SchoolId, float> trust;  ///< mean trust in partners, prior where there is none
  Column<SchoolId, std::uint16_t> partners;
  Workforce workforce;

  void resize(std::size_t schools);
};

/// True where a school's last judgement was a report card.
[[nodiscard]] inline bool has_card(const SchoolStates& schools, SchoolId school) noexcept {
  if (schools.card.empty()) return false;
  for (const std::uint8_t point : schools.card[school]) {
    if (point != 0) return true;
  }
  return false;
}

}  // namespace commonroom
