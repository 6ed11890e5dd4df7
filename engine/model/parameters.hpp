#pragma once

#include <vector>

#include "model/admission/parameters.hpp"
#include "model/assessment/parameters.hpp"
#include "model/collaboration/parameters.hpp"
#include "model/consequences/parameters.hpp"
#include "model/effort/parameters.hpp"
#include "model/learning/parameters.hpp"
#include "model/professional_learning/parameters.hpp"
#include "model/staffing/parameters.hpp"
#include "model/stakes/parameters.hpp"
#include "parameters/catalogue.hpp"
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
  PupilParameters pupils;
  LearningParameters learning;
  AssessmentParameters assessment;
  InspectionParameters inspection;
  MoneyParameters money;
};

/// Every parameter of the model, by group.
[[nodiscard]] const std::vector<CatalogueEntry<ModelParameters>>& parameter_catalogue();

}  // namespace commonroom
