#pragma once

#include "model/policy_making/make_policy.hpp"
#include "support/tiny_country.hpp"

namespace commonroom::testing {

/// Schools under a government: every second one secondary, each with teachers of 0 to 39 years of experience.
struct Governed {
  Country country;
  World world;
  ModelParameters parameters;
  PolicyProcess process;

  explicit Governed(std::size_t schools = 20, std::uint32_t teachers_each = 20) {
    TinyCountry tiny;
    for (std::size_t i = 0; i < schools; ++i) {
      const bool is_secondary = i % 2 == 1;
      tiny.add(TinySchool{.first_year = is_secondary ? 7 : 0,
                          .last_year = is_secondary ? 11 : 6,
                          .x_km = static_cast<double>(i),
                          .fsm = i % 4 < 2 ? 0.1 : 0.4});
    }
    tiny.add(TinyHomes{});
    country = tiny.build(0);
    world.year = 1;
    world.schools.resize(schools);
    world.schools.fsm_share = country.schools.opening_fsm;
    world.teachers.school_start.push_back(0);
    for (std::uint32_t i = 0; i < schools * teachers_each; ++i) {
      Teacher teacher;
      teacher.key = {i, 0};
      teacher.experience = static_cast<std::uint8_t>(2 * (i % 20));
      teacher.stress = i % 3 == 0 ? 1.0F : -0.5F;
      world.teachers.staff.push_back(teacher);
      if ((i + 1) % teachers_each == 0) world.teachers.school_start.push_back(i + 1);
    }
  }

  /// Policies that are about teaching, whatever the mode.
  void about_teaching() {
    for (PolicyTraits* traits : all_traits()) {
      traits->about_workload = 0;
      traits->nothing_new = 0;
    }
  }
  [[nodiscard]] std::array<PolicyTraits*, policy_modes> all_traits() {
    return {&parameters.policy_imposed,
            &parameters.policy_consultation,
            &parameters.policy_social_partnership,
            &parameters.policy_co_production,
            &parameters.policy_sortition,
            &parameters.policy_member_task_group};
  }

  /// A year of policy, which the world then lives with.
  PolicyOutcome live_year(int year) {
    world.year = year;
    PolicyOutcome outcome = make_policy(country, world, process, PolicyRules(parameters), year,
                                        Draws(1, 0, static_cast<std::uint32_t>(year)));
    world.government = outcome.government;
    return outcome;
  }
};

}  // namespace commonroom::testing
