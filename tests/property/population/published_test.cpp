// Schools that start at their published results.

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "random/draws.hpp"
#include "support/simulation/life.hpp"
#include "support/simulation/plans.hpp"
#include "support/temporary_folder.hpp"

namespace commonroom::test {
namespace {

constexpr int primaries = 40;

/// A file with progress at key stage 2 drawn for each school of the country, deleted at the end.
class FileOfResults {
 public:
  explicit FileOfResults(const Country& country) {
    std::ofstream file(path());
    file << "URN,READPROG,WRITPROG,MATPROG,TELIG\n";
    const Draws draws(5, 0, 0);
    for (std::size_t i = 0; i < country.schools.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (country.schools.last_year[school] != 6) continue;
      const double progress =
          3 * static_cast<double>(draws.normal(Process::geography_fill, static_cast<std::uint32_t>(i)));
      file << country.schools.urn[school] << ',' << progress << ',' << progress << ',' << progress << ",60\n";
    }
    file << "123456,SUPP,SUPP,SUPP,3\n";
  }
  [[nodiscard]] std::string path() const { return (folder_ / "results.csv").string(); }

 private:
  TemporaryFolder folder_;
};

struct Opening {
  double correlation;  ///< of value added with published progress, over primary schools
  double mean_practice;
};

Opening opening_of(const Country& country, const Country& with_results, const Plan& plan) {
  const RunFrame run(country, plan.parameters);
  const RegimeFrame regime(country, regime_of(plan, plan.burn_in_regime), plan.parameters);
  Life life(run, regime, plan.seed, 0);
  life.burn_in(plan.burn_in);
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0, practice = 0;
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const float published = with_results.published[school][PublishedMeasure::mathematics_progress];
    const SchoolStates& states = life.world().schools;
    if (std::isnan(published) || states.years_remembered[school] < 3) continue;
    const double p = static_cast<double>(published);
    const auto& past = states.past[school][0];
    const double v = static_cast<double>(past[0] + past[1] + past[2]) / 3;
    n += 1;
    x += p;
    y += v;
    xx += p * p;
    yy += v * v;
    xy += p * v;
    practice += static_cast<double>(states.practice_common[school]);
  }
  return {(xy - x * y / n) / std::sqrt((xx - x * x / n) * (yy - y * y / n)), practice / n};
}

TEST(SchoolsThatStartAtTheirPublishedResults, OpenWithAValueAddedLikeTheirs) {
  Plan plan =
      small_plan({"population.synthetic.primary_schools=" + std::to_string(primaries), "run.burn_in=12"});
  const Country plain = country_of(plan);
  const FileOfResults file(plain);
  plan.population.results_path = file.path();
  const Country starting = country_of(plan);
  ASSERT_EQ(starting.published.size(), starting.schools.size());
  const Opening with = opening_of(starting, starting, plan);
  const Opening without = opening_of(plain, starting, plan);
  EXPECT_GT(with.correlation, 0.6);
  EXPECT_LT(std::abs(without.correlation), 0.5) << "38 schools: 95% within 0.32 where there is nothing";
  EXPECT_NEAR(with.mean_practice, without.mean_practice, 0.01);
}

TEST(SchoolsThatStartAtTheirPublishedResults, AreNotedWithWhatCouldNotBeUsed) {
  Plan plan = small_plan();
  const FileOfResults file(country_of(plan));
  plan.population.results_path = file.path();
  const Country country = country_of(plan);
  std::string notes;
  for (const std::string& note : country.left_out_notes) notes += note + "\n";
  EXPECT_NE(notes.find("not in the run: 1"), std::string::npos) << notes;
  EXPECT_NE(notes.find("SUPP: 3"), std::string::npos) << notes;
  EXPECT_NE(country.provenance.find("start at the results"), std::string::npos);
}

}  // namespace
}  // namespace commonroom::test
