#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/support/settings.hpp"
#include "world/support.hpp"

namespace commonroom {

/// Someone who could give support this year.
struct SupportOffer {
  SchoolId school{};            ///< none<SchoolId>: a recommending body that trains
  std::uint8_t department = 0;  ///< of a directory's recommendation
  std::uint8_t body = 0;
  std::uint8_t is_expert = 0;
  std::uint8_t is_reluctant = 0;  ///< gives only because it is expected to
};

/// Those who could give support in a programme this year, the schools in order of their ids (a directory's by
/// department first): designated schools, schools of trusts, or those recommended. A provider takes on work
/// with the chance w' = 1 - (1 - w) exp(-charge / c), w its willingness; where it is expected to provide, it
/// does so all the same, reluctantly, and so do all other schools graded good or better. Schools for which
/// `is_receiver` is not 0 give nothing in the same programme. Sources: register rows S3, S8, S9; values
/// assumed.
[[nodiscard]] std::vector<SupportOffer> offers_of(const SupportSetting& setting,
                                                  const SupportProgramme& programme,
                                                  const Column<SchoolId, std::uint8_t>& designated,
                                                  std::span<const SupportListing> listings,
                                                  const Column<SchoolId, std::uint8_t>& is_receiver);

/// Mean practice of what a body recommends, by stage and department: what it can train others in. NaN where
/// it recommends nothing.
class TaughtByBodies {
 public:
  TaughtByBodies(const SupportSetting& setting, std::size_t bodies, std::span<const SupportListing> listings);
  [[nodiscard]] double practice(std::size_t body, Stage stage, std::size_t department) const;

 private:
  std::vector<std::array<std::array<double, departments>, stages>> mean_;
};

}  // namespace commonroom
