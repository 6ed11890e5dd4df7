#include "simulation/run.hpp"

#include <algorithm>
#include <limits>
#include <mutex>
#include <utility>

#include "core/parallel.hpp"
#include "measures/authorities.hpp"
#include "simulation/replicate.hpp"
#include "world/build_country.hpp"

namespace commonroom {
namespace {

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

 private:
  const RunControl& control_;
  std::size_t years_;
  std::size_t done_ = 0;
  std::mutex guard_;
};

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

Results with_room_for_values(Results results) {
  const std::size_t runs = results.regimes.size() * static_cast<std::size_t>(results.replicates);
  results.status.assign(runs, RunStatus::pending);
  results.failure_causes.assign(runs, {});
  const std::size_t rows = runs * static_cast<std::size_t>(results.years);
  results.values.assign(rows * record_length(), std::numeric_limits<double>::quiet_NaN());
  results.by_type.assign(rows * results.length_by_type(), std::numeric_limits<double>::quiet_NaN());
  results.by_authority.assign(rows * results.authority_table.size(),
                              std::numeric_limits<double>::quiet_NaN());
  if (!results.school_table.urn.empty()) {
    results.school_values.assign(
        school_variables().size(),
        std::vector<float>(rows * results.school_table.urn.size(), std::numeric_limits<float>::quiet_NaN()));
  }
  return results;
}

}  // namespace

Country country_of(const Plan& plan) {
  return build_country(plan.population, plan.parameters.population, plan.seed, plan.parameters.reading,
                       plan.parameters.independent);
}

Results describe_run(const Plan& plan, const Country& country) {
  Results results;
  results.title = plan.title;
  results.question = plan.question;
  results.seed = plan.seed;
  results.real_schools = country.is_real;
  results.population = country.provenance;
  results.filled_in_notes = country.filled_in_notes;
  results.left_out_notes = country.left_out_notes;
  results.baseline = plan.baseline;
  results.burn_in_regime = plan.burn_in_regime;
  results.primary_outcomes = plan.primary_outcomes;
  results.worth_noticing = plan.worth_noticing;
  results.replicates = plan.replicates;
  results.years = plan.years;
  results.schools = country.schools.size();
  results.pupils = country.cohort_size() * year_groups;
  for (const Regime& regime : plan.regimes) results.regimes.push_back(regime.name);
  results.partnership_types = partnership_types_of(plan);
  results.authority_table = table_of(country, authorities_told_of(plan, country));
  if (plan.school_trajectories) results.school_table = table_of(country);
  return results;
}

std::uint64_t teachers_in_first_year(const std::vector<double>& values) {
  const std::size_t place = outcome_offset(outcome_named("teachers").value());
  for (std::size_t row = 0; row < values.size(); row += record_length()) {
    const double teachers = values[row + place];
    if (teachers == teachers) return static_cast<std::uint64_t>(teachers);
  }
  return 0;
}

void put_replicate(const ReplicateRecord& record, std::size_t replicate, Results& results) {
  const auto years = static_cast<std::size_t>(results.years);
  const std::size_t schools = results.school_table.urn.size();
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    const std::size_t run = regime * static_cast<std::size_t>(results.replicates) + replicate;
    results.status[run] = record.status[regime];
    results.failure_causes[run] = record.failure_causes[regime];
    const auto copy_years = [&](const auto& from, auto& into, std::size_t of_a_year) {
      const std::size_t length = years * of_a_year;
      std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(regime * length), length,
                  into.begin() + static_cast<std::ptrdiff_t>(run * length));
    };
    copy_years(record.values, results.values, record_length());
    copy_years(record.by_type, results.by_type, results.length_by_type());
    copy_years(record.by_authority, results.by_authority, results.authority_table.size());
    for (std::size_t variable = 0; variable < record.school_values.size(); ++variable) {
      copy_years(record.school_values[variable], results.school_values[variable], schools);
    }
  }
}

Results run_plan(const Plan& plan, const Country& country, const RunControl& control) {
  Results results = with_room_for_values(describe_run(plan, country));
  const PreparedPlan prepared(plan, country);
  const auto replicates = static_cast<std::size_t>(plan.replicates);
  ProgressMeter meter(control, replicates * prepared.years_of_a_replicate());
  const ReplicateWatch watch{.year_done = [&meter] { meter.count_year(); }, .stop = control.stop};
  parallel_for(replicates, 1, [&](std::size_t replicate) {
    put_replicate(prepared.live(static_cast<std::uint32_t>(replicate), watch), replicate, results);
  });
  results.teachers = teachers_in_first_year(results.values);
  return results;
}

}  // namespace commonroom
