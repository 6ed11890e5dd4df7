#include "model/collaboration/transfer.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/contracts.hpp"
#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 512;

struct Link {
  SchoolId partner;
  std::uint32_t partnership;
};

/// The live partnerships of each school, in the order of `live`.
Grouped<SchoolId, Link> links_of(std::size_t schools, std::span<const Partnership> live) {
  std::vector<std::uint32_t> starts(schools + 1, 0);
  for (const Partnership& partnership : live) {
    ++starts[index(partnership.first) + 1];
    ++starts[index(partnership.second) + 1];
  }
  for (std::size_t school = 0; school < schools; ++school) starts[school + 1] += starts[school];
  std::vector<Link> links(starts.back());
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  for (std::size_t position = 0; position < live.size(); ++position) {
    const auto partnership = static_cast<std::uint32_t>(position);
    links[next[index(live[position].first)]++] = {live[position].second, partnership};
    links[next[index(live[position].second)]++] = {live[position].first, partnership};
  }
  return {std::move(starts), std::move(links)};
}

struct Sums {
  double largest_gaps = 0;
  double gains = 0;
  Sums& operator+=(const Sums& other) {
    largest_gaps += other.largest_gaps;
    gains += other.gains;
    return *this;
  }
};

using Values = std::array<double, departments>;

/// What one school takes in and gives in a year.
struct Received {
  Values gain{};
  Values disruption{};
  Values largest_gap{};
  double given = 0;
};

class Helping {
 public:
  Helping(const Column<SchoolId, SchoolContext>& contexts, const SchoolStates& states,
          std::span<const Partnership> live, std::span<const float> help,
          const TransferParameters& parameters, std::span<const TransferTerms> terms)
      : contexts_(contexts),
        states_(states),
        live_(live),
        help_(help),
        parameters_(parameters),
        terms_(terms) {}

  [[nodiscard]] Received by(SchoolId school, std::span<const Link> links) const {
    Received received;
    for (const Link& link : links) add(received, school, link);
    return received;
  }

 private:
  void add(Received& received, SchoolId school, const Link& link) const {
    const auto help = static_cast<double>(help_[link.partnership]);
    if (help <= 0.0) return;
    const Partnership& partnership = live_[link.partnership];
    const double context = squared_distance(contexts_[school], contexts_[link.partner], parameters_);
    const TransferTerms terms = terms_.empty() ? TransferTerms{} : terms_[link.partnership];
    const double moved = help * static_cast<double>(terms.contact) *
                         static_cast<double>(partnership.effectiveness) *
                         share_of_gap(context, static_cast<double>(partnership.distance_km), parameters_);
    const double misfit = 1.0 - std::exp(-context / (2.0 * parameters_.fit_width * parameters_.fit_width));
    const std::size_t shared = std::min(departments_taught(contexts_[school].last_year),
                                        departments_taught(contexts_[link.partner].last_year));
    std::size_t behind = 0;
    for (std::size_t d = 0; d < shared; ++d) {
      if ((terms.in_departments >> d & 1U) == 0) continue;
      const double gap = practice(link.partner, d) - practice(school, d);
      if (gap < 0.0) ++behind;
      if (gap <= 0.0) continue;
      received.gain[d] += moved * static_cast<double>(states_.articulation[link.partner][d]) * gap;
      received.disruption[d] += help * parameters_.disruption * misfit;
      received.largest_gap[d] = std::max(received.largest_gap[d], gap);
    }
    received.given += help * static_cast<double>(behind) / static_cast<double>(shared);
  }

  [[nodiscard]] double practice(SchoolId school, std::size_t department) const {
    return static_cast<double>(states_.practice_common[school]) +
           static_cast<double>(states_.practice_by_department[school][department]);
  }

  const Column<SchoolId, SchoolContext>& contexts_;
  const SchoolStates& states_;
  std::span<const Partnership> live_;
  std::span<const float> help_;
  const TransferParameters& parameters_;
  std::span<const TransferTerms> terms_;
};

}  // namespace

double share_of_gap(double squared_context, double distance_km, const TransferParameters& parameters) {
  const double width = parameters.fit_width;
  return parameters.rate * parameters.absorptive_capacity *
         std::exp(-squared_context / (2.0 * width * width) - distance_km / parameters.distance_decay_km);
}

Column<SchoolId, ByDepartment> Transfer::change() const {
  Column<SchoolId, ByDepartment> change = gain;
  for (std::size_t position = 0; position < change.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    for (float& department : change[school]) department -= donor_loss[school];
  }
  return change;
}

Transfer transfer(const Column<SchoolId, SchoolContext>& contexts, const SchoolStates& states,
                  std::span<const Partnership> live, std::span<const float> help,
                  const TransferParameters& parameters, std::span<const TransferTerms> terms) {
  expects(terms.empty() || terms.size() == live.size(), "every partnership has its terms");
  expects(live.size() == help.size(), "every partnership has its help");
  const std::size_t schools = contexts.size();
  const Grouped<SchoolId, Link> links = links_of(schools, live);
  const Helping helping(contexts, states, live, help, parameters, terms);
  Transfer result{.gain = Column<SchoolId, ByDepartment>(schools),
                  .donor_loss = Column<SchoolId, float>(schools),
                  .help_given = Column<SchoolId, float>(schools)};
  const Sums sums = ordered_sum<Sums>(schools, grain, [&](std::size_t begin, std::size_t end) {
    Sums piece;
    for (std::size_t position = begin; position < end; ++position) {
      const auto school = id_at<SchoolId>(position);
      const Received received = helping.by(school, links[school]);
      for (std::size_t d = 0; d < departments; ++d) {
        const double gain = std::min(received.gain[d], parameters.cap_share * received.largest_gap[d]);
        result.gain[school][d] = static_cast<float>(gain - received.disruption[d]);
        piece.largest_gaps += received.largest_gap[d];
        piece.gains += gain;
      }
      const double beyond = std::max(0.0, received.given - parameters.donor_capacity);
      result.donor_loss[school] = static_cast<float>(parameters.donor_loss * beyond);
      result.help_given[school] = static_cast<float>(received.given);
    }
    return piece;
  });
  result.largest_gaps = sums.largest_gaps;
  result.gains = sums.gains;
  return result;
}

}  // namespace commonroom
