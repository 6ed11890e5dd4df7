#include "simulation/replicate.hpp"

#include <algorithm>
#include <exception>
#include <limits>
#include <numeric>
#include <utility>

#include "core/parallel.hpp"
#include "measures/authorities.hpp"
#include "measures/system.hpp"
#include "model/support/carry_over.hpp"
#include "model/support/support.hpp"

namespace commonroom {
namespace {

/// One world with the frame it lives under; changing frames carries partnerships over.
class Life {
 public:
  Life(const Plan& plan, const RunFrame& run, std::uint32_t replicate, World world, const RegimeFrame& regime)
      : plan_(plan), run_(run), replicate_(replicate), world_(std::move(world)), regime_(&regime) {}

  YearEvents live_year(const RegimeFrame& regime, int after_burn_in) {
    if (&regime != regime_) {
      world_.collaboration = carried_over(world_.collaboration, regime_->regime, regime.regime);
      world_.support = carried_over(world_.support, regime_->regime, regime.regime);
      regime_ = &regime;
    }
    ++world_.year;
    const Draws draws(plan_.seed, replicate_, static_cast<std::uint32_t>(world_.year));
    YearEvents events = Year(run_, regime, world_, draws, after_burn_in).simulate();
    check_world(run_.country, world_, events);
    return events;
  }

  [[nodiscard]] const World& world() const noexcept { return world_; }

 private:
  const Plan& plan_;
  const RunFrame& run_;
  std::uint32_t replicate_;
  World world_;
  const RegimeFrame* regime_;
};

/// One replicate being lived, with the record it fills.
class ReplicateRun {
 public:
  ReplicateRun(const Plan& plan, const RunFrame& run, const Timetable& timetable,
               const std::vector<std::string>& types, const std::vector<ToldAuthority>& authorities,
               std::uint32_t replicate, const ReplicateWatch& watch)
      : plan_(plan),
        run_(run),
        timetable_(timetable),
        types_(types),
        authorities_(authorities),
        replicate_(replicate),
        watch_(watch) {
    const std::size_t regimes = plan.regimes.size();
    const std::size_t rows = regimes * years();
    record_.status.assign(regimes, RunStatus::pending);
    record_.failure_causes.assign(regimes, {});
    record_.values.assign(rows * record_length(), std::numeric_limits<double>::quiet_NaN());
    record_.by_type.assign(rows * length_by_type(), std::numeric_limits<double>::quiet_NaN());
    record_.by_authority.assign(rows * authorities.size(), std::numeric_limits<double>::quiet_NaN());
    if (plan.school_trajectories) {
      record_.school_values.assign(
          school_variables().size(),
          std::vector<float>(rows * run.country.schools.size(), std::numeric_limits<float>::quiet_NaN()));
    }
  }

  ReplicateRecord live(const std::vector<std::size_t>& wanted) {
    if (must_stop()) return std::move(record_);
    contain(wanted, [&] {
      const Life life = burn_in();
      const auto live_one = [&](std::size_t regime) {
        contain({regime}, [&] { live_regime(life, regime); });
      };
      if (plan_.one_regime_at_a_time) {
        std::ranges::for_each(wanted, live_one);
      } else {
        parallel_for(wanted.size(), 1, [&](std::size_t i) { live_one(wanted[i]); });
      }
    });
    return std::move(record_);
  }

 private:
  [[nodiscard]] std::size_t length_by_type() const { return types_.size() * numbers_of_a_type; }
  [[nodiscard]] std::size_t years() const { return static_cast<std::size_t>(plan_.years); }
  [[nodiscard]] bool must_stop() const { return watch_.stop != nullptr && watch_.stop->load(); }
  void count_year() const {
    if (watch_.year_done) watch_.year_done();
  }

  Life burn_in() const {
    const RegimeFrame& frame = timetable_.burn_in();
    Life life(plan_, run_, replicate_, opening_world(run_, plan_.seed, replicate_), frame);
    for (int year = -plan_.burn_in; year < 0; ++year) {
      if (must_stop()) break;
      life.live_year(frame, year);
      count_year();
    }
    return life;
  }

  void live_regime(const Life& after_burn_in, std::size_t regime) {
    Life life = after_burn_in;
    for (int year = 0; year < plan_.years; ++year) {
      if (must_stop()) return forget(regime);
      const RegimeFrame& scheduled = timetable_.at(plan_.regimes[regime], number_in_results(year));
      const RegimeFrame& frame = timetable_.under(scheduled, life.world().government.party);
      const YearEvents events = life.live_year(frame, year);
      const std::size_t row = regime * years() + static_cast<std::size_t>(year);
      record_year(life, events, row);
      record_types(frame.regime, events.collaboration, row);
      count_year();
    }
    record_.status[regime] = RunStatus::done;
  }

  /// `row`: position in [regime][year].
  void record_year(const Life& life, const YearEvents& events, std::size_t row) {
    const YearRecord year = observe(run_.country, life.world(), events, run_.parameters.assessment);
    std::ranges::copy(year, record_.values.begin() + static_cast<std::ptrdiff_t>(row * record_length()));
    measure_authorities(
        authorities_, events.tests,
        std::span(record_.by_authority).subspan(row * authorities_.size(), authorities_.size()));
    if (!plan_.school_trajectories) return;
    const SchoolYear by_school = observe_schools(run_.country, life.world(), events);
    const std::size_t schools = run_.country.schools.size();
    for (std::size_t variable = 0; variable < by_school.values.size(); ++variable) {
      std::ranges::copy(by_school.values[variable],
                        record_.school_values[variable].begin() + static_cast<std::ptrdiff_t>(row * schools));
    }
  }

  void record_types(const Regime& regime, const CollaborationTally& tally, std::size_t row) {
    for (std::size_t i = 0; i < tally.by_type.size(); ++i) {
      const PartnershipType& type = regime.partnerships[i];
      const auto position = static_cast<std::size_t>(std::ranges::find(types_, type.name) - types_.begin());
      double* numbers = &record_.by_type[row * length_by_type() + position * numbers_of_a_type];
      *numbers++ = tally.by_type[i];
      if (type.formation == Formation::outside) continue;
      std::ranges::copy(tally.by_type_and_class[i], numbers);
    }
  }

  /// Nothing stays of a run that is not done.
  void forget(std::size_t regime) {
    const auto wipe = [&](auto& values, std::size_t of_a_year) {
      using Number = typename std::remove_reference_t<decltype(values)>::value_type;
      const auto first = values.begin() + static_cast<std::ptrdiff_t>(regime * years() * of_a_year);
      std::fill_n(first, years() * of_a_year, std::numeric_limits<Number>::quiet_NaN());
    };
    wipe(record_.values, record_length());
    wipe(record_.by_type, length_by_type());
    wipe(record_.by_authority, authorities_.size());
    for (std::vector<float>& variable : record_.school_values) wipe(variable, run_.country.schools.size());
  }

  /// Runs `body`; what it throws becomes the cause of failure of the regimes named.
  template <class Body>
  void contain(const std::vector<std::size_t>& regimes, const Body& body) {
    try {
      body();
    } catch (const std::exception& problem) {
      for (const std::size_t regime : regimes) {
        forget(regime);
        record_.status[regime] = RunStatus::failed;
        record_.failure_causes[regime] = problem.what();
      }
    }
  }

  const Plan& plan_;
  const RunFrame& run_;
  const Timetable& timetable_;
  const std::vector<std::string>& types_;
  const std::vector<ToldAuthority>& authorities_;
  std::uint32_t replicate_;
  const ReplicateWatch& watch_;
  ReplicateRecord record_;
};

}  // namespace

std::vector<std::string> partnership_types_of(const Plan& plan) {
  std::vector<std::string> names;
  for (const auto* list : {&plan.regimes, &plan.others}) {
    for (const Regime& regime : *list) {
      for (const PartnershipType& type : regime.partnerships) {
        if (std::ranges::find(names, type.name) == names.end()) names.push_back(type.name);
      }
    }
  }
  return names;
}

std::vector<ToldAuthority> authorities_told_of(const Plan& plan, const Country& country) {
  return plan.authorities_told ? authorities_told_of(country) : std::vector<ToldAuthority>();
}

ReplicateRecord PreparedPlan::live(std::uint32_t replicate, const ReplicateWatch& watch) const {
  std::vector<std::size_t> all(plan_.regimes.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return live(replicate, watch, all);
}

ReplicateRecord PreparedPlan::live(std::uint32_t replicate, const ReplicateWatch& watch,
                                   const std::vector<std::size_t>& wanted) const {
  return ReplicateRun(plan_, run_, timetable_, types_, authorities_, replicate, watch).live(wanted);
}

std::size_t PreparedPlan::years_of_a_replicate() const {
  return static_cast<std::size_t>(plan_.burn_in) +
         static_cast<std::size_t>(plan_.years) * plan_.regimes.size();
}

}  // namespace commonroom
