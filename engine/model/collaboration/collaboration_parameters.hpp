#pragma once

#include "model/collaboration/parameters.hpp"

namespace commonroom {

/// The groups of parameters that the step of collaboration uses.
struct CollaborationParameters {
  PartnershipParameters partnership;
  TrustParameters trust;
  ClumsinessParameters clumsiness;
  TransferParameters transfer;
  PracticeParameters practice;
};

}  // namespace commonroom
