#include "unit/output/made_up_experiment.hpp"

#include <cmath>

#include "output/results_writer.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom::testing {
namespace {

Results point_of(const Results& about, const std::vector<double>& settings, const ValueAt& value) {
  Results point;
  point.points = 1;
  for (std::size_t regime = 0; regime < about.regimes.size(); ++regime) {
    for (std::size_t replicate = 0; replicate < static_cast<std::size_t>(about.replicates); ++replicate) {
      const double at = value(settings, regime, replicate);
      point.status.push_back(std::isnan(at) ? RunStatus::failed : RunStatus::done);
      point.failure_causes.emplace_back(std::isnan(at) ? "a made-up failure" : "");
      for (int year = 0; year < about.years; ++year) {
        for (std::size_t i = 0; i < record_length(); ++i) point.values.push_back(at + static_cast<double>(i));
      }
    }
  }
  return point;
}

}  // namespace

Results about_made_up_experiment() {
  Results about = made_up_results();
  about.school_table = {};
  about.school_values.clear();
  about.authority_table = {};
  about.by_authority.clear();
  about.regimes = {"tables", "group"};
  about.replicates = 3;
  about.years = 2;
  return about;
}

void write_made_up_experiment(Results about, const std::vector<std::string>& keys,
                              const std::vector<std::vector<double>>& settings, const ValueAt& value,
                              const std::filesystem::path& path) {
  about.points = static_cast<int>(settings.size());
  for (std::size_t key = 0; key < keys.size(); ++key) {
    about.varied.push_back({keys[key], {}, {}});
    for (const std::vector<double>& point : settings) about.varied.back().numbers.push_back(point[key]);
  }
  ResultsWriter writer(about, {}, path);
  for (const std::vector<double>& setting : settings) {
    const Results point = point_of(about, setting, value);
    writer.put(std::span(&point, 1), {});
  }
  writer.finish();
}

}  // namespace commonroom::testing
