#include "model/admission/appeal.hpp"

#include <cmath>

#include "core/contracts.hpp"

namespace commonroom {

namespace {

struct Spread {
  double mean = 0;
  double per_unit = 0;  ///< 1/SD; 0 when all are equal
};

/// Over the schools to which families of the model can go: state schools.
Spread spread_of_fsm(const Schools& schools, std::span<const float> fsm_share, int year_group) {
  double count = 0;
  double sum = 0;
  for (std::size_t at = 0; at < schools.state_size(); ++at) {
    if (!schools.serves(id_at<SchoolId>(at), year_group)) continue;
    count += 1;
    sum += static_cast<double>(fsm_share[at]);
  }
  if (count == 0) return {};
  const double mean = sum / count;
  double squares = 0;
  for (std::size_t at = 0; at < schools.state_size(); ++at) {
    if (!schools.serves(id_at<SchoolId>(at), year_group)) continue;
    const double difference = static_cast<double>(fsm_share[at]) - mean;
    squares += difference * difference;
  }
  // Shares that differ only by rounding have no spread to speak of.
  constexpr double least_sd = 1e-6;
  const double sd = std::sqrt(squares / count);
  return {mean, sd > least_sd ? 1 / sd : 0};
}

}  // namespace

AdmissionView admission_view(const SchoolStates& schools, const Reference& reference) {
  return {.standing = schools.standing.values(),
          .fsm_share = schools.fsm_share.values(),
          .cut_off_km = schools.cut_off_km.values(),
          .effort = schools.effort.values(),
          .recruiting_mean = static_cast<float>(reference.recruiting)};
}

ChoiceWeights choice_weights(const ChoiceParameters& choice, int year_group) {
  const bool secondary = year_group >= first_secondary_year;
  const auto of = [&](double primary_value, double secondary_value) {
    return static_cast<float>(secondary ? secondary_value : primary_value);
  };
  return {.distance = of(choice.primary_distance, choice.secondary_distance),
          .distance_exponent = static_cast<float>(choice.distance_exponent),
          .standing = of(choice.primary_standing, choice.secondary_standing),
          .standing_slope = of(choice.primary_standing_slope, choice.secondary_standing_slope),
          .composition = of(choice.primary_composition, choice.secondary_composition),
          .composition_slope = of(choice.primary_composition_slope, choice.secondary_composition_slope),
          .faith_adherents = static_cast<float>(choice.faith_adherents),
          .faith_others = static_cast<float>(choice.faith_others),
          .beyond_cut_off = of(choice.primary_beyond_cut_off, choice.secondary_beyond_cut_off),
          .window = of(choice.primary_window, choice.secondary_window),
          .longest_list =
              static_cast<unsigned>(secondary ? choice.secondary_longest_list : choice.primary_longest_list),
          .recruiting = static_cast<float>(choice.recruiting_effect)};
}

std::vector<Appeal> appeals(const Schools& schools, const ChoiceWeights& weights, const AdmissionView& view,
                            int year_group) {
  expects(view.standing.size() == schools.size() && view.fsm_share.size() == schools.size() &&
              view.cut_off_km.size() == schools.size() && view.effort.size() == schools.size(),
          "what families know has one entry a school");
  const Spread fsm = spread_of_fsm(schools, view.fsm_share, year_group);
  std::vector<Appeal> result(schools.size());
  for (std::size_t at = 0; at < schools.size(); ++at) {
    const auto school = id_at<SchoolId>(at);
    if (!schools.serves(school, year_group)) continue;
    const float standing = weights.standing * view.standing[at];
    const float composition =
        -weights.composition *
        static_cast<float>((static_cast<double>(view.fsm_share[at]) - fsm.mean) * fsm.per_unit);
    const float recruiting =
        weights.recruiting * (share(view.effort[at], Use::recruiting) - view.recruiting_mean);
    const std::uint8_t faith = adherents_trait(schools.faith[school]);
    result[at] = {.value = standing + composition + recruiting + (faith != 0 ? weights.faith_others : 0.0F),
                  .slope = weights.standing_slope * standing + weights.composition_slope * composition,
                  .cut_off_km = view.cut_off_km[at],
                  .faith = faith};
  }
  return result;
}

}  // namespace commonroom
