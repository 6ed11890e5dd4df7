#include "model/support/kinds.hpp"

namespace commonroom {

namespace {

using P = SupportKindParameters;

/// The fields of one kind, in the order of KindOfSupport.
struct Fields {
  double P::*depth;
  double P::*contacts;
  double P::*departments;
  double P::*load;
  double P::*provider_posts;
  double P::*receiver_posts;
  double P::*time;
  double P::*cost;
};

constexpr std::array<Fields, support_kinds> fields{
    {{&P::coaching_depth, &P::coaching_contacts, &P::coaching_departments, &P::coaching_load,
      &P::coaching_provider_posts, &P::coaching_receiver_posts, &P::coaching_time, &P::coaching_cost},
     {&P::secondment_depth, &P::secondment_contacts, &P::secondment_departments, &P::secondment_load,
      &P::secondment_provider_posts, &P::secondment_receiver_posts, &P::secondment_time, &P::secondment_cost},
     {&P::planning_depth, &P::planning_contacts, &P::planning_departments, &P::planning_load,
      &P::planning_provider_posts, &P::planning_receiver_posts, &P::planning_time, &P::planning_cost},
     {&P::training_depth, &P::training_contacts, &P::training_departments, &P::training_load,
      &P::training_provider_posts, &P::training_receiver_posts, &P::training_time, &P::training_cost}}};

}  // namespace

KindOfSupport kind_of_support(SupportKind kind, const SupportKindParameters& p) {
  const Fields& f = fields[static_cast<std::size_t>(kind)];
  return {.depth = p.*f.depth,
          .contacts = p.*f.contacts,
          .departments = static_cast<std::size_t>(p.*f.departments),
          .load = p.*f.load,
          .provider_posts = p.*f.provider_posts,
          .receiver_posts = p.*f.receiver_posts,
          .time = p.*f.time,
          .cost = p.*f.cost};
}

}  // namespace commonroom
