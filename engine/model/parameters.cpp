#include "model/parameters.hpp"

namespace commonroom {

const std::vector<CatalogueEntry<ModelParameters>>& parameter_catalogue() {
  static const auto catalogue = [] {
    std::vector<CatalogueEntry<ModelParameters>> listed;
    add_group(listed, &ModelParameters::reading);
    add_group(listed, &ModelParameters::population);
    add_group(listed, &ModelParameters::choice);
    add_group(listed, &ModelParameters::placement);
    add_group(listed, &ModelParameters::teachers);
    add_group(listed, &ModelParameters::heads);
    add_group(listed, &ModelParameters::professional_learning);
    add_group(listed, &ModelParameters::stakes);
    add_group(listed, &ModelParameters::effort);
    add_group(listed, &ModelParameters::partnership);
    add_group(listed, &ModelParameters::trust);
    add_group(listed, &ModelParameters::clumsiness);
    add_group(listed, &ModelParameters::transfer);
    add_group(listed, &ModelParameters::practice);
    add_group(listed, &ModelParameters::support);
    add_group(listed, &ModelParameters::support_kind);
    add_group(listed, &ModelParameters::support_provider);
    add_group(listed, &ModelParameters::support_review);
    add_group(listed, &ModelParameters::support_directory);
    add_group(listed, &ModelParameters::commitment);
    add_group(listed, &ModelParameters::willingness);
    add_group(listed, &ModelParameters::sharing);
    add_group(listed, &ModelParameters::pupils);
    add_group(listed, &ModelParameters::learning);
    add_group(listed, &ModelParameters::transition);
    add_group(listed, &ModelParameters::engagement);
    add_group(listed, &ModelParameters::inclusion);
    add_group(listed, &ModelParameters::exclusion);
    add_group(listed, &ModelParameters::outside_partners);
    add_group(listed, &ModelParameters::assessment);
    add_group(listed, &ModelParameters::inspection);
    add_group(listed, &ModelParameters::money);
    add_group(listed, &ModelParameters::independent);
    add_group(listed, &ModelParameters::report_card);
    add_group(listed, &ModelParameters::published);
    add_group(listed, &ModelParameters::policy);
    add_group(listed, &ModelParameters::policy_imposed);
    add_group(listed, &ModelParameters::policy_consultation);
    add_group(listed, &ModelParameters::policy_social_partnership);
    add_group(listed, &ModelParameters::policy_co_production);
    add_group(listed, &ModelParameters::policy_sortition);
    add_group(listed, &ModelParameters::policy_member_task_group);
    add_group(listed, &ModelParameters::area);
    return listed;
  }();
  return catalogue;
}

}  // namespace commonroom
