#pragma once

#include "model/collaboration/commitment_parameters.hpp"
#include "model/collaboration/parameters.hpp"
#include "model/collaboration/sharing_parameters.hpp"

namespace commonroom {

/// The groups of parameters that the step of collaboration uses.
struct CollaborationParameters {
  PartnershipParameters partnership;
  TrustParameters trust;
  ClumsinessParameters clumsiness;
  TransferParameters transfer;
  PracticeParameters practice;
  CommitmentParameters commitment;
  WillingnessParameters willingness;
  SharingParameters sharing;
};

}  // namespace commonroom
