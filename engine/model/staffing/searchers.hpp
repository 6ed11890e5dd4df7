#pragma once

#include <vector>

#include "model/staffing/teacher_market.hpp"

namespace commonroom {

/// The posts of a region that are open, and those who moved into others.
struct OpenPosts {
  std::vector<std::vector<SchoolId>> schools;  ///< an entry a post, by field and then authority of the region
  std::vector<TeacherMove> moves;
  RegionStaffing flows;
};

/// First part of a region's labour market (teacher_market.hpp): posts open, and those in post who search look
/// at one each, in order of school and seniority.
[[nodiscard]] OpenPosts posts_after_searchers(const MarketView& view, RegionId region);

}  // namespace commonroom
