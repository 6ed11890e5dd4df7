#include "simulation/run.hpp"

#include <algorithm>
#include <exception>
#include <limits>
#include <map>
#include <memory>
#include <mutex>

#include "core/parallel.hpp"
#include "measures/system.hpp"
#include "model/support/support.hpp"
#include "simulation/year.hpp"

namespace commonroom {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// Counts years of simulation and tells whoever watches.
class ProgressMeter {
 public:
  ProgressMeter(const RunControl& control, std::size_t years) : control_(control), years_(years) {}

  void count_year() {
    if (!control_.progress) return;
    const std::scoped_lock lock(guard_);
    ++done_;
    control_.progress(static_cast<double>(done_) / static_cast<double>(years_));
  }
  [[nodiscard]] bool must_stop() const { return control_.stop != nullptr && control_.stop->load(); }

 private:
  const RunControl& control_;
  std::size_t years_;
  std::size_t done_ = 0;
  std::mutex guard_;
};

/// Which regime content applies to each compared regime in each year.
class Timetable {
 public:
  Timetable(const Plan& plan, const Country& country) : plan_(plan) {
    for (const auto* list : {&plan.regimes, &plan.others}) {
      for (const Regime& regime : *list) {
        frames_.try_emplace(regime.name, country, regime, plan.parameters);
        add_parties(regime, country);
      }
    }
  }

  [[nodiscard]] const RegimeFrame& burn_in() const { return frame(plan_.burn_in_regime); }

  /// Frame of the compared regime in a year, numbered as in results.
  [[nodiscard]] const RegimeFrame& at(const Regime& regime, int year) const {
    const RegimeChange* latest = nullptr;
    for (const RegimeChange& change : plan_.changes) {
      const bool applies = change.regime == regime.name && change.year <= year;
      if (applies && (latest == nullptr || change.year >= latest->year)) latest = &change;
    }
    return frame(latest == nullptr ? regime.name : latest->becomes);
  }

  /// Frame under a government: that of the regime its party brings, if it brings one.
  [[nodiscard]] const RegimeFrame& under(const RegimeFrame& present, std::size_t party) const {
    const auto& policy = present.regime.policy;
    if (!policy || party >= policy->parties.size() || policy->parties[party].regime.empty()) return present;
    return frame(name_under(present.regime, party));
  }

 private:
  static std::string name_under(const Regime& regime, std::size_t party) {
    return regime.name + " under " + std::to_string(party);  // no name of a scenario has a blank
  }

  /// Each party's regime, with the policy process of the regime that the party governs.
  void add_parties(const Regime& regime, const Country& country) {
    if (!regime.policy) return;
    for (std::size_t party = 0; party < regime.policy->parties.size(); ++party) {
      const Regime* brought = content(regime.policy->parties[party].regime);
      if (brought == nullptr) continue;
      Regime under = *brought;
      under.policy = regime.policy;
      under.name = regime.name;
      frames_.try_emplace(name_under(regime, party), country, under, plan_.parameters);
    }
  }

  [[nodiscard]] const Regime* content(const std::string& name) const {
    for (const auto* list : {&plan_.regimes, &plan_.others}) {
      for (const Regime& regime : *list) {
        if (regime.name == name) return &regime;
      }
    }
    return nullptr;
  }

  [[nodiscard]] const RegimeFrame& frame(const std::string& name) const {
    const auto found = frames_.find(name);
    expects(found != frames_.end(), "a plan names only regimes that it has");
    return found->second;
  }

  const Plan& plan_;
  std::map<std::string, RegimeFrame> frames_;
};

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

/// Everything one run of a plan shares.
struct Experiment {
  const Plan& plan;
  const RunFrame run;
  const Timetable timetable;
  ProgressMeter& meter;
  Results& results;
};

void record_year(Experiment& experiment, const Life& life, const YearEvents& events, std::size_t regime,
                 std::size_t replicate, std::size_t year) {
  Results& results = experiment.results;
  const YearRecord record =
      observe(experiment.run.country, life.world(), events, experiment.run.parameters.assessment);
  const std::size_t position = results.position(regime, replicate, year);
  std::copy(record.begin(), record.end(), results.values.begin() + static_cast<std::ptrdiff_t>(position));
  if (!experiment.plan.school_trajectories) return;
  const SchoolYear by_school = observe_schools(experiment.run.country, life.world(), events);
  const std::size_t schools = experiment.run.country.schools.size();
  const std::size_t row = position / record_length();
  for (std::size_t variable = 0; variable < by_school.values.size(); ++variable) {
    std::copy(by_school.values[variable].begin(), by_school.values[variable].end(),
              results.school_values[variable].begin() + static_cast<std::ptrdiff_t>(row * schools));
  }
}

void run_regime(Experiment& experiment, const Life& after_burn_in, std::size_t regime,
                std::size_t replicate) {
  const Plan& plan = experiment.plan;
  Life life = after_burn_in;
  for (int year = 0; year < plan.years; ++year) {
    if (experiment.meter.must_stop()) return;
    const RegimeFrame& scheduled = experiment.timetable.at(plan.regimes[regime], number_in_results(year));
    const RegimeFrame& frame = experiment.timetable.under(scheduled, life.world().government.party);
    const YearEvents events = life.live_year(frame, year);
    record_year(experiment, life, events, regime, replicate, static_cast<std::size_t>(year));
    experiment.meter.count_year();
  }
  experiment.results.status[regime * static_cast<std::size_t>(plan.replicates) + replicate] = RunStatus::done;
}

void forget(Results& results, std::size_t regime, std::size_t replicate) {
  const auto begin =
      results.values.begin() + static_cast<std::ptrdiff_t>(results.position(regime, replicate, 0));
  std::fill(begin,
            begin + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(results.years) * record_length()),
            nothing);
}

/// Runs `body`; what it throws becomes the cause of failure of the runs named.
template <class Body>
void contain(Results& results, const std::vector<std::size_t>& regimes, std::size_t replicate,
             const Body& body) {
  try {
    body();
  } catch (const std::exception& problem) {
    for (const std::size_t regime : regimes) {
      const std::size_t run = regime * static_cast<std::size_t>(results.replicates) + replicate;
      forget(results, regime, replicate);
      results.status[run] = RunStatus::failed;
      results.failure_causes[run] = problem.what();
    }
  }
}

Life burn_in(Experiment& experiment, std::size_t replicate) {
  const Plan& plan = experiment.plan;
  const RegimeFrame& frame = experiment.timetable.burn_in();
  Life life(plan, experiment.run, static_cast<std::uint32_t>(replicate),
            opening_world(experiment.run, plan.seed, static_cast<std::uint32_t>(replicate)), frame);
  for (int year = -plan.burn_in; year < 0; ++year) {
    if (experiment.meter.must_stop()) break;
    life.live_year(frame, year);
    experiment.meter.count_year();
  }
  return life;
}

void run_replicate(Experiment& experiment, std::size_t replicate) {
  if (experiment.meter.must_stop()) return;
  const std::size_t regimes = experiment.plan.regimes.size();
  std::vector<std::size_t> all(regimes);
  for (std::size_t regime = 0; regime < regimes; ++regime) all[regime] = regime;
  contain(experiment.results, all, replicate, [&] {
    const Life life = burn_in(experiment, replicate);
    const auto run_one = [&](std::size_t regime) {
      contain(experiment.results, {regime}, replicate,
              [&] { run_regime(experiment, life, regime, replicate); });
    };
    if (experiment.plan.one_regime_at_a_time) {
      for (std::size_t regime = 0; regime < regimes; ++regime) run_one(regime);
    } else {
      parallel_for(regimes, 1, run_one);
    }
  });
}

SchoolTable table_of(const Country& country) {
  SchoolTable table;
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    table.urn.push_back(country.schools.urn[school]);
    table.x_km.push_back(country.schools.x_km[school]);
    table.y_km.push_back(country.schools.y_km[school]);
    table.phase.emplace_back(name_of(country.schools.phase[school]));
    table.authority.push_back(country.area_names[index(country.schools.area[school])]);
    table.filled_in.push_back(country.schools.filled_in[school]);
  }
  return table;
}

Results empty_results(const Plan& plan, const Country& country) {
  Results results;
  results.title = plan.title;
  results.question = plan.question;
  results.seed = plan.seed;
  results.real_schools = country.is_real;
  results.population = country.provenance;
  results.filled_in_notes = country.filled_in_notes;
  results.baseline = plan.baseline;
  results.burn_in_regime = plan.burn_in_regime;
  results.primary_outcomes = plan.primary_outcomes;
  results.worth_noticing = plan.worth_noticing;
  results.replicates = plan.replicates;
  results.years = plan.years;
  results.schools = country.schools.size();
  results.pupils = country.cohort_size() * year_groups;
  for (const Regime& regime : plan.regimes) results.regimes.push_back(regime.name);
  const std::size_t runs = plan.regimes.size() * static_cast<std::size_t>(plan.replicates);
  results.status.assign(runs, RunStatus::pending);
  results.failure_causes.assign(runs, {});
  const std::size_t rows = runs * static_cast<std::size_t>(plan.years);
  results.values.assign(rows * record_length(), nothing);
  if (plan.school_trajectories) {
    results.school_table = table_of(country);
    results.school_values.assign(
        school_variables().size(),
        std::vector<float>(rows * country.schools.size(), std::numeric_limits<float>::quiet_NaN()));
  }
  return results;
}

/// Teachers in the first year of the first run that was recorded; 0 where none was.
std::uint64_t teachers_in(const Results& results) {
  const auto catalogue = outcome_catalogue();
  for (std::size_t outcome = 0; outcome < catalogue.size(); ++outcome) {
    if (catalogue[outcome].name != "teachers") continue;
    for (std::size_t row = 0; row < results.values.size(); row += record_length()) {
      const double teachers = results.values[row + outcome_offset(outcome)];
      if (teachers == teachers) return static_cast<std::uint64_t>(teachers);
    }
  }
  return 0;
}

}  // namespace

Results run_plan(const Plan& plan, const Country& country, const RunControl& control) {
  Results results = empty_results(plan, country);
  const auto replicates = static_cast<std::size_t>(plan.replicates);
  const std::size_t years_each =
      static_cast<std::size_t>(plan.burn_in) + static_cast<std::size_t>(plan.years) * plan.regimes.size();
  ProgressMeter meter(control, replicates * years_each);
  Experiment experiment{plan, RunFrame(country, plan.parameters), Timetable(plan, country), meter, results};
  parallel_for(replicates, 1, [&](std::size_t replicate) { run_replicate(experiment, replicate); });
  results.teachers = teachers_in(results);
  return results;
}

}  // namespace commonroom
