#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/collaboration/candidates.hpp"
#include "model/collaboration/collaboration_parameters.hpp"
#include "model/collaboration/collaboration_view.hpp"
#include "model/collaboration/context.hpp"
#include "random/draws.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// What a partnership is worth to one side this year, in units of stake.
struct Worth {
  double gross = 0;  ///< own gain, and the partner's where the side has a share in it
  double loss = 0;   ///< rank lost to the partner's gain
  double time = 0;   ///< price of the time it takes

  [[nodiscard]] double surplus() const noexcept { return gross - loss - time; }
};

/// A partnership that may be formed or go on this year.
struct Proposal {
  SchoolId first;
  SchoolId second;
  float distance_km = 0;
  std::uint16_t type = 0;
  bool is_bound = false;     ///< within its minimum term: goes on whatever it is worth
  bool is_mandated = false;  ///< formed by an authority, a trust or a federation
  float help = 0;            ///< units that pass between the two in a year
  float time = 0;            ///< share of discretionary time that each side needs this year
  float trust = 0;
  float self_interest = 0;  ///< the smaller over both sides of (gross - loss - time) / gross, in [0, 1]
  float surplus_first = 0;
  float surplus_second = 0;
  float exit_first = 0;  ///< what leaving would cost the first side; 0 for new partnerships
  float exit_second = 0;
  const Partnership* existing = nullptr;

  /// Both sides are better off with it than without, or it is not for them to say.
  [[nodiscard]] bool is_wanted() const noexcept {
    return is_bound || is_mandated || (surplus_first + exit_first > 0 && surplus_second + exit_second > 0);
  }
  [[nodiscard]] float joint() const noexcept {
    return surplus_first + surplus_second + exit_first + exit_second;
  }
};

/// Weighs candidates against each other. With i looking at j, g_i the growth i expects to gain,
///   worth to i = years [Lambda_i g_i + (pooled_ij + solidarity S - loss_ij) g_j] - price_i time
/// with credit for help and for the partner's success beside `pooled`, the penalty for failure (1 - trust) in
/// loss, and both changed by reluctance();
///   g_i = help trust eta A fit exp(-dist/delta) mean over departments of kappa_j max(0, K_j + noise - K_i)
/// What effectiveness and disruption will do, schools do not foresee: trust stands for both. Minimum term and
/// exit cost bind those who agreed to a partnership. A school cannot leave an assigned group, trust or
/// federation at all, and chooses every year anew which of its mates it works with.
class Weighing {
 public:
  /// All arguments must outlive it. `year` is numbered as in results; `before`: last year's partnerships.
  Weighing(const SchoolStates& states, const CollaborationView& view, const PartnershipFrame& frame,
           const Column<SchoolId, SchoolContext>& contexts, const CollaborationParameters& parameters,
           int year = 1, std::span<const Partnership> before = {});

  /// The best type for each candidate: the one it has, unless a mandated one calls; a mandated one before one
  /// by consent; then the one with the largest joint surplus. In the order of candidates, without those whose
  /// best is not wanted.
  [[nodiscard]] std::vector<Proposal> proposals(std::span<const Candidate> candidates,
                                                const Draws& draws) const;

  /// proposals() of two weighings whose views differ in goals and heads only: what schools see of each
  /// other's practice is the same in both, and is looked at once.
  [[nodiscard]] static std::array<std::vector<Proposal>, 2> proposals_of_both(
      const Weighing& one, const Weighing& other, std::span<const Candidate> candidates, const Draws& draws);

 private:
  struct Stakes {
    double for_partner = 0;  ///< without solidarity
    double loss = 0;
  };

  /// What there is between a pair whatever their goals and heads: what they see of each other's practice, and
  /// what each other's growth is worth to them.
  struct Sight {
    std::array<float, departments> noise_first{}, noise_second{};
    double gap_first = 0, gap_second = 0;  ///< seen_gain() with all departments
    Stakes first{}, second{};
    double nearness = 0;  ///< exp(-distance / decay), where some type asks for it
    double brokered = 0;
  };

  /// Growth that a unit of help brings each side at full trust.
  struct Outlook {
    double gain_first = 0;
    double gain_second = 0;
  };

  /// A pair as its sides see each other.
  struct Look {
    const Candidate& pair;
    const Sight& sight;
    double unit_share;    ///< of a gap that a unit of help closes
    Outlook in_all{};     ///< with all departments
    double likeness = 0;  ///< of the two heads, where solidarity counts
  };

  /// One side of a partnership: what it and its partner would gain in all the years that count.
  struct Side {
    SchoolId school;
    SchoolId partner;
    double own_gain;
    double their_gain;
    Stakes stakes;
    double solidarity;
    double time;
  };

  /// A pair weighed as partners of one type.
  struct Weighed {
    Proposal proposal;  ///< without self-interest
    Side first, second;
    double help, trust;
    double time_later;  ///< each year after the first
  };

  [[nodiscard]] Outlook outlook(const Look& look, std::uint8_t in_departments) const;
  [[nodiscard]] double seen_gain(SchoolId school, SchoolId partner, std::span<const float> noise,
                                 std::uint8_t in_departments) const;
  [[nodiscard]] Stakes stakes_in(SchoolId school, SchoolId partner, std::uint32_t rival_place) const;
  [[nodiscard]] TypeSet types_to_weigh(const Candidate& candidate) const;
  [[nodiscard]] bool is_mandated(std::size_t type) const noexcept { return (mandated_ >> type & 1U) != 0; }
  [[nodiscard]] bool is_bound(const Partnership& partnership) const;
  /// Calls `use(pair, sight)` for each candidate in turn.
  template <class Use>
  void for_each_sight(std::span<const Candidate> candidates, const Draws& draws, const Use& use) const;
  /// `sight` must outlive the look.
  [[nodiscard]] Look look_at(const Candidate& pair, const Sight& sight) const;
  [[nodiscard]] Proposal propose(const Look& look) const;
  [[nodiscard]] Weighed of_type(const Look& look, std::size_t type) const;
  /// The smaller of both sides', which looks beyond the cost of starting.
  [[nodiscard]] float self_interest(Weighed weighed) const;
  /// Growth that a unit of help of the type brings each side, with what it shares beside practice.
  [[nodiscard]] Outlook outlook_of_type(const Look& look, std::size_t type) const;
  [[nodiscard]] Worth worth_of(const Side& side, const PartnershipType& type, double help,
                               double trust) const;

  const SchoolStates& states_;
  const CollaborationView& view_;
  const PartnershipFrame& frame_;
  const Column<SchoolId, SchoolContext>& contexts_;
  const CollaborationParameters& parameters_;
  TypeSet mandated_ = 0;
  double years_ = 1;
  int year_ = 1;
  std::vector<std::uint8_t> in_departments_;  ///< by type, a bit for each
  Column<SchoolId, float> error_;             ///< of seeing others' practice, in its usual size; may be empty
  bool has_reluctance_ = false;
  bool shares_more_than_practice_ = false;  ///< some type
  std::vector<double> share_of_gross_;      ///< by school, under its pressure; only with reluctance
};

}  // namespace commonroom
