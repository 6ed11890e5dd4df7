#pragma once

#include <limits>
#include <vector>

#include "model/admission/appeal.hpp"

namespace commonroom::testing {

/// What families know of schools, for tests to fill in: at first nothing is published, all are alike and none
/// has refused anyone.
struct KnownSchools {
  explicit KnownSchools(std::size_t schools) {
    standing.assign(schools, 0.0F);
    fsm_share.assign(schools, 0.2F);
    cut_off_km.assign(schools, std::numeric_limits<float>::infinity());
    effort.assign(schools, Effort{});
  }

  [[nodiscard]] AdmissionView view() const {
    return {.standing = standing,
            .fsm_share = fsm_share,
            .cut_off_km = cut_off_km,
            .effort = effort,
            .recruiting_mean = 0};
  }

  std::vector<float> standing, fsm_share, cut_off_km;
  std::vector<Effort> effort;
};

}  // namespace commonroom::testing
