#include "world/register_kinds.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/number_text.hpp"
#include "world/text_encoding.hpp"

namespace commonroom {

namespace {

using Kind = std::variant<Sector, LeftOut>;
using TypeAndKind = std::pair<std::string_view, Kind>;

/// Types of establishment that the register knows.
constexpr std::array types = {
    TypeAndKind{"Community school", Sector::maintained},
    TypeAndKind{"Foundation school", Sector::maintained},
    TypeAndKind{"Voluntary aided school", Sector::maintained},
    TypeAndKind{"Voluntary controlled school", Sector::maintained},
    TypeAndKind{"Academy converter", Sector::academy},
    TypeAndKind{"Academy sponsor led", Sector::academy},
    TypeAndKind{"Free schools", Sector::academy},
    TypeAndKind{"University technical college", Sector::academy},
    TypeAndKind{"Studio schools", Sector::academy},
    TypeAndKind{"City technology college", Sector::academy},
    TypeAndKind{"Other independent school", LeftOut::independent},
    TypeAndKind{"Other independent special school", LeftOut::special},
    TypeAndKind{"Non-maintained special school", LeftOut::special},
    TypeAndKind{"Community special school", LeftOut::special},
    TypeAndKind{"Foundation special school", LeftOut::special},
    TypeAndKind{"Academy special converter", LeftOut::special},
    TypeAndKind{"Academy special sponsor led", LeftOut::special},
    TypeAndKind{"Free schools special", LeftOut::special},
    TypeAndKind{"Pupil referral unit", LeftOut::alternative_provision},
    TypeAndKind{"Academy alternative provision converter", LeftOut::alternative_provision},
    TypeAndKind{"Academy alternative provision sponsor led", LeftOut::alternative_provision},
    TypeAndKind{"Free schools alternative provision", LeftOut::alternative_provision},
    TypeAndKind{"Local authority nursery school", LeftOut::nursery},
    TypeAndKind{"Children's centre", LeftOut::nursery},
    TypeAndKind{"Children's centre linked site", LeftOut::nursery},
    TypeAndKind{"Further education", LeftOut::after_sixteen},
    TypeAndKind{"Sixth form centres", LeftOut::after_sixteen},
    TypeAndKind{"Special post 16 institution", LeftOut::after_sixteen},
    TypeAndKind{"Academy 16-19 converter", LeftOut::after_sixteen},
    TypeAndKind{"Academy 16 to 19 sponsor led", LeftOut::after_sixteen},
    TypeAndKind{"Free schools 16 to 19", LeftOut::after_sixteen},
    TypeAndKind{"Higher education institutions", LeftOut::higher_education},
    TypeAndKind{"Welsh establishment", LeftOut::outside_england},
    TypeAndKind{"British schools overseas", LeftOut::outside_england},
    TypeAndKind{"Offshore schools", LeftOut::outside_england},
    TypeAndKind{"Service children's education", LeftOut::outside_england},
    TypeAndKind{"European schools", LeftOut::outside_england},
    TypeAndKind{"Secure units", LeftOut::other_establishment},
    TypeAndKind{"Academy secure 16 to 19", LeftOut::other_establishment},
    TypeAndKind{"Institution funded by other government department", LeftOut::other_establishment},
    TypeAndKind{"Online provider", LeftOut::other_establishment},
    TypeAndKind{"Miscellaneous", LeftOut::other_establishment},
};

using RatingAndGrade = std::pair<std::string_view, Grade>;
constexpr std::array ratings = {
    RatingAndGrade{"Outstanding", Grade::outstanding},
    RatingAndGrade{"Good", Grade::good},
    RatingAndGrade{"Requires improvement", Grade::requires_improvement},
    RatingAndGrade{"Satisfactory", Grade::requires_improvement},
    RatingAndGrade{"Inadequate", Grade::inadequate},
    RatingAndGrade{"Serious Weaknesses", Grade::inadequate},
    RatingAndGrade{"Special Measures", Grade::inadequate},
};

constexpr int earliest_year = 1900;
constexpr int latest_year = 2200;
constexpr int months = 12;
constexpr int longest_month = 31;

template <class Table>
auto found_in(const Table& table, std::string_view name) {
  return std::find_if(table.begin(), table.end(),
                      [name](const auto& row) { return same_ignoring_case(row.first, name); });
}

std::optional<int> digits(std::string_view text) {
  const auto value = number_in<int>(text);
  return value && *value >= 0 ? value : std::nullopt;
}

std::optional<int> checked_year(std::string_view day, std::string_view month, std::string_view year) {
  const auto d = digits(day);
  const auto m = digits(month);
  const auto y = digits(year);
  if (!d || !m || !y) return std::nullopt;
  if (*d < 1 || *d > longest_month || *m < 1 || *m > months) return std::nullopt;
  if (*y < earliest_year || *y > latest_year) return std::nullopt;
  return y;
}

}  // namespace

std::variant<Sector, LeftOut> kind_of(std::string_view type) {
  const auto found = found_in(types, type);
  return found == types.end() ? Kind{LeftOut::type_unknown} : found->second;
}

std::optional<LeftOut> unusable_status(std::string_view status) {
  if (same_ignoring_case(status, "Open") || same_ignoring_case(status, "Open, but proposed to close")) {
    return std::nullopt;
  }
  if (same_ignoring_case(status, "Closed")) return LeftOut::closed;
  if (same_ignoring_case(status, "Proposed to open")) return LeftOut::proposed_to_open;
  return LeftOut::status_unknown;
}

Faith faith_of(std::string_view religious_character) {
  const std::string text = lower_case(religious_character);
  if (text.empty() || text == "does not apply" || text == "none") return Faith::none_;
  const std::size_t england = std::min(text.find("church of england"), text.find("anglican"));
  const std::size_t catholic = text.find("catholic");
  if (england == std::string::npos && catholic == std::string::npos) return Faith::other;
  return england < catholic ? Faith::church_of_england : Faith::catholic;
}

std::optional<Grade> grade_of(std::string_view rating) {
  const auto found = found_in(ratings, rating);
  if (found == ratings.end()) return std::nullopt;
  return found->second;
}

std::optional<int> year_of_date(std::string_view date) {
  const std::size_t first = date.find_first_of("-/");
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = date.find(date[first], first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const std::string_view a = date.substr(0, first);
  const std::string_view b = date.substr(first + 1, second - first - 1);
  const std::string_view c = date.substr(second + 1);
  constexpr std::size_t digits_of_a_year = 4;
  return a.size() == digits_of_a_year ? checked_year(c, b, a) : checked_year(a, b, c);
}

}  // namespace commonroom
