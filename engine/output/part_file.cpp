#include "output/part_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

#include "core/contracts.hpp"
#include "output/hdf5_reader.hpp"
#include "output/hdf5_writer.hpp"
#include "output/packed_rows.hpp"
#include "output/refusal.hpp"
#include "output/whole_file.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

using hdf5::Array;
using hdf5::ChunkedVariable;
using hdf5::Content;
using hdf5::Failure;
using hdf5::Handle;
using hdf5::VariableGroup;

constexpr std::string_view part_format = "Commonroom part of an experiment";
const std::vector<std::string> by_task{"task"};
const std::vector<std::string> by_run{"task", "regime"};

std::vector<std::int32_t> numbered(std::size_t count) {
  std::vector<std::int32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

std::string name_of_school_values(std::size_t variable) {
  return fmt::format("schools_{}", variable);
}

/// Everything but the values.
void write_index(VariableGroup& root, const std::vector<FinishedTask>& tasks) {
  std::vector<std::int32_t> points, replicates, codes;
  std::vector<std::string> causes;
  for (const auto& [task, record] : tasks) {
    points.push_back(static_cast<std::int32_t>(task.point));
    replicates.push_back(static_cast<std::int32_t>(task.replicate));
    for (const RunStatus status : record.status) codes.push_back(static_cast<std::int32_t>(status));
    causes.insert(causes.end(), record.failure_causes.begin(), record.failure_causes.end());
  }
  using Numbers = std::span<const std::int32_t>;
  root.write({"point", "", "Point of the design"}, by_task, Numbers(points));
  root.write({"replicate", "", "Replicate"}, by_task, Numbers(replicates));
  root.write({"status", "", "0 pending, 1 done, 2 failed"}, by_run, Numbers(codes));
  root.write({"failure_cause", "", "Why a run failed"}, by_run, std::span<const std::string>(causes));
}

/// One row, and so one chunk or more, for each task: a task can be read without the others. `values_of`: of a
/// task's record.
template <class ValuesOf>
void write_rows_of(VariableGroup& root, const hdf5::Variable& description, const std::string& last_dimension,
                   Content content, const std::vector<FinishedTask>& tasks, const ValuesOf& values_of) {
  const ChunkedVariable variable(
      root.declare(description, {"task", "regime", "year", last_dimension}, content), description.name);
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const hdf5::RowsToWrite row{&variable, std::as_bytes(std::span(values_of(tasks[i].record)))};
    hdf5::write_packed(i, std::span(&row, 1));
  }
}

void write_values(VariableGroup& root, const RecordShape& shape, const std::vector<FinishedTask>& tasks) {
  using Record = ReplicateRecord;
  write_rows_of(
      root, {"values", "", "Records"}, "record", Content::doubles, tasks,
      [](const Record& record) -> const auto& { return record.values; });
  if (shape.types > 0) {
    write_rows_of(
        root, {"by_type", "", "Partnerships by type"}, "type", Content::doubles, tasks,
        [](const Record& record) -> const auto& { return record.by_type; });
  }
  if (shape.authorities > 0) {
    write_rows_of(
        root, {"by_authority", "", "True attainment at 16 by authority"}, "authority", Content::doubles,
        tasks, [](const Record& record) -> const auto& { return record.by_authority; });
  }
  if (shape.schools == 0) return;
  for (std::size_t variable = 0; variable < school_variables().size(); ++variable) {
    write_rows_of(
        root, {name_of_school_values(variable), "", "Trajectories by school"}, "school", Content::floats,
        tasks, [variable](const Record& record) -> const auto& { return record.school_values[variable]; });
  }
}

std::vector<std::byte> part_of(const std::string& experiment, const RecordShape& shape,
                               const std::vector<FinishedTask>& tasks) {
  const hdf5::FileInMemory file;
  hdf5::write_attribute(file.root(), "format", std::string(part_format));
  hdf5::write_attribute(file.root(), "experiment", experiment);
  VariableGroup root(file.root(), 1);
  root.add_dimension({"task", "", "Tasks in the order in which they were finished"}, numbered(tasks.size()));
  root.add_dimension({"regime", "", "Regimes in the order of the scenario"}, numbered(shape.regimes));
  root.add_dimension({"year", "", "Years after burn-in"}, numbered(shape.years));
  root.add_dimension({"record", "", "Outcomes and labels"}, numbered(record_length()));
  if (shape.types > 0) {
    root.add_dimension({"type", "", "Types of partnership, each with its number and that of each class"},
                       numbered(shape.types * numbers_of_a_type));
  }
  if (shape.authorities > 0)
    root.add_dimension({"authority", "", "Local authorities"}, numbered(shape.authorities));
  if (shape.schools > 0) root.add_dimension({"school", "", "Schools"}, numbered(shape.schools));
  write_index(root, tasks);
  write_values(root, shape, tasks);
  return file.bytes();
}

/// Runs `read`; what the library cannot do becomes a problem with the file.
template <class Read>
auto reading(const std::filesystem::path& path, const Read& read) {
  const hdf5::QuietErrors quiet;
  try {
    return read();
  } catch (const Failure& failure) {
    throw FileProblem(fmt::format("{} is damaged: cannot read {}", path.string(), failure.what()));
  }
}

void check_format(hid_t file, const std::filesystem::path& path) {
  if (hdf5::read_string_attribute(file, "format") != std::vector{std::string(part_format)}) {
    throw refused_file(path, "this is not a part of an experiment", "it does not carry the mark of one");
  }
}

RunStatus status_of(std::int64_t code) {
  if (code < 0 || code > static_cast<std::int64_t>(RunStatus::failed)) throw Failure("the values of status");
  return static_cast<RunStatus>(code);
}

PartContent content_of(hid_t file) {
  PartContent content;
  const std::vector<std::string> experiment = hdf5::read_string_attribute(file, "experiment");
  if (experiment.size() != 1) throw Failure("attribute experiment");
  content.experiment = experiment.front();
  const Array<std::int64_t> points = hdf5::read_integers(file, "point");
  const std::size_t tasks = points.values.size();
  const auto replicates = hdf5::values_of(hdf5::read_integers(file, "replicate"), {tasks}, "replicate");
  const std::size_t regimes = hdf5::read_integers(file, "regime").values.size();
  const auto codes = hdf5::values_of(hdf5::read_integers(file, "status"), {tasks, regimes}, "status");
  for (std::size_t i = 0; i < tasks; ++i) {
    content.tasks.push_back(
        {static_cast<std::uint32_t>(points.values[i]), static_cast<std::uint32_t>(replicates[i])});
    content.status.emplace_back();
    for (std::size_t regime = 0; regime < regimes; ++regime) {
      content.status.back().push_back(status_of(codes[i * regimes + regime]));
    }
  }
  return content;
}

/// A variable of a part, with a row for each of its tasks.
ChunkedVariable variable_in(hid_t file, const std::string& name, std::size_t tasks,
                            std::size_t bytes_a_task) {
  ChunkedVariable variable(hdf5::open_object(file, name), name);
  if (variable.grid().layout().sizes[0] != tasks || variable.grid().bytes_a_row() != bytes_a_task)
    throw Failure("the sizes of " + name);
  return variable;
}

template <class Value>
std::vector<Value> unpacked_values(const hdf5::PackedRows& packed) {
  std::vector<Value> values(packed.grid->bytes_a_row() / sizeof(Value));
  hdf5::unpack(packed, std::as_writable_bytes(std::span(values)));
  return values;
}

}  // namespace

void write_part(const std::filesystem::path& path, const std::string& experiment, const RecordShape& shape,
                const std::vector<FinishedTask>& tasks) {
  expects(!tasks.empty(), "a part holds something");
  const hdf5::QuietErrors quiet;
  try {
    write_sealed_file(path, part_of(experiment, shape, tasks));
  } catch (const Failure& failure) {
    throw FileProblem(fmt::format("cannot write {}: {} failed; there may be too little memory", path.string(),
                                  failure.what()));
  }
}

PartContent read_part_content(const std::filesystem::path& path) {
  check_seal(path);
  return read_checked_part_content(path);
}

PartContent read_checked_part_content(const std::filesystem::path& path) {
  return reading(path, [&] {
    const Handle file = hdf5::open_unchecked(path);
    check_format(file, path);
    return content_of(file);
  });
}

/// Everything of a task, its values as they lie in the file.
class PackedTask::Content {
 public:
  std::filesystem::path part;
  Task task;
  std::vector<RunStatus> status;
  std::vector<std::string> causes;
  hdf5::PackedRows values;
  std::optional<hdf5::PackedRows> by_type, by_authority;
  std::vector<hdf5::PackedRows> school_values;
};

PackedTask::PackedTask(Content content) : content_(std::make_unique<Content>(std::move(content))) {}
PackedTask::PackedTask(PackedTask&&) noexcept = default;
PackedTask& PackedTask::operator=(PackedTask&&) noexcept = default;
PackedTask::~PackedTask() = default;

FinishedTask PackedTask::unpacked() const {
  return reading(content_->part, [&] {
    FinishedTask finished{content_->task, {}};
    ReplicateRecord& record = finished.record;
    record.status = content_->status;
    record.failure_causes = content_->causes;
    record.values = unpacked_values<double>(content_->values);
    if (content_->by_type) record.by_type = unpacked_values<double>(*content_->by_type);
    if (content_->by_authority) record.by_authority = unpacked_values<double>(*content_->by_authority);
    for (const hdf5::PackedRows& variable : content_->school_values)
      record.school_values.push_back(unpacked_values<float>(variable));
    return finished;
  });
}

class PartReader::File {
 public:
  File(std::filesystem::path path, const RecordShape& shape)
      : path_(std::move(path)),
        regimes_(shape.regimes),
        file_(hdf5::open_unchecked(path_)),
        content_(content_of(file_)),
        causes_(hdf5::values_of(hdf5::read_strings(file_, "failure_cause"),
                                {content_.tasks.size(), shape.regimes}, "failure_cause")),
        values_(open("values", shape, record_length() * sizeof(double))) {
    if (shape.types > 0) by_type_ = open("by_type", shape, shape.types * numbers_of_a_type * sizeof(double));
    if (shape.authorities > 0)
      by_authority_ = open("by_authority", shape, shape.authorities * sizeof(double));
    if (shape.schools == 0) return;
    for (std::size_t variable = 0; variable < school_variables().size(); ++variable)
      school_values_.push_back(open(name_of_school_values(variable), shape, shape.schools * sizeof(float)));
  }

  [[nodiscard]] PackedTask read(std::size_t place) const {
    return reading(path_, [&] {
      if (place >= content_.tasks.size()) throw Failure("the tasks");
      const auto first = causes_.begin() + static_cast<std::ptrdiff_t>(place * regimes_);
      PackedTask::Content content{path_,
                                  content_.tasks[place],
                                  content_.status[place],
                                  {first, first + static_cast<std::ptrdiff_t>(regimes_)},
                                  hdf5::read_packed(values_, place, 1),
                                  std::nullopt,
                                  std::nullopt,
                                  {}};
      if (by_type_) content.by_type = hdf5::read_packed(*by_type_, place, 1);
      if (by_authority_) content.by_authority = hdf5::read_packed(*by_authority_, place, 1);
      for (const ChunkedVariable& variable : school_values_)
        content.school_values.push_back(hdf5::read_packed(variable, place, 1));
      return PackedTask(std::move(content));
    });
  }

 private:
  [[nodiscard]] ChunkedVariable open(const std::string& name, const RecordShape& shape,
                                     std::size_t bytes_a_year) const {
    return variable_in(file_, name, content_.tasks.size(), shape.regimes * shape.years * bytes_a_year);
  }

  std::filesystem::path path_;
  std::size_t regimes_;
  Handle file_;
  PartContent content_;
  std::vector<std::string> causes_;
  ChunkedVariable values_;
  std::optional<ChunkedVariable> by_type_, by_authority_;
  std::vector<ChunkedVariable> school_values_;
};

PartReader::PartReader(const std::filesystem::path& path, const RecordShape& shape)
    : file_(reading(path, [&] { return std::make_unique<File>(path, shape); })) {}
PartReader::PartReader(PartReader&&) noexcept = default;
PartReader& PartReader::operator=(PartReader&&) noexcept = default;
PartReader::~PartReader() = default;

PackedTask PartReader::read(std::size_t place) const {
  return file_->read(place);
}

}  // namespace commonroom
