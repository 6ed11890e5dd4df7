#pragma once

#include <cstdint>

#include "core/contracts.hpp"
#include "world/teachers.hpp"

namespace commonroom {

/// What a teacher is trained to teach: a class in a primary school, or a department's subjects. A field is a
/// labour market of its own; nobody changes field.
inline constexpr int fields = departments + 1;
inline constexpr int primary_field = 0;

/// True for schools whose pupils are taught by departments; in the others each class has its teacher. Middle
/// and all-through schools count as the former.
[[nodiscard]] inline bool has_departments(const Schools& schools, SchoolId school) noexcept {
  constexpr int last_class_year = 6;
  return schools.last_year[school] > last_class_year;
}

[[nodiscard]] constexpr int field_of(bool by_department, int department) noexcept {
  return by_department ? department + 1 : primary_field;
}

// A teacher's ordinal: three bits of field, one bit for those who were there at the opening, a running
// number.
inline constexpr unsigned field_shift = 29;
inline constexpr std::uint32_t opening_bit = 1U << 28U;
inline constexpr unsigned region_shift = 16;

/// The field is part of the permanent id, so that a supply of one field never renumbers another's.
[[nodiscard]] constexpr int field_of(TeacherKey key) noexcept {
  return static_cast<int>(key.ordinal >> field_shift);
}

[[nodiscard]] constexpr Department department_of_field(int field) noexcept {
  return field == primary_field ? Department::english : static_cast<Department>(field - 1);
}

/// Id of a teacher of the supply of a region and year.
[[nodiscard]] inline TeacherKey supply_key(int field, RegionId region, std::uint32_t year,
                                           std::uint32_t number) {
  expects(year < (1U << region_shift) && number < opening_bit,
          "a teacher's year and number must fit into the id");
  return {.ordinal = (static_cast<std::uint32_t>(field) << field_shift) | number,
          .origin = (static_cast<std::uint32_t>(region) << region_shift) | year};
}

/// The year in whose supply a teacher first was; 0 for those who were there at the opening.
[[nodiscard]] constexpr std::uint32_t year_of_entry(TeacherKey key) noexcept {
  return key.origin & ((1U << region_shift) - 1U);
}

/// Id of a teacher who taught, or had taught, when the run began.
[[nodiscard]] inline TeacherKey opening_key(int field, RegionId region, std::uint32_t number) {
  TeacherKey key = supply_key(field, region, 0, number);
  key.ordinal |= opening_bit;
  return key;
}

}  // namespace commonroom
