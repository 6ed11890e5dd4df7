#pragma once

#include "model/policy/support_programme.hpp"
#include "model/support/kind_parameters.hpp"

namespace commonroom {

/// What one kind of support is: its depth, reach and cost for one school supported, a year.
struct KindOfSupport {
  double depth = 0;     ///< units of help for each department
  double contacts = 0;  ///< with a provider next door
  std::size_t departments = 1;
  double load = 0;            ///< units of help of a provider's capacity
  double provider_posts = 0;  ///< teachers out of class at the provider
  double receiver_posts = 0;  ///< and at the school supported
  double time = 0;            ///< share of the time of the head supported
  double cost = 0;            ///< pounds
};

[[nodiscard]] KindOfSupport kind_of_support(SupportKind kind, const SupportKindParameters& parameters);

}  // namespace commonroom
