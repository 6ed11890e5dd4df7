#include "output/results_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "core/contracts.hpp"
#include "core/parallel.hpp"
#include "output/hdf5_writer.hpp"
#include "output/packed_rows.hpp"
#include "output/result_groups.hpp"
#include "output/results_layout.hpp"
#include "output/whole_file.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

using hdf5::Content;
using hdf5::Handle;
using hdf5::VariableGroup;
using hdf5::write_attribute;

/// Above this, uncompressed, a file is written on the disk at once instead of in memory first.
constexpr std::size_t most_bytes_in_memory = std::size_t{1} << 28U;
/// What a chunk of an outcome without labels holds at most, where there are many points.
constexpr std::size_t bytes_a_chunk = std::size_t{1} << 16U;
/// Of outcomes, picked out of the points to be packed.
constexpr std::size_t most_bytes_at_a_time = std::size_t{1} << 26U;

std::size_t values_of_a_point(const Results& about) {
  return about.runs_of_a_point() * static_cast<std::size_t>(about.years);
}

/// Points that lie together in a chunk; 0, no limit, where there is only one.
std::size_t points_a_chunk(const Results& about) {
  if (about.points == 1) return 0;
  return std::clamp<std::size_t>(bytes_a_chunk / (values_of_a_point(about) * sizeof(double)), 1,
                                 static_cast<std::size_t>(about.points));
}

bool fits_into_memory(const Results& about) {
  std::size_t bytes =
      static_cast<std::size_t>(about.points) * values_of_a_point(about) * record_length() * sizeof(double);
  for (const std::vector<float>& variable : about.school_values) bytes += variable.size() * sizeof(float);
  return bytes <= most_bytes_in_memory;
}

/// The values of one outcome, all labels, picked out of the records of points.
std::vector<double> values_of(std::span<const Results> points, std::size_t outcome) {
  const std::size_t first = outcome_offset(outcome);
  const std::size_t past_last = outcome_offset(outcome + 1);
  std::size_t records = 0;
  for (const Results& point : points) records += point.values.size() / record_length();
  std::vector<double> values(records * (past_last - first));
  auto into = values.begin();
  for (const Results& point : points) {
    for (auto record = point.values.begin(); record != point.values.end();) {
      into = std::copy(record + static_cast<std::ptrdiff_t>(first),
                       record + static_cast<std::ptrdiff_t>(past_last), into);
      record += static_cast<std::ptrdiff_t>(record_length());
    }
  }
  return values;
}

std::vector<double> values_by_type(std::span<const Results> points) {
  std::vector<double> values;
  for (const Results& point : points) values.insert(values.end(), point.by_type.begin(), point.by_type.end());
  return values;
}

}  // namespace

/// An open file with all its variables declared.
class ResultsWriter::File {
 public:
  File(const Results& about, std::vector<Period> periods, const std::filesystem::path& path)
      : path_(path),
        scenario_file_(about.scenario_file),
        overrides_(about.overrides),
        points_(about.points),
        rows_(points_a_chunk(about)) {
    attempt([&] {
      if (fits_into_memory(about)) {
        in_memory_.emplace();
      } else {
        aside_.emplace(path);
        on_disk_.emplace(hdf5::create_on_disk(aside_->path()));
      }
      write_provenance(root(), about, layout::format_name);
      VariableGroup group(root(), rows_);
      add_root_dimensions(group, about);
      write_varied(root(), group, about);
      declare_runs(group);
      declare_outcomes(group);
      if (!about.partnership_types.empty()) declare_types(group);
      write_parameters(root(), about);
      if (about.authority_table.size() > 0) write_authorities(root(), about);
      if (!about.school_table.urn.empty()) write_schools(root(), about);
      if (!periods.empty()) statistics_.emplace(root(), about, std::move(periods), rows_);
    });
  }

  [[nodiscard]] std::size_t points_a_block() const { return std::max<std::size_t>(1, rows_); }

  void put(std::span<const Results> points, std::span<const Statistics> statistics) {
    expects(done_ + points.size() <= static_cast<std::size_t>(points_), "no more points come than there are");
    expects(statistics.empty() != statistics_.has_value(), "statistics come where they were announced");
    attempt([&] {
      put_runs(points);
      put_outcomes(points);
      if (types_) {
        const std::vector<double> values = values_by_type(points);
        const hdf5::RowsToWrite rows{&*types_, std::as_bytes(std::span(values))};
        hdf5::write_packed(done_, std::span(&rows, 1));
      }
      if (statistics_) statistics_->put(done_, statistics);
    });
    done_ += points.size();
  }

  void finish() {
    expects(done_ == static_cast<std::size_t>(points_), "a file has all its points");
    attempt([&] {
      // The same runs make the same file, whatever the scenario's file is called; a failure has to be found.
      if (failed_) write_command(root(), scenario_file_, overrides_);
      if (in_memory_) {
        write_sealed_file(path_, in_memory_->bytes());
        return;
      }
      hdf5::flush(*on_disk_);
      close_variables();
      on_disk_.reset();
      aside_->seal();
    });
  }

 private:
  [[nodiscard]] hid_t root() const { return in_memory_ ? in_memory_->root() : static_cast<hid_t>(*on_disk_); }

  void declare_runs(VariableGroup& group) {
    const std::vector<std::string> dimensions{"point", "regime", "replicate"};
    status_ = group.declare({"status", "", "What became of each run"}, dimensions, Content::integers);
    write_attribute(*status_, "flag_values", std::array<std::int32_t, 3>{0, 1, 2});
    write_attribute(*status_, "flag_meanings", std::string("pending done failed"));
    causes_ = group.declare({"failure_cause", "", "Why a run failed; empty where it did not"}, dimensions,
                            Content::texts);
  }

  void declare_outcomes(VariableGroup& group) {
    for (const Outcome& outcome : outcome_catalogue()) {
      std::vector<std::string> dimensions{"point", "regime", "replicate", "year"};
      if (outcome.axis != Axis::none) dimensions.emplace_back(name_of(outcome.axis));
      outcomes_.emplace_back(group.declare(variable_of(outcome), dimensions, Content::doubles),
                             std::string(outcome.name));
      describe_direction(outcomes_.back().id(), outcome);
    }
  }

  void declare_types(VariableGroup& group) {
    const hdf5::Variable by_type{"partnerships_by_type", "1",
                                 "Number of partnerships by type and, of those between schools, by class at "
                                 "the standard limits; missing where the regime has no such type"};
    types_.emplace(
        group.declare(by_type,
                      {"point", "regime", "replicate", "year", "partnership_type", "partnership_count"},
                      Content::doubles),
        by_type.name);
  }

  void put_runs(std::span<const Results> points) {
    std::vector<std::int32_t> codes;
    std::vector<std::string> causes;
    for (const Results& point : points) {
      expects(point.points == 1, "points come one by one");
      for (const RunStatus status : point.status) codes.push_back(static_cast<std::int32_t>(status));
      causes.insert(causes.end(), point.failure_causes.begin(), point.failure_causes.end());
      failed_ = failed_ || std::ranges::find(point.status, RunStatus::failed) != point.status.end();
    }
    hdf5::write_rows(*status_, done_, std::span<const std::int32_t>(codes));
    hdf5::write_rows(*causes_, done_, std::span<const std::string>(causes));
  }

  /// A few outcomes at a time, so that what is packed needs little memory beside the points themselves.
  void put_outcomes(std::span<const Results> points) {
    std::size_t bytes = 0;
    for (const Results& point : points) bytes += point.values.size() * sizeof(double);
    const std::size_t pieces = 1 + bytes / most_bytes_at_a_time;
    const std::size_t outcomes_a_piece = (outcomes_.size() + pieces - 1) / pieces;
    for (std::size_t first = 0; first < outcomes_.size(); first += outcomes_a_piece) {
      const std::size_t count = std::min(outcomes_a_piece, outcomes_.size() - first);
      std::vector<std::vector<double>> values(count);
      parallel_for(count, 1, [&](std::size_t i) { values[i] = values_of(points, first + i); });
      std::vector<hdf5::RowsToWrite> rows;
      for (std::size_t i = 0; i < count; ++i)
        rows.push_back({&outcomes_[first + i], std::as_bytes(std::span(values[i]))});
      hdf5::write_packed(done_, rows);
    }
  }

  void close_variables() {
    statistics_.reset();
    types_.reset();
    outcomes_.clear();
    status_.reset();
    causes_.reset();
  }

  /// What the library cannot do becomes a problem with the file.
  template <class Body>
  void attempt(const Body& body) const {
    const hdf5::QuietErrors quiet;
    const NoSizeSignal no_signal;
    errno = 0;
    try {
      body();
    } catch (const hdf5::Failure& failure) {
      const int error = errno;
      throw FileProblem(on_disk_ && error != 0
                            ? fmt::format("cannot write {}: {}", path_.string(), reason_and_advice(error))
                            : fmt::format("cannot write {}: {} failed; there may be too little memory",
                                          path_.string(), failure.what()));
    }
  }

  std::filesystem::path path_;
  std::string scenario_file_;
  std::vector<std::string> overrides_;
  int points_;
  std::size_t done_ = 0;
  bool failed_ = false;
  std::size_t rows_;
  // In this order, so that variables are closed before their file, and the file before it is removed.
  std::optional<FileAside> aside_;
  std::optional<Handle> on_disk_;
  std::optional<hdf5::FileInMemory> in_memory_;
  std::optional<Handle> status_, causes_;
  std::optional<hdf5::ChunkedVariable> types_;
  std::vector<hdf5::ChunkedVariable> outcomes_;
  std::optional<StatisticsGroups> statistics_;
};

std::size_t most_bytes_of_a_block() {
  return bytes_a_chunk * record_length();
}

std::size_t most_bytes_of_a_file_in_memory() {
  return most_bytes_in_memory;
}

ResultsWriter::ResultsWriter(const Results& about, std::vector<Period> periods,
                             const std::filesystem::path& path) {
  expects(!about.regimes.empty() && about.points > 0 && about.replicates > 0 && about.years > 0,
          "results have runs and years");
  expects(about.school_values.empty() || about.points == 1, "only a run with one point keeps schools");
  expects(about.by_authority.empty() || about.points == 1, "only a run with one point keeps authorities");
  file_ = std::make_unique<File>(about, std::move(periods), path);
}

ResultsWriter::~ResultsWriter() = default;

std::size_t ResultsWriter::points_a_block() const {
  return file_->points_a_block();
}

void ResultsWriter::put(std::span<const Results> points, std::span<const Statistics> statistics) {
  file_->put(points, statistics);
}

void ResultsWriter::finish() {
  file_->finish();
}

}  // namespace commonroom
