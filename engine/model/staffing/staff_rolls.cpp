#include "model/staffing/staff_rolls.hpp"

#include <algorithm>
#include <limits>

#include "core/parallel.hpp"
#include "model/staffing/teacher_birth.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 256;
constexpr std::uint8_t longest_experience = std::numeric_limits<std::uint8_t>::max();

/// A teacher after another year of teaching.
Teacher a_year_on(const Teacher& teacher, float stress) {
  Teacher older = teacher;
  older.stress = stress;
  if (older.experience < longest_experience) ++older.experience;
  return older;
}

/// Who is in the same school as last year.
std::vector<std::uint8_t> find_stayers(const Departures& departures, std::span<const MarketOutcome> markets) {
  std::vector<std::uint8_t> stays(departures.fate.size());
  parallel_chunks(stays.size(), grain * grain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) stays[i] = departures.fate[i] != Fate::leaves;
  });
  for (const MarketOutcome& market : markets) {
    for (const TeacherMove& move : market.moves) stays[move.position] = 0;
    for (const std::uint32_t position : market.dismissed) stays[position] = 0;
  }
  return stays;
}

/// Those who come to each school from elsewhere, in a fixed order.
Grouped<SchoolId, Teacher> gather_arrivals(const Teachers& last_year, const Departures& departures,
                                           std::span<const MarketOutcome> markets, std::size_t schools) {
  std::vector<std::uint32_t> starts(schools + 1, 0);
  for (const MarketOutcome& market : markets) {
    for (const TeacherMove& move : market.moves) ++starts[index(move.to) + 1];
    for (const TeacherHire& hire : market.hires) ++starts[index(hire.to) + 1];
  }
  for (std::size_t school = 0; school < schools; ++school) starts[school + 1] += starts[school];
  std::vector<Teacher> arrivals(starts.back());
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  for (const MarketOutcome& market : markets) {
    for (const TeacherMove& move : market.moves) {
      arrivals[next[index(move.to)]++] =
          a_year_on(last_year.staff[move.position], departures.stress[move.position]);
    }
    for (const TeacherHire& hire : market.hires) arrivals[next[index(hire.to)]++] = hire.teacher;
  }
  return {std::move(starts), std::move(arrivals)};
}

bool comes_first(const FormerTeacher& a, const FormerTeacher& b) {
  return a.teacher.key < b.teacher.key;
}

std::vector<FormerTeacher> find_leavers(const Country& country, const Teachers& last_year,
                                        const Departures& departures,
                                        const std::vector<std::uint8_t>& is_dismissed, int retired_from,
                                        FormerOutcome& outcome) {
  std::vector<FormerTeacher> leavers;
  for (std::size_t school = 0; school + 1 < last_year.school_start.size(); ++school) {
    for (std::uint32_t i = last_year.school_start[school]; i < last_year.school_start[school + 1]; ++i) {
      if (departures.fate[i] != Fate::leaves && is_dismissed[i] == 0) continue;
      ++outcome.left;
      if (last_year.staff[i].experience >= retired_from) {
        ++outcome.retired;
        continue;
      }
      leavers.push_back({.teacher = a_year_on(last_year.staff[i], departures.stress[i]),
                         .area = country.schools.area[id_at<SchoolId>(school)],
                         .years_away = 0});
    }
  }
  std::sort(leavers.begin(), leavers.end(), comes_first);
  return leavers;
}

}  // namespace

Teachers call_staff_rolls(const Teachers& last_year, const Departures& departures,
                          std::span<const MarketOutcome> markets) {
  const std::size_t schools = last_year.school_start.size() - 1;
  const std::vector<std::uint8_t> stays = find_stayers(departures, markets);
  const Grouped<SchoolId, Teacher> arrivals = gather_arrivals(last_year, departures, markets, schools);
  Teachers result;
  result.school_start.assign(schools + 1, 0);
  for (std::size_t school = 0; school < schools; ++school) {
    std::uint32_t count = arrivals.count(id_at<SchoolId>(school));
    for (std::uint32_t i = last_year.school_start[school]; i < last_year.school_start[school + 1]; ++i)
      count += stays[i];
    result.school_start[school + 1] = result.school_start[school] + count;
  }
  result.staff.resize(result.school_start.back());
  parallel_for(schools, grain, [&](std::size_t position) {
    const auto school = id_at<SchoolId>(position);
    const std::span<Teacher> staff = result.of(school);
    std::size_t filled = 0;
    for (std::uint32_t i = last_year.school_start[position]; i < last_year.school_start[position + 1]; ++i) {
      if (stays[i] != 0) staff[filled++] = a_year_on(last_year.staff[i], departures.stress[i]);
    }
    // Those who stayed are in order already: everyone has aged by the same year.
    for (const Teacher& arrival : arrivals[school]) {
      std::size_t slot = filled++;
      for (; slot > 0 && stands_before(arrival, staff[slot - 1]); --slot) staff[slot] = staff[slot - 1];
      staff[slot] = arrival;
    }
  });
  return result;
}

FormerOutcome remember_former(const Country& country, const Teachers& last_year, const Departures& departures,
                              std::span<const MarketOutcome> markets, const Careers& careers) {
  std::vector<std::uint8_t> has_returned(last_year.former.size(), 0), is_dismissed(last_year.staff.size(), 0);
  for (const MarketOutcome& market : markets) {
    for (const std::uint32_t position : market.returned) has_returned[position] = 1;
    for (const std::uint32_t position : market.dismissed) is_dismissed[position] = 1;
  }
  FormerOutcome outcome;
  const std::vector<FormerTeacher> leavers =
      find_leavers(country, last_year, departures, is_dismissed, careers.retired_from(), outcome);
  std::vector<FormerTeacher>& merged = outcome.former;
  merged.reserve(last_year.former.size() + leavers.size());
  auto leaver = leavers.begin();
  for (std::size_t i = 0; i < last_year.former.size(); ++i) {
    if (has_returned[i] != 0) continue;
    FormerTeacher former = last_year.former[i];
    ++former.years_away;
    if (former.years_away >= careers.forgotten_after()) {
      ++outcome.forgotten;
      continue;
    }
    for (; leaver != leavers.end() && comes_first(*leaver, former); ++leaver) merged.push_back(*leaver);
    merged.push_back(former);
  }
  merged.insert(merged.end(), leaver, leavers.end());
  return outcome;
}

}  // namespace commonroom
