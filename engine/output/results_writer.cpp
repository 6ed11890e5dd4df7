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
#include "output/hdf5_writer.hpp"
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

/// The values of one outcome, all labels, picked out of the records of a block.
std::vector<double> values_of(const Results& results, std::size_t outcome) {
  const std::size_t first = outcome_offset(outcome);
  const std::size_t past_last = outcome_offset(outcome + 1);
  std::vector<double> values;
  values.reserve(results.values.size() / record_length() * (past_last - first));
  for (std::size_t record = 0; record < results.values.size(); record += record_length()) {
    for (std::size_t i = first; i < past_last; ++i) values.push_back(results.values[record + i]);
  }
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
      if (!about.school_table.urn.empty()) write_schools(root(), about);
      if (!periods.empty()) statistics_.emplace(root(), about, std::move(periods), rows_);
    });
  }

  [[nodiscard]] std::size_t points_a_block() const { return std::max<std::size_t>(1, rows_); }

  void put(const Results& block, std::span<const Statistics> statistics) {
    expects(done_ + block.points <= points_, "blocks hold no more points than there are");
    expects(statistics.empty() != statistics_.has_value(), "statistics come where they were announced");
    attempt([&] {
      const auto first = static_cast<std::size_t>(done_);
      std::vector<std::int32_t> codes;
      for (const RunStatus status : block.status) codes.push_back(static_cast<std::int32_t>(status));
      hdf5::write_rows(*status_, first, std::span<const std::int32_t>(codes));
      hdf5::write_rows(*causes_, first, std::span<const std::string>(block.failure_causes));
      for (std::size_t i = 0; i < outcomes_.size(); ++i) {
        hdf5::write_rows(outcomes_[i], first, std::span<const double>(values_of(block, i)));
      }
      if (types_) hdf5::write_rows(*types_, first, std::span<const double>(block.by_type));
      if (statistics_) statistics_->put(first, statistics);
    });
    done_ += block.points;
    failed_ = failed_ || std::ranges::find(block.status, RunStatus::failed) != block.status.end();
  }

  void finish() {
    expects(done_ == points_, "a file has all its points");
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
      outcomes_.push_back(group.declare(variable_of(outcome), dimensions, Content::doubles));
      describe_direction(outcomes_.back(), outcome);
    }
  }

  void declare_types(VariableGroup& group) {
    types_ = group.declare({"partnerships_by_type", "1",
                            "Number of partnerships by type and, of those between schools, by class at the "
                            "standard limits; missing where the regime has no such type"},
                           {"point", "regime", "replicate", "year", "partnership_type", "partnership_count"},
                           Content::doubles);
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
  int done_ = 0;
  bool failed_ = false;
  std::size_t rows_;
  // In this order, so that variables are closed before their file, and the file before it is removed.
  std::optional<FileAside> aside_;
  std::optional<Handle> on_disk_;
  std::optional<hdf5::FileInMemory> in_memory_;
  std::optional<Handle> status_, causes_, types_;
  std::vector<Handle> outcomes_;
  std::optional<StatisticsGroups> statistics_;
};

ResultsWriter::ResultsWriter(const Results& about, std::vector<Period> periods,
                             const std::filesystem::path& path) {
  expects(!about.regimes.empty() && about.points > 0 && about.replicates > 0 && about.years > 0,
          "results have runs and years");
  expects(about.school_values.empty() || about.points == 1, "only a run with one point keeps schools");
  file_ = std::make_unique<File>(about, std::move(periods), path);
}

ResultsWriter::~ResultsWriter() = default;

std::size_t ResultsWriter::points_a_block() const {
  return file_->points_a_block();
}

void ResultsWriter::put(const Results& block, std::span<const Statistics> statistics) {
  file_->put(block, statistics);
}

void ResultsWriter::finish() {
  file_->finish();
}

}  // namespace commonroom
