#pragma once

#include <array>

#include "model/policy/regime.hpp"

namespace commonroom {

// What a scenario may say where it chooses among things that have names; name_of() gives the word of each.
inline constexpr std::array all_instruments{InstrumentKind::league_table, InstrumentKind::inspection,
                                            InstrumentKind::floor_target,
                                            InstrumentKind::group_accountability, InstrumentKind::enrolment};
inline constexpr std::array all_measures{Measure::value_added, Measure::contextual_value_added, Measure::raw,
                                         Measure::threshold};
inline constexpr std::array all_scale_kinds{ScaleKind::four_grades, ScaleKind::no_grade,
                                            ScaleKind::report_card};
inline constexpr std::array all_grains{PublicationGrain::school, PublicationGrain::department};
inline constexpr std::array all_group_units{GroupUnit::area, GroupUnit::trust, GroupUnit::federation,
                                            GroupUnit::assigned_group, GroupUnit::pyramid};
inline constexpr std::array all_levels{CollaborationLevel::system, CollaborationLevel::schools,
                                       CollaborationLevel::teachers, CollaborationLevel::outside,
                                       CollaborationLevel::pupils};

}  // namespace commonroom
