#include <span>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// Leaders of good schools support the neediest three in ten, out of money from outside.
constexpr std::string_view leaders = R"toml(
[programme.help]
kind = "support"
identification = "regional"
need_from_sd = -10
share_supported = 0.3
provider = "national_leader"
provider_grade = "good"
designated_a_year_share = 0.5
new_money = true
)toml";

// Schools commission support from departments that two bodies recommend.
constexpr std::string_view directory = R"toml(
[programme.help]
kind = "support"
identification = "self"
need_from_sd = -10
evidence_quality = 0.8
provider = "directory"
bodies = ["association", "inspectorate"]
bodies_accuracy = [0.9, 0.8]
bodies_selectivity_sd = [1.0, 1.0]
bodies_experts_share = [0.3, 0.0]
charge_pounds = 1000
new_money = true
)toml";

// Each row stands below the comment with its id, which stays.
constexpr Mechanism rows[] = {
    // S1
    {.id = "S1",
     .title = "Identification, evidence, brokerage, review",
     .what =
         "Support goes in four steps, each with its own quality: schools in need are found, their "
         "departments looked at, a provider is matched with each, and, where there is review, progress is "
         "judged. What arrives goes into practice and wears off when support ends.",
     .parameters = {"programme.NAME.share_supported", "programme.NAME.need_from_sd",
                    "programme.NAME.evidence_quality", "programme.NAME.term_years", "programme.NAME.review",
                    "programme.NAME.cost_per_supported_pounds", "support.rate", "support.cap_share",
                    "support.view_noise"},
     .outcomes = {"practice_from_support", "schools_supported", "support_unserved",
                  "help_delivered_in_support", "practice"},
     .source = "assumed",
     .pair = {.scenario = leaders,
              .on = {},
              .off = {"programme.help.share_supported=0"},
              .while_off = {"programme.help.term_years=5", "programme.help.evidence_quality=0",
                            "parameters.support.rate=1"},
              .outcome = "practice_from_support",
              .direction = +1}},

    // S2
    {.id = "S2",
     .title = "Who decides that a school needs support",
     .what =
         "Need is perceived with error by inspection, the school itself, its trust, a regional team or its "
         "partners, each with its own accuracy and its own field of view; schools flatter themselves.",
     .parameters = {"programme.NAME.identification", "programme.NAME.need_from_sd",
                    "support.accuracy_inspection", "support.accuracy_self", "support.accuracy_trust",
                    "support.accuracy_regional", "support.accuracy_group", "support.self_regard"},
     .outcomes = {"support_need", "schools_supported", "practice_from_support"},
     .source = "assumed",
     .pair = {.scenario = leaders,
              .on = {"parameters.support.accuracy_regional=1"},
              .off = {"parameters.support.accuracy_regional=0"},
              .while_off = {"parameters.support.accuracy_trust=1", "parameters.support.accuracy_self=0",
                            "parameters.support.self_regard=3"},
              .outcome = "support_need",
              .direction = +1}},

    // S3
    {.id = "S3",
     .title = "Donors pay, and capacity is finite",
     .what =
         "A provider, and a region, can give only so much help. Beyond its spare capacity a provider loses "
         "practice of its own, and its help is thinner for every receiver; its head's time and staff out "
         "of class come on top. Designation follows old grades and outlives them.",
     .parameters = {"programme.NAME.capacity_per_provider", "programme.NAME.capacity_per_region",
                    "programme.NAME.provider_grade", "programme.NAME.designation_years",
                    "support_provider.donor_loss", "support_provider.spare_capacity",
                    "support_provider.specialists", "support_provider.thinning",
                    "support_provider.time_per_help", "support_kind.coaching_provider_posts"},
     .outcomes = {"practice_lost_by_providers", "support_capacity_used", "time_for_support",
                  "designated_practice", "schools_designated"},
     .source = "assumed",
     .pair = {.scenario = leaders,
              .on = {"parameters.support_provider.spare_capacity=0"},
              .off = {"parameters.support_provider.donor_loss=0", "parameters.support_provider.thinning=0"},
              .while_off = {"parameters.support_provider.spare_capacity=0",
                            "parameters.support_provider.specialists=0"},
              .outcome = "practice_lost_by_providers",
              .direction = +1}},

    // S4
    {.id = "S4",
     .title = "Close to the classroom, from people known and trusted",
     .what =
         "The effect of support rises with trust between receiver and provider and with frequent contact, "
         "which distance makes rarer; those who serve one community gain more; a credible outsider adds "
         "challenge.",
     .parameters = {"support.weight_of_trust", "support.weight_of_contact", "support.contacts_half",
                    "support.contact_distance_km", "support.shared_community", "support.challenge",
                    "support_provider.advisers_distance", "support_kind.coaching_contacts"},
     .outcomes = {"practice_per_supported", "support_trust", "support_distance"},
     .source = "assumed",
     .pair = {.scenario = leaders,
              .on = {},
              .off = {"parameters.support.weight_of_trust=0", "parameters.support.weight_of_contact=0"},
              .while_off = {"parameters.support.contacts_half=100",
                            "parameters.support.contact_distance_km=1"},
              .outcome = "practice_per_supported",
              .direction = -1}},

    // S5
    {.id = "S5",
     .title = "Advice, and advice acted upon",
     .what = "What is advised is acted upon as far as it is owned: ownership is lost where others choose the "
             "aim, and more where they choose the process, so that a process of one's own can carry an aim "
             "that is not negotiable.",
     .parameters = {"programme.NAME.choice_of_aim", "programme.NAME.choice_of_process", "support.uptake",
                    "support.loss_without_aim", "support.loss_without_process"},
     .outcomes = {"support_uptake", "practice_per_supported"},
     .source = "assumed",
     .pair = {.scenario = leaders,
              .on = {"programme.help.choice_of_aim=false", "programme.help.choice_of_process=false"},
              .off = {"programme.help.choice_of_aim=true", "programme.help.choice_of_process=true"},
              .while_off = {"parameters.support.loss_without_aim=1",
                            "parameters.support.loss_without_process=1"},
              .outcome = "practice_per_supported",
              .direction = -1}},

    // S6
    {.id = "S6",
     .title = "Moving practice from one setting to another",
     .what =
         "Less of what a provider knows arrives, and more is disrupted, the more its intake, size and phase "
         "differ; more arrives from departments that can explain what they do.",
     .parameters = {"support.transfer_loss", "support.context_width", "support.disruption",
                    "transfer.context_per_fsm", "transfer.context_per_log_size",
                    "transfer.context_between_phases", "transfer.articulation_spread"},
     .outcomes = {"practice_per_supported", "practice_from_support"},
     .source = "assumed",
     .pair = {.scenario = leaders,
              .on = {},
              .off = {"parameters.support.transfer_loss=0", "parameters.support.disruption=0"},
              .while_off = {"parameters.support.context_width=0.1"},
              .outcome = "practice_per_supported",
              .direction = -1}},

    // S7
    {.id = "S7",
     .title = "Across boundaries, not in silos",
     .what = "A broker looks for providers within an authority, within a region, or across all boundaries, "
             "where capacity that one area leaves unused can serve another. Working across costs time.",
     .parameters = {"programme.NAME.boundary", "support.search_reach_km",
                    "support_provider.time_across_boundary"},
     .outcomes = {"support_unserved", "support_distance", "support_capacity_used", "time_for_support"},
     .source = "assumed",
     .pair = {.scenario = leaders,
              .on = {"population.synthetic.authorities=3", "programme.help.boundary=open",
                     "programme.help.weight_of_nearness=0.2"},
              .off = {"population.synthetic.authorities=3", "programme.help.boundary=authority",
                      "programme.help.weight_of_nearness=0.2"},
              .while_off = {"parameters.support_provider.time_across_boundary=0.3"},
              .outcome = "support_distance",
              .direction = +1}},

    // S8
    {.id = "S8",
     .title = "A directory of best practice",
     .what =
         "Bodies of differing accuracy recommend departments and experts; schools search by need, nearness "
         "and values and commission support for a charge that moves to the provider. Case studies show "
         "practice more clearly, bodies may train themselves, reviews strike recommendations off.",
     .parameters = {"programme.NAME.bodies", "programme.NAME.bodies_accuracy",
                    "programme.NAME.bodies_selectivity_sd", "programme.NAME.bodies_experts_share",
                    "programme.NAME.charge_pounds", "programme.NAME.case_studies_share",
                    "programme.NAME.weight_of_need", "programme.NAME.weight_of_nearness",
                    "programme.NAME.weight_of_values", "support_directory.listing_years",
                    "support_directory.expert_knowledge", "support.price_of_budget"},
     .outcomes = {"recommendations", "recommended_practice", "support_charges", "practice_from_support"},
     .source = "Weston 2013 (evidence to the Education Committee, HC 269) for its form; accuracies and "
               "effect assumed",
     .pair = {.scenario = directory,
              .on = {},
              .off = {"programme.help.share_supported=0"},
              .while_off = {"programme.help.charge_pounds=50000", "programme.help.bodies_accuracy=[0.0, 0.0]",
                            "parameters.support_directory.listing_years=1"},
              .outcome = "practice_from_support",
              .direction = +1}},

    // S9
    {.id = "S9",
     .title = "Directed to take part, expected to provide",
     .what = "Schools graded inadequate may be directed to take part, which costs ownership of the aim; good "
             "schools may be expected to provide, which brings providers who are reluctant.",
     .parameters = {"programme.NAME.directed", "programme.NAME.expected_to_provide",
                    "support_provider.reluctance", "support_provider.willingness",
                    "support_provider.willing_for_pounds"},
     .outcomes = {"help_delivered_in_support", "schools_supported", "support_uptake"},
     .source = "Weston 2013 (evidence to the Education Committee, HC 269) for the idea; effect assumed",
     .pair = {.scenario = directory,
              .on = {"programme.help.expected_to_provide=true", "programme.help.directed=true",
                     "parameters.support_provider.willingness=0.2"},
              .off = {"parameters.support_provider.willingness=0.2"},
              .while_off = {"parameters.support_provider.reluctance=1"},
              .outcome = "help_delivered_in_support",
              .direction = +1}},

    // S10
    {.id = "S10",
     .title = "Challenges, leaders, teams: programmes of support as data",
     .what =
         "London Challenge, national leaders of education, teaching schools and regional improvement teams "
         "are scenarios built of the same parts: programmes that differ in what they say, not in code.",
     .parameters = {"programme.NAME.provider", "programme.NAME.identification", "programme.NAME.support"},
     .outcomes = {"practice_from_support", "practice_lost_by_providers", "attainment_16"},
     .source = "Burgess 2014 for what the London Challenge cannot have done; the programme's terms recalled",
     .shown_by = "london_challenge"},
};

}  // namespace

std::span<const Mechanism> support_mechanisms() {
  return rows;
}

}  // namespace commonroom
