#include "measures/kinds.hpp"

#include <limits>
#include <string>
#include <vector>

#include "measures/least_schools.hpp"
#include "measures/region_labels.hpp"

namespace commonroom {

namespace {

/// Sums over the tested pupils in the schools of one kind.
struct KindSums {
  double pupils = 0;
  double attained = 0;
  std::uint64_t schools = 0;
};

/// One outcome along one axis; kind_of(school) is a position along it.
template <class KindOf>
void measure_by(RecordWriter& record, const std::string& outcome, std::size_t labels, const Country& country,
                const TestedStage& tested, const KindOf& kind_of) {
  std::vector<KindSums> kinds(labels);
  for (std::size_t i = 0; i < country.schools.state_size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const TestSums& sums = tested.by_school[school];
    if (sums.n <= 0) continue;
    KindSums& kind = kinds[kind_of(school)];
    kind.pupils += sums.n;
    kind.attained += sums.group_attained[static_cast<std::size_t>(PupilGroup::all)];
    ++kind.schools;
  }
  for (std::size_t label = 0; label < labels; ++label) {
    const KindSums& kind = kinds[label];
    const bool is_told = kind.pupils > 0 && (!country.is_real || kind.schools >= least_real_schools);
    record.set(outcome, is_told ? kind.attained / kind.pupils : std::numeric_limits<double>::quiet_NaN(),
               label);
  }
}

}  // namespace

void measure_kinds(RecordWriter& record, const Country& country, const Tests& tests) {
  const KindsOfSchools& kinds = country.kinds;
  if (kinds.settlement.size() < country.schools.state_size()) return;
  const auto by = [&](Stage stage, const std::string& outcome, std::size_t labels, const auto& kind_of) {
    measure_by(record, outcome, labels, country, tests[static_cast<std::size_t>(stage)], kind_of);
  };
  for (const Stage stage : {Stage::primary, Stage::secondary}) {
    const std::string stem = stage == Stage::primary ? "attainment_11_by_" : "attainment_16_by_";
    by(stage, stem + "region", region_labels_count,
       [&](SchoolId school) { return label_of_region(country, country.schools.region[school]); });
    by(stage, stem + "settlement", settlements,
       [&](SchoolId school) { return static_cast<std::size_t>(kinds.settlement[school]); });
    by(stage, stem + "school_size", fifths,
       [&](SchoolId school) { return std::size_t{kinds.size_fifth[school]}; });
    by(stage, stem + "school_disadvantage", fifths,
       [&](SchoolId school) { return std::size_t{kinds.disadvantage_fifth[school]}; });
  }
}

}  // namespace commonroom
