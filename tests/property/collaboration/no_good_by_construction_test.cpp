#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "model/collaboration/formations.hpp"
#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

using test::FieldOfSchools;

/// Collaboration does no good by construction: every parameter of its effect is at its default, and only
/// circumstances differ. For every kind of partnership there is a case in which all that partners do leaves
/// practice no better, or worse.

struct Circumstances {
  const char* name;
  /// Whether practice may not be better with partners than without: less than nothing, or nothing at all.
  bool is_harm;
  void (*arrange)(FieldOfSchools& field);
};

void all_alike(FieldOfSchools& field) {
  field.world.schools.practice_common.fill(0);
  field.world.schools.practice_by_department.fill({});
}

void without_time(FieldOfSchools& field) {
  field.view.time_for_partners.fill(0);
}

void far_apart(FieldOfSchools& field) {
  for (float& x : field.country.schools.x_km) x *= 1000;
  for (float& y : field.country.schools.y_km) y *= 1000;
}

void rivals(FieldOfSchools& field) {
  field.view.cross.loss_to_rival = test::losses_to(field.country.rivals, 1000);
}

void after_the_money(FieldOfSchools& field) {
  for (PartnershipType& type : field.regime.partnerships) type.funded_until = 0;
}

/// Small and large, rich and poor: what works in one does not fit the other, and the ends of a partnership
/// are hardly apart, so that there is little to learn.
void misfit(FieldOfSchools& field) {
  Schools& schools = field.country.schools;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    field.world.schools.fsm_share[school] = i % 2 == 0 ? 0.0F : 1.0F;
    schools.places[school] = i % 2 == 0 ? 5 : 600;
    field.world.schools.practice_common[school] = i % 2 == 0 ? 0.0F : 0.001F;
  }
  field.world.schools.practice_by_department.fill({});
}

const Circumstances& harmless(const char* name) {
  static const Circumstances cases[] = {
      {"all schools alike", false, all_alike},
      {"heads without time", false, without_time},
      {"far apart", false, far_apart},
      {"close rivals", false, rivals},
      {"after the money ends", false, after_the_money},
      {"a context that does not fit", true, misfit},
  };
  const auto* found = std::find_if(std::begin(cases), std::end(cases), [&](const Circumstances& one) {
    return std::string_view(one.name) == name;
  });
  return *found;
}

/// A kind of partnership in a case without good.
struct WithoutGood {
  Formation formation;
  bool forced;
  const char* circumstances;
};

std::ostream& operator<<(std::ostream& out, const WithoutGood& one) {
  return out << name_of(one.formation) << (one.forced ? ", forced: " : ": ") << one.circumstances;
}

/// Schools of two authorities, sectors and faiths, in trusts and federations, near each other.
FieldOfSchools everyone(const WithoutGood& one) {
  FieldOfSchools field = test::field_of_schools(120, 15);
  Schools& schools = field.country.schools;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    schools.area[school] = id_at<AreaId>(i / 2 % 2);
    schools.sector[school] = i % 5 == 4   ? Sector::independent
                             : i % 2 == 0 ? Sector::academy
                                          : Sector::maintained;
    schools.faith[school] = i % 3 == 0 ? Faith::catholic : Faith::none_;
    if (i % 4 < 2) schools.trust[school] = id_at<TrustId>(i / 10);
    if (i % 4 >= 2) schools.federation[school] = id_at<FederationId>(i / 10);
  }
  schools.opening_grade.assign(schools.size(), Grade::good);
  PartnershipType type;
  type.name = "type";
  type.formation = one.formation;
  type.forced = one.forced;
  field.regime.partnerships = {type};
  return field;
}

/// Mean change of practice that partners make in a year, a few years on.
double good_done(FieldOfSchools field) {
  constexpr std::uint32_t years = 3;
  double sum = 0;
  for (std::uint32_t year = 1; year <= years; ++year) {
    const CollaborationOutcome outcome = field.year(year);
    for (const ByDepartment& of_school : outcome.practice_change) {
      for (const float change : of_school) sum += static_cast<double>(change);
    }
    field.world.collaboration = outcome.next;
  }
  return sum / static_cast<double>(field.country.schools.size() * departments * years);
}

class NoGoodByConstruction : public ::testing::TestWithParam<WithoutGood> {};

TEST_P(NoGoodByConstruction, ThereIsACaseWithoutGoodForEveryKindOfPartnership) {
  const WithoutGood& one = GetParam();
  FieldOfSchools field = everyone(one);
  const double usual = good_done(field);
  const Circumstances& circumstances = harmless(one.circumstances);
  circumstances.arrange(field);
  const double found = good_done(field);
  EXPECT_GT(usual, 1e-6) << "in ordinary circumstances it does some good";
  if (circumstances.is_harm) {
    EXPECT_LT(found, 0) << "disruption outweighs what is learnt";
  } else {
    EXPECT_LE(found, 0.02 * usual);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Types, NoGoodByConstruction,
    ::testing::Values(WithoutGood{Formation::by_consent, false, "close rivals"},
                      WithoutGood{Formation::by_consent, false, "heads without time"},
                      WithoutGood{Formation::by_consent, false, "all schools alike"},
                      WithoutGood{Formation::assigned, true, "a context that does not fit"},
                      WithoutGood{Formation::trust, false, "a context that does not fit"},
                      WithoutGood{Formation::federation, false, "a context that does not fit"},
                      WithoutGood{Formation::area, false, "after the money ends"},
                      WithoutGood{Formation::area, true, "a context that does not fit"},
                      WithoutGood{Formation::network, false, "far apart"},
                      WithoutGood{Formation::hub_and_spoke, false, "after the money ends"},
                      WithoutGood{Formation::hub_and_spoke, true, "a context that does not fit"},
                      WithoutGood{Formation::feeders, false, "after the money ends"},
                      WithoutGood{Formation::affiliation, false, "after the money ends"},
                      WithoutGood{Formation::academy_and_maintained, true, "a context that does not fit"},
                      WithoutGood{Formation::independent_and_state, false, "far apart"},
                      WithoutGood{Formation::outside, false, "after the money ends"},
                      WithoutGood{Formation::outside, false, "heads without time"}),
    [](const auto& of) {
      std::string name = std::string(name_of(of.param.formation)) + (of.param.forced ? "_forced_" : "_") +
                         of.param.circumstances;
      std::replace(name.begin(), name.end(), ' ', '_');
      return name;
    });

}  // namespace
}  // namespace commonroom
