#include "experiments/merge.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <list>
#include <memory>
#include <utility>

#include "output/results_writer.hpp"
#include "simulation/run.hpp"

namespace commonroom {
namespace {

constexpr std::size_t files_open = 256;

/// All parts of all folders as one, with their files opened when they are needed.
class AllParts {
 public:
  AllParts(const std::vector<PartList>& lists, const RecordShape& shape) : shape_(shape) {
    for (const PartList& list : lists) {
      const std::size_t first = files_.size();
      files_.insert(files_.end(), list.files.begin(), list.files.end());
      for (const auto& [task, known] : list.tasks) {
        for (const PlaceInPart& place : known.places)
          places_[task].push_back({first + place.part, place.place});
      }
    }
  }

  [[nodiscard]] bool has(const Task& task) const { return places_.contains(task); }

  [[nodiscard]] ReplicateRecord record_of(const Task& task) {
    std::vector<ReplicateRecord> records;
    for (const PlaceInPart& place : places_.at(task))
      records.push_back(reader_of(place.part).read(place.place).record);
    return joined(std::move(records), shape_);
  }

 private:
  PartReader& reader_of(std::size_t part) {
    const auto found = std::ranges::find(open_, part, &std::pair<std::size_t, PartReader>::first);
    if (found != open_.end()) {
      open_.splice(open_.begin(), open_, found);
    } else {
      if (open_.size() == files_open) open_.pop_back();
      open_.emplace_front(part, PartReader(files_[part], shape_));
    }
    return open_.front().second;
  }

  RecordShape shape_;
  std::vector<std::filesystem::path> files_;
  std::map<Task, std::vector<PlaceInPart>> places_;
  std::list<std::pair<std::size_t, PartReader>> open_;  ///< the latest first
};

/// Results with room for `points` points of those `about` tells of.
Results room_for(const Results& about, std::size_t points) {
  Results block;
  block.regimes = about.regimes;
  block.baseline = about.baseline;
  block.replicates = about.replicates;
  block.years = about.years;
  block.partnership_types = about.partnership_types;
  block.points = static_cast<int>(points);
  const std::size_t runs = points * about.runs_of_a_point();
  block.status.assign(runs, RunStatus::pending);
  block.failure_causes.assign(runs, {});
  block.values.assign(runs * static_cast<std::size_t>(about.years) * record_length(),
                      std::numeric_limits<double>::quiet_NaN());
  block.by_type.assign(runs * static_cast<std::size_t>(about.years) * about.length_by_type(),
                       std::numeric_limits<double>::quiet_NaN());
  return block;
}

/// One point as it lies in the parts.
Results point_of(const Results& about, std::size_t point, AllParts& parts) {
  Results results = room_for(about, 1);
  results.school_table = about.school_table;
  if (!about.school_table.urn.empty()) {
    const std::size_t rows = results.runs_of_a_point() * static_cast<std::size_t>(about.years);
    results.school_values.assign(
        school_variables().size(),
        std::vector<float>(rows * about.school_table.urn.size(), std::numeric_limits<float>::quiet_NaN()));
  }
  for (std::size_t replicate = 0; replicate < static_cast<std::size_t>(about.replicates); ++replicate) {
    const Task task{static_cast<std::uint32_t>(point), static_cast<std::uint32_t>(replicate)};
    if (parts.has(task)) put_replicate(parts.record_of(task), replicate, results);
  }
  return results;
}

/// Appends a point to a block.
void append(Results& block, const Results& point) {
  block.values.insert(block.values.end(), point.values.begin(), point.values.end());
  block.by_type.insert(block.by_type.end(), point.by_type.begin(), point.by_type.end());
  block.status.insert(block.status.end(), point.status.begin(), point.status.end());
  block.failure_causes.insert(block.failure_causes.end(), point.failure_causes.begin(),
                              point.failure_causes.end());
  ++block.points;
}

std::uint64_t teachers_in(const Results& about, AllParts& parts) {
  for (std::size_t point = 0; point < static_cast<std::size_t>(about.points); ++point) {
    for (std::size_t replicate = 0; replicate < static_cast<std::size_t>(about.replicates); ++replicate) {
      const Task task{static_cast<std::uint32_t>(point), static_cast<std::uint32_t>(replicate)};
      if (!parts.has(task)) continue;
      const std::uint64_t teachers = teachers_in_first_year(parts.record_of(task).values);
      if (teachers > 0) return teachers;
    }
  }
  return 0;
}

}  // namespace

Results results_of_point(const Results& about, const std::vector<PartList>& lists,
                         const std::vector<FinishedTask>& unwritten, std::size_t point) {
  AllParts parts(lists, shape_of(about));
  Results content = point_of(about, point, parts);
  for (const FinishedTask& finished : unwritten) {
    if (finished.task.point != point) continue;
    std::vector<ReplicateRecord> records;
    if (parts.has(finished.task)) records.push_back(parts.record_of(finished.task));
    records.push_back(finished.record);
    put_replicate(joined(std::move(records), shape_of(about)), finished.task.replicate, content);
  }
  Results results = about;
  results.points = 1;
  results.values = std::move(content.values);
  results.by_type = std::move(content.by_type);
  results.status = std::move(content.status);
  results.failure_causes = std::move(content.failure_causes);
  results.school_values = std::move(content.school_values);
  results.teachers = teachers_in_first_year(results.values);
  return results;
}

void merge_parts(Results about, const std::vector<PartList>& lists, const StatisticsMaker& statistics,
                 const std::filesystem::path& path) {
  AllParts parts(lists, shape_of(about));
  about.teachers = teachers_in(about, parts);
  const auto points = static_cast<std::size_t>(about.points);
  Results first = point_of(about, 0, parts);
  about.school_values = std::move(first.school_values);
  ResultsWriter writer(about, statistics.periods, path);
  Results point = std::move(first);
  for (std::size_t next = 0; next < points;) {
    Results block = room_for(about, 0);
    std::vector<Statistics> of_points;
    for (std::size_t end = std::min(points, next + writer.points_a_block()); next < end; ++next) {
      if (next > 0) point = point_of(about, next, parts);
      if (statistics.make) of_points.push_back(statistics.make(point));
      append(block, point);
    }
    writer.put(block, of_points);
  }
  writer.finish();
}

}  // namespace commonroom
