#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include "parameters/diagnostic.hpp"
#include "world/independent_register.hpp"
#include "world/published_columns.hpp"
#include "world/published_reader.hpp"

namespace commonroom::fuzz {

/// What must hold for published results made of any bytes. Returns what does not, or nothing.
inline std::string broken_promise_of(const PublishedReading& reading) {
  if (reading.schools.size() + reading.without_urn != reading.rows_read) return "a row is lost";
  std::uint64_t values = 0;
  for (const auto& [urn, results] : reading.schools) {
    if (urn < 1 || urn > 9'999'999) return "URN";
    for (std::size_t i = 0; i < published_measures; ++i) {
      const auto measure = static_cast<PublishedMeasure>(i);
      const auto value = static_cast<double>(results[measure]);
      if (std::isnan(value)) continue;
      ++values;
      if (value < range_of(measure).least || value > range_of(measure).most)
        return "a value beyond its range";
    }
    for (const float pupils : {results.pupils_11, results.pupils_16}) {
      if (!std::isnan(pupils) && (pupils < 0 || pupils > 20'000)) return "pupils";
    }
  }
  for (const std::uint64_t count : reading.published) values -= count;
  return values == 0 ? "" : "the count of values is wrong";
}

/// Reads the bytes as published results, and as a register for its independent schools. Only InvalidInput may
/// be thrown inside, with a place in the file. Returns what is wrong, or nothing.
inline std::string broken_promise_of_results(std::string_view bytes) {
  try {
    if (std::string broken = broken_promise_of(parse_published_results(bytes, "bytes")); !broken.empty()) {
      return broken;
    }
  } catch (const InvalidInput& refusal) {
    if (refusal.diagnostics().empty()) return "refused without a reason";
    if (refusal.diagnostics().size() > 20) return "too many reasons";
    for (const Diagnostic& diagnostic : refusal.diagnostics()) (void)render(diagnostic, bytes);
  }
  try {
    for (const RegisterSchool& school : parse_independent_schools(bytes, "bytes").schools) {
      if (school.sector != Sector::independent) return "a state school among independent ones";
    }
  } catch (const InvalidInput& refusal) {
    for (const Diagnostic& diagnostic : refusal.diagnostics()) (void)render(diagnostic, bytes);
  }
  return {};
}

}  // namespace commonroom::fuzz
