#pragma once

#include <array>

#include "model/policy_making/mode_parameters.hpp"
#include "parameters/parameter.hpp"

namespace commonroom {

/// How policies work, whichever way they are made. There are no causal estimates for England: the signs are
/// those that participants report, the sizes are scenarios.
struct PolicyParameters {
  double need_persistence = 0.9;
  double national_share = 0.5;
  double need_of_school = 0.5;
  double practice_scale = 0.04;
  double observation_noise = 1.0;
  double gain = 0.006;
  double disruption = 0.005;
  double fidelity_base = 0;
  double fidelity_by_trust = 2;
  double fidelity_by_fit = 1;
  double acceptance_base = 3;
  double acceptance_by_trust = 4;
  double acceptance_by_fit = 1;
  double acceptance_by_burden = 20;
  double acceptance_by_procedure = 0;
  double withdrawn_beyond = 0.3;
  double refusal_workload = 0.004;
  double burden_kept = 0.6;
  double relief = 0.01;
  double needless = 0.05;
  double trust_start = 0.4;
  double trust_memory = 0.9;
  double trust_by_outcome = 0.03;
  double trust_by_nothing_new = 0.01;
  double trust_by_procedure = 0;
  double practice_worth = 0.002;
  double burden_worth = 0.02;
  double participants_trust = 0.1;
  double trust_sd = 0.1;
  double favour = 0.1;
  double setting_apart = 0.5;
  double dropped_by_new_government = 0.8;

  static constexpr std::string_view group_name = "policy";
  static constexpr auto described() {
    using P = Parameter<PolicyParameters>;
    using M = PolicyParameters;
    using enum Evidence;
    return std::array{
        P{"need_persistence", &M::need_persistence, "ratio per year", 0, 0.999, assumed, "assumed",
          "What a year leaves of how badly a department needs help"},
        P{"national_share", &M::national_share, "share of variance", 0, 1, assumed, "assumed",
          "Part of the need that is the same in all areas; the rest differs between areas"},
        P{"need_of_school", &M::need_of_school, "SD of need per SD of practice", 0, 5, assumed, "assumed",
          "What a school's own shortfall of practice adds to its area's need"},
        P{"practice_scale", &M::practice_scale, "SD of growth a year", 0.001, 1, assumed, "assumed",
          "Shortfall of practice that counts as 1 SD"},
        P{"observation_noise", &M::observation_noise, "SD of need", 0, 10, assumed, "assumed",
          "Error with which a participant sees the need of the own school, in the first year"},
        P{"gain", &M::gain, "SD of growth a year per SD of need", 0, 0.2, assumed, "assumed",
          "Practice that a policy adds in a year where it is needed and carried out in full"},
        P{"disruption", &M::disruption, "SD of growth a year", 0, 0.2, assumed, "assumed",
          "Practice that a policy carried out in full costs in a year where it does not fit at all"},
        P{"fidelity_base", &M::fidelity_base, "logit", -10, 10, assumed, "assumed",
          "Fidelity of a school with the trust of the start and a policy of middling fit"},
        P{"fidelity_by_trust", &M::fidelity_by_trust, "logit per unit of trust", 0, 20, assumed, "assumed",
          "What trust in government adds to fidelity"},
        P{"fidelity_by_fit", &M::fidelity_by_fit, "logit", 0, 10, assumed, "assumed",
          "What a full fit adds to fidelity, and none takes from it"},
        P{"acceptance_base", &M::acceptance_base, "logit", -10, 10, assumed, "assumed",
          "Chance that a school goes along with a policy of middling fit, with the trust of the start"},
        P{"acceptance_by_trust", &M::acceptance_by_trust, "logit per unit of trust", 0, 20, assumed,
          "assumed", "What trust in government adds to going along"},
        P{"acceptance_by_fit", &M::acceptance_by_fit, "logit", 0, 10, assumed, "assumed",
          "What a full fit adds to going along, and none takes from it"},
        P{"acceptance_by_burden", &M::acceptance_by_burden, "logit per share of time", 0, 200, assumed,
          "assumed", "What the policy's workload and those before it take from going along"},
        P{"acceptance_by_procedure", &M::acceptance_by_procedure, "logit", -5, 5, assumed,
          "assumed; mini-publics leave the wider public uncertain to distrustful",
          "What an open procedure adds to going along in schools that took no part"},
        P{"withdrawn_beyond", &M::withdrawn_beyond, "share", 0, 1, assumed, "assumed",
          "Share of schools that refuse beyond which government gives a policy up"},
        P{"refusal_workload", &M::refusal_workload, "share of a head's time", 0, 0.5, assumed, "assumed",
          "What refusing a policy takes in a year"},
        P{"burden_kept", &M::burden_kept, "ratio per year", 0, 0.99, assumed, "assumed",
          "What a year leaves of the workload of policies, until it is routine"},
        P{"relief", &M::relief, "share of a head's time", 0, 0.5, assumed, "assumed",
          "What a policy about workload takes away in a year where it is carried out in full"},
        P{"needless", &M::needless, "share of a head's time", 0, 0.5, assumed, "assumed",
          "Workload that could be taken away at most, below that of the start"},
        P{"trust_start", &M::trust_start, "share", 0, 1, assumed, "assumed",
          "Trust in government at the start, to which it goes back"},
        P{"trust_memory", &M::trust_memory, "ratio per year", 0, 1, assumed, "assumed",
          "What a year leaves of the difference from that"},
        P{"trust_by_outcome", &M::trust_by_outcome, "per unit of outcome", 0, 1, assumed,
          "assumed; outcome counts for more than procedure with the wider public",
          "Trust of everyone gained or lost by what a year's policies did to the own school"},
        P{"trust_by_nothing_new", &M::trust_by_nothing_new, "per policy", 0, 1, assumed, "assumed",
          "Trust of everyone lost by the announcement of what schools do already"},
        P{"trust_by_procedure", &M::trust_by_procedure, "per policy", -1, 1, assumed,
          "assumed; mini-publics leave the wider public uncertain to distrustful",
          "Trust of those outside gained by a fully open procedure"},
        P{"practice_worth", &M::practice_worth, "SD of growth a year", 0.0001, 1, assumed, "assumed",
          "Change of practice that is one unit of outcome"},
        P{"burden_worth", &M::burden_worth, "share of a head's time", 0.0001, 1, assumed, "assumed",
          "Change of workload that is one unit of outcome"},
        P{"participants_trust", &M::participants_trust, "per policy", 0, 1, assumed, "assumed",
          "Trust that participants gain when what they asked for is done, and lose when it is not"},
        P{"trust_sd", &M::trust_sd, "trust", 0.001, 1, assumed, "assumed",
          "Trust in government that is 1 SD of teachers, the unit in which it enters leaving"},
        P{"favour", &M::favour, "trust", 0, 1, assumed, "assumed",
          "Trust that the schools a new government holds dear gain, and that all others lose"},
        P{"setting_apart", &M::setting_apart, "broken promises", 0, 20, assumed, "assumed",
          "Evidence against each other that a new government's favour puts between a school that it holds "
          "dear and a partner that it does not"},
        P{"dropped_by_new_government", &M::dropped_by_new_government, "probability", 0, 1, assumed, "assumed",
          "Chance that a new government gives up a policy of the one before"}};
  }
};

/// What an area's body and its public conversation do.
struct AreaParameters {
  double goals_kept = 0.8;
  double solidarity = 0.5;
  double fit = 0.2;
  double start_saved = 0.5;
  double pool_by_disadvantage = 1;
  double community_to_others = 0.3;
  double leniency = 0.05;
  double moderation_workload = 0.02;

  static constexpr std::string_view group_name = "area";
  static constexpr auto described() {
    using P = Parameter<AreaParameters>;
    using M = AreaParameters;
    using enum Evidence;
    return std::array{
        P{"goals_kept", &M::goals_kept, "ratio per year", 0, 0.999, assumed, "assumed",
          "What a year leaves of the goals that an area's conversation has agreed"},
        P{"solidarity", &M::solidarity, "share", 0, 1, assumed, "assumed",
          "Share of the unlikeness of two heads' values that full agreement on goals makes up for"},
        P{"fit", &M::fit, "share", 0, 1, assumed, "assumed",
          "Share of the misfit of practice between two schools that full agreement on goals makes up for"},
        P{"start_saved", &M::start_saved, "share", 0, 1, assumed, "assumed",
          "Time to start a partnership that a full brokerage saves its schools"},
        P{"pool_by_disadvantage", &M::pool_by_disadvantage, "1", 0, 10, assumed, "assumed",
          "How far an area's pool follows disadvantage: 0 shares it out by pupils, 1 by disadvantaged pupils "
          "counted twice as much as others, and so on"},
        P{"community_to_others", &M::community_to_others, "share", 0, 1, assumed, "assumed",
          "Part of what a school answers for to the local community that is the learning of the area's other "
          "pupils"},
        P{"leniency", &M::leniency, "SD", 0, 1, assumed, "assumed",
          "Spread between areas of how leniently local networks assess"},
        P{"moderation_workload", &M::moderation_workload, "share of a head's time", 0, 0.5, assumed,
          "assumed", "What assessment by local networks takes where they assess everything"}};
  }
};

}  // namespace commonroom
