#pragma once

#include <array>
#include <string_view>

#include "parameters/parameter.hpp"

namespace commonroom {

/// What partners share beside practice, and by what means.
struct SharingParameters {
  static constexpr std::string_view group_name = "sharing";

  double technology_loss = 0.25;
  double expected = 0.001;
  double staff_cover = 0.3;
  double small_school_posts = 12;
  double slack = 0.3;
  double breadth = 0.4;
  double travel = 0.0003;
  double quality_assurance = 0.4;
  double outside_practice = 0.05;
  double outside_context = 1;

  static constexpr auto described() {
    using enum Evidence;
    using Group = SharingParameters;
    return std::to_array<Parameter<Group>>({
        {"technology_loss", &Group::technology_loss, "share", 0, 1, assumed, "assumed",
         "Share of help's worth that is lost where partners meet by technology alone."},
        {"expected", &Group::expected, "SD of growth per unit of help", 0, 0.1, assumed, "assumed",
         "Growth that heads expect of each thing shared beside practice."},
        {"staff_cover", &Group::staff_cover, "share per unit of help", 0, 1, assumed, "assumed",
         "Share of a very small school's vacancies in which a partner's teachers stand in, for a unit of "
         "help "
         "delivered by a type that shares staff."},
        {"small_school_posts", &Group::small_school_posts, "posts", 1, 1000, assumed, "assumed",
         "Posts at which a school gains 37% of what a very small one gains from shared staff."},
        {"slack", &Group::slack, "share", 0, 1, assumed, "assumed",
         "Share of the teaching lent to a partner that the lender does not miss."},
        {"breadth", &Group::breadth, "share per unit of help", 0, 1, assumed, "assumed",
         "Share of the narrowing of the curriculum that a unit of help offsets where the curriculum is "
         "shared."},
        {"travel", &Group::travel, "SD of growth per unit of help", 0, 0.1, assumed, "assumed",
         "Growth lost to time on the way, on both sides, for each unit of help with staff or curriculum."},
        {"quality_assurance", &Group::quality_assurance, "share per unit of help", 0, 1, assumed, "assumed",
         "Share of the error in seeing others' practice that moderation with partners takes away."},
        {"outside_practice", &Group::outside_practice, "SD of growth a year", -0.5, 0.5, assumed,
         "assumed: about one standard deviation of practice between schools",
         "Practice that bodies outside the schools of the model have to offer."},
        {"outside_context", &Group::outside_context, "units of context", 0, 10, assumed, "assumed",
         "Difference of context between a school and a body outside."},
    });
  }
};

}  // namespace commonroom
