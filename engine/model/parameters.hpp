#pragma once

#include <vector>

#include "model/admission/parameters.hpp"
#include "model/assessment/parameters.hpp"
#include "model/collaboration/commitment_parameters.hpp"
#include "model/collaboration/parameters.hpp"
#include "model/collaboration/sharing_parameters.hpp"
#include "model/consequences/parameters.hpp"
#include "model/consequences/report_card_parameters.hpp"
#include "model/effort/parameters.hpp"
#include "model/inclusion/parameters.hpp"
#include "model/learning/parameters.hpp"
#include "model/learning/published_parameters.hpp"
#include "model/learning/transition_parameters.hpp"
#include "model/policy_making/parameters.hpp"
#include "model/professional_learning/parameters.hpp"
#include "model/staffing/parameters.hpp"
#include "model/stakes/parameters.hpp"
#include "model/support/kind_parameters.hpp"
#include "model/support/provider_parameters.hpp"
#include "model/support/support_parameters.hpp"
#include "parameters/catalogue.hpp"
#include "world/independent_parameters.hpp"
#include "world/population_parameters.hpp"
#include "world/register_parameters.hpp"

namespace commonroom {

/// All parameters of the model. Each group is declared beside the mechanism that uses it.
struct ModelParameters {
  RegisterParameters reading;
  PopulationParameters population;
  ChoiceParameters choice;
  PlacementParameters placement;
  TeacherParameters teachers;
  HeadParameters heads;
  ProfessionalLearningParameters professional_learning;
  StakesParameters stakes;
  EffortParameters effort;
  PartnershipParameters partnership;
  TrustParameters trust;
  ClumsinessParameters clumsiness;
  TransferParameters transfer;
  PracticeParameters practice;
  SupportParameters support;
  SupportKindParameters support_kind;
  SupportProviderParameters support_provider;
  SupportReviewParameters support_review;
  SupportDirectoryParameters support_directory;
  CommitmentParameters commitment;
  WillingnessParameters willingness;
  SharingParameters sharing;
  PupilParameters pupils;
  LearningParameters learning;
  TransitionParameters transition;
  EngagementParameters engagement;
  InclusionParameters inclusion;
  ExclusionParameters exclusion;
  OutsideParameters outside_partners;
  AssessmentParameters assessment;
  InspectionParameters inspection;
  MoneyParameters money;
  IndependentParameters independent;
  ReportCardParameters report_card;
  PublishedParameters published;
  PolicyParameters policy;
  PolicyModeParameters<PolicyMode::imposed> policy_imposed;
  PolicyModeParameters<PolicyMode::consultation> policy_consultation;
  PolicyModeParameters<PolicyMode::social_partnership> policy_social_partnership;
  PolicyModeParameters<PolicyMode::co_production> policy_co_production;
  PolicyModeParameters<PolicyMode::sortition> policy_sortition;
  PolicyModeParameters<PolicyMode::member_task_group> policy_member_task_group;
  AreaParameters area;
};

/// Every parameter of the model, by group.
[[nodiscard]] const std::vector<CatalogueEntry<ModelParameters>>& parameter_catalogue();

}  // namespace commonroom
