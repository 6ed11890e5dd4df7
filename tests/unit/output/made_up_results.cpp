#include "unit/output/made_up_results.hpp"

#include <limits>

namespace commonroom::testing {
namespace {

constexpr std::size_t failed_regime = 1;
constexpr std::size_t failed_replicate = 2;

void fill_schools(Results& results) {
  results.school_table = {.urn = {100001, 100002, 100003},
                          .x_km = {500.5F, 501, 502},
                          .y_km = {250, 251, 252.25F},
                          .phase = {"primary", "secondary", "all_through"},
                          .authority = {"Suffolk", "Suffolk", "Bro Morgannwg – Ŵyl"},
                          .filled_in = {0, 5, 128}};
  const std::size_t schools = results.school_table.urn.size();
  const std::size_t rows =
      results.regimes.size() * static_cast<std::size_t>(results.replicates * results.years);
  for (std::size_t variable = 0; variable < school_variables().size(); ++variable) {
    std::vector<float> values(rows * schools);
    for (std::size_t i = 0; i < values.size(); ++i)
      values[i] = static_cast<float>(variable * values.size() + i);
    values[variable % values.size()] = std::numeric_limits<float>::quiet_NaN();
    results.school_values.push_back(std::move(values));
  }
}

/// Two authorities, neither of them one of the schools'.
void fill_authorities(Results& results) {
  results.authority_table = {
      .name = {"Borsetshire", "Sir Ŵy"}, .x_km = {400.25F, 300}, .y_km = {200, 350.5F}, .schools = {3, 12}};
  const std::size_t rows =
      results.regimes.size() * static_cast<std::size_t>(results.replicates * results.years);
  for (std::size_t i = 0; i < rows * results.authority_table.size(); ++i)
    results.by_authority.push_back(0.1 * static_cast<double>(i));
  results.by_authority.back() = std::numeric_limits<double>::quiet_NaN();
}

void fill_values(Results& results) {
  results.values.resize(results.position(results.regimes.size(), 0, 0));
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    for (std::size_t replicate = 0; replicate < static_cast<std::size_t>(results.replicates); ++replicate) {
      const bool failed = regime == failed_regime && replicate == failed_replicate;
      results.status.push_back(failed ? RunStatus::failed : RunStatus::done);
      results.failure_causes.emplace_back(failed ? "year 3: a quantity is not finite" : "");
      for (std::size_t year = 0; year < static_cast<std::size_t>(results.years); ++year) {
        for (std::size_t i = 0; i < record_length(); ++i) {
          results.values[results.position(regime, replicate, year) + i] =
              failed ? std::numeric_limits<double>::quiet_NaN() : made_up_value(regime, replicate, year, i);
        }
      }
    }
  }
}

}  // namespace

double made_up_value(std::size_t regime, std::size_t replicate, std::size_t year, std::size_t position) {
  constexpr double step = 0.1;  // not exact in binary, so that lost digits show
  return step * static_cast<double>(position) + 1e3 * static_cast<double>(regime) +
         1e4 * static_cast<double>(replicate) + 1e6 * static_cast<double>(year + 1);
}

Results made_up_results() {
  Results results;
  results.title = "Tables or groups?";
  results.question = "What do groups change?";
  results.scenario_text = "schema = 1\n[run]\nseed = 7 # élan\n";
  results.resolved_scenario = "schema = 1\n[run]\nseed = 7\nyears = 12\n";
  results.software_version = "0.1.0";
  results.git_commit = "0123abcd";
  results.input_hashes = {{"three regimes.toml", "aa11"}, {"register.csv", "bb22"}};
  results.seed = 0xfedcba98;
  results.real_schools = true;
  results.population = "Three schools of the register.";
  results.filled_in_notes = {"capacity of 1 school", "FSM share of 1 school"};
  results.left_out_notes = {"2 rows: closed"};
  results.parameters = {
      {"effort.horizon", 3, "years", 2.5, 0, 10, "assumed", "none", "How far a head looks ahead"},
      {"trust.decay", 0.9, "1", 0.9, 0, 1, "recalled", "Josang and Ismail 2002", "Memory of trust"}};
  results.regimes = {"tables", "group", "individual"};
  results.baseline = "tables";
  results.burn_in_regime = "individual";
  results.primary_outcomes = {"attainment_16", "gap_16"};
  results.worth_noticing = {0.02, 0.3};
  results.replicates = 4;
  results.years = 12;
  results.schools = 3;
  results.pupils = 1234;
  results.teachers = 56;
  fill_values(results);
  fill_schools(results);
  fill_authorities(results);
  return results;
}

}  // namespace commonroom::testing
