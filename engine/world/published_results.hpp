#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace commonroom {

/// What is published of a school's results, by the names that the department's tables give their columns.
enum class PublishedMeasure : std::uint8_t {
  reading_progress,        ///< READPROG, scaled points
  writing_progress,        ///< WRITPROG, scaled points
  mathematics_progress,    ///< MATPROG, scaled points
  progress_8,              ///< P8MEA, grades
  progress_8_english,      ///< P8MEAENG, grades
  progress_8_mathematics,  ///< P8MEAMAT, grades
  progress_8_ebacc,        ///< P8MEAEBAC, grades
  progress_8_open,         ///< P8MEAOPEN, grades
  attainment_8             ///< ATT8SCR, points
};
inline constexpr std::size_t published_measures = 9;

/// One school's row, NaN where nothing is published.
struct PublishedResults {
  static constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

  std::array<float, published_measures> value{nothing, nothing, nothing, nothing, nothing,
                                              nothing, nothing, nothing, nothing};
  float pupils_11 = nothing;  ///< behind the progress of key stage 2 (TELIG)
  float pupils_16 = nothing;  ///< behind Progress 8 (P8PUP), or at the end of key stage 4 (TPUP)

  [[nodiscard]] float operator[](PublishedMeasure measure) const noexcept {
    return value[static_cast<std::size_t>(measure)];
  }
};

}  // namespace commonroom
