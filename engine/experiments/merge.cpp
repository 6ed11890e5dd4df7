#include "experiments/merge.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <list>
#include <memory>
#include <utility>

#include "core/parallel.hpp"
#include "output/results_writer.hpp"
#include "simulation/run.hpp"

namespace commonroom {
namespace {

constexpr std::size_t files_open = 256;
constexpr std::size_t tasks_at_a_time = 256;  ///< as they lie in parts, read before they are unpacked

/// The task that is `i`th of those from point `first` on, replicate by replicate.
Task task_at(std::size_t first, std::size_t i, std::size_t replicates) {
  return {static_cast<std::uint32_t>(first + i / replicates), static_cast<std::uint32_t>(i % replicates)};
}

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

  /// All that parts have of a task, as it lies there.
  [[nodiscard]] std::vector<PackedTask> packed(const Task& task) {
    std::vector<PackedTask> found;
    for (const PlaceInPart& place : places_.at(task))
      found.push_back(reader_of(place.part).read(place.place));
    return found;
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

ReplicateRecord record_of(const std::vector<PackedTask>& packed, const RecordShape& shape) {
  std::vector<ReplicateRecord> records;
  for (const PackedTask& task : packed) records.push_back(task.unpacked().record);
  return joined(std::move(records), shape);
}

/// Makes room for one point of those `about` tells of; all its runs are pending.
void make_empty(Results& point, const Results& about) {
  point.regimes = about.regimes;
  point.baseline = about.baseline;
  point.replicates = about.replicates;
  point.years = about.years;
  point.partnership_types = about.partnership_types;
  point.authority_table = about.authority_table;
  point.school_table = about.school_table;
  const std::size_t runs = about.runs_of_a_point();
  const std::size_t years = runs * static_cast<std::size_t>(about.years);
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  point.status.assign(runs, RunStatus::pending);
  point.failure_causes.assign(runs, {});
  point.values.assign(years * record_length(), none);
  point.by_type.assign(years * about.length_by_type(), none);
  point.by_authority.assign(years * about.authority_table.size(), none);
  if (about.school_table.urn.empty()) return;
  point.school_values.resize(school_variables().size());
  for (std::vector<float>& variable : point.school_values)
    variable.assign(years * about.school_table.urn.size(), static_cast<float>(none));
}

/// Fills points, from `first` on, with what parts have of them. The parts are read by this thread, since the
/// library that reads them is not made for more; the rest is every thread's.
void fill_points(const Results& about, std::size_t first, AllParts& parts, std::vector<Results>& points) {
  const std::size_t count = points.size();
  parallel_for(count, 1, [&](std::size_t i) { make_empty(points[i], about); });
  const auto replicates = static_cast<std::size_t>(about.replicates);
  const RecordShape shape = shape_of(about);
  for (std::size_t done = 0; done < count * replicates; done += tasks_at_a_time) {
    const std::size_t tasks = std::min(tasks_at_a_time, count * replicates - done);
    std::vector<std::vector<PackedTask>> packed(tasks);
    for (std::size_t i = 0; i < tasks; ++i) {
      const Task task = task_at(first, done + i, replicates);
      if (parts.has(task)) packed[i] = parts.packed(task);
    }
    parallel_for(tasks, 1, [&](std::size_t i) {
      if (packed[i].empty()) return;
      put_replicate(record_of(packed[i], shape), (done + i) % replicates, points[(done + i) / replicates]);
    });
  }
}

std::uint64_t teachers_in(const Results& about, AllParts& parts) {
  for (std::size_t point = 0; point < static_cast<std::size_t>(about.points); ++point) {
    for (std::size_t replicate = 0; replicate < static_cast<std::size_t>(about.replicates); ++replicate) {
      const Task task{static_cast<std::uint32_t>(point), static_cast<std::uint32_t>(replicate)};
      if (!parts.has(task)) continue;
      const std::uint64_t teachers =
          teachers_in_first_year(record_of(parts.packed(task), shape_of(about)).values);
      if (teachers > 0) return teachers;
    }
  }
  return 0;
}

}  // namespace

Results results_of_point(const Results& about, const std::vector<PartList>& lists,
                         const std::vector<FinishedTask>& unwritten, std::size_t point) {
  AllParts parts(lists, shape_of(about));
  std::vector<Results> one(1);
  fill_points(about, point, parts, one);
  Results& content = one.front();
  for (const FinishedTask& finished : unwritten) {
    if (finished.task.point != point) continue;
    std::vector<ReplicateRecord> records;
    if (parts.has(finished.task)) records.push_back(record_of(parts.packed(finished.task), shape_of(about)));
    records.push_back(finished.record);
    put_replicate(joined(std::move(records), shape_of(about)), finished.task.replicate, content);
  }
  Results results = about;
  results.points = 1;
  results.values = std::move(content.values);
  results.by_type = std::move(content.by_type);
  results.status = std::move(content.status);
  results.failure_causes = std::move(content.failure_causes);
  results.by_authority = std::move(content.by_authority);
  results.school_values = std::move(content.school_values);
  results.teachers = teachers_in_first_year(results.values);
  return results;
}

void merge_parts(Results about, const std::vector<PartList>& lists, const StatisticsMaker& statistics,
                 const std::filesystem::path& path) {
  AllParts parts(lists, shape_of(about));
  about.teachers = teachers_in(about, parts);
  const auto points = static_cast<std::size_t>(about.points);
  std::vector<Results> block(1);
  fill_points(about, 0, parts, block);
  about.by_authority = block.front().by_authority;
  about.school_values = std::move(block.front().school_values);
  ResultsWriter writer(about, statistics.periods, path);
  for (std::size_t first = 0; first < points; first += block.size()) {
    block.resize(std::min(points - first, writer.points_a_block()));
    if (points > 1) fill_points(about, first, parts, block);
    std::vector<Statistics> of_points(statistics.make ? block.size() : 0);
    parallel_for(of_points.size(), 1, [&](std::size_t i) { of_points[i] = statistics.make(block[i]); });
    writer.put(block, of_points);
  }
  writer.finish();
}

}  // namespace commonroom
