#include "output/part_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <span>

#include "core/contracts.hpp"
#include "output/hdf5_reader.hpp"
#include "output/hdf5_writer.hpp"
#include "output/refusal.hpp"
#include "output/whole_file.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

using hdf5::Array;
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

/// One row, and so one chunk or more, for each task: a task can be read without the others.
void write_values(VariableGroup& root, const RecordShape& shape, const std::vector<FinishedTask>& tasks) {
  const Handle values =
      root.declare({"values", "", "Records"}, {"task", "regime", "year", "record"}, Content::doubles);
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    hdf5::write_rows(values, i, std::span<const double>(tasks[i].record.values));
  }
  if (shape.types > 0) {
    const Handle types = root.declare({"by_type", "", "Partnerships by type"},
                                      {"task", "regime", "year", "type"}, Content::doubles);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      hdf5::write_rows(types, i, std::span<const double>(tasks[i].record.by_type));
    }
  }
  if (shape.schools == 0) return;
  for (std::size_t variable = 0; variable < school_variables().size(); ++variable) {
    const Handle by_school = root.declare({name_of_school_values(variable), "", "Trajectories by school"},
                                          {"task", "regime", "year", "school"}, Content::floats);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      hdf5::write_rows(by_school, i, std::span<const float>(tasks[i].record.school_values[variable]));
    }
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

std::vector<double> row_of_values(hid_t file, const std::string& name, std::size_t place,
                                  std::size_t expected) {
  std::vector<double> values = hdf5::read_rows(file, name, place, 1).values;
  if (values.size() != expected) throw Failure("the sizes of " + name);
  return values;
}

ReplicateRecord record_of(hid_t file, const RecordShape& shape, std::size_t place,
                          std::vector<RunStatus> status, const std::vector<std::string>& causes) {
  ReplicateRecord record;
  record.values = row_of_values(file, "values", place, shape.regimes * shape.years * record_length());
  if (shape.types > 0) {
    record.by_type =
        row_of_values(file, "by_type", place, shape.regimes * shape.years * shape.types * numbers_of_a_type);
  }
  record.status = std::move(status);
  const auto first = causes.begin() + static_cast<std::ptrdiff_t>(place * shape.regimes);
  record.failure_causes.assign(first, first + static_cast<std::ptrdiff_t>(shape.regimes));
  if (shape.schools == 0) return record;
  for (std::size_t variable = 0; variable < school_variables().size(); ++variable) {
    const std::vector<double> wide = row_of_values(file, name_of_school_values(variable), place,
                                                   shape.regimes * shape.years * shape.schools);
    record.school_values.emplace_back(wide.size());
    std::ranges::transform(wide, record.school_values.back().begin(),
                           [](double value) { return static_cast<float>(value); });
  }
  return record;
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
  return reading(path, [&] {
    const Handle file = hdf5::open_file(path);
    check_format(file, path);
    return content_of(file);
  });
}

class PartReader::File {
 public:
  File(const std::filesystem::path& path, const RecordShape& shape)
      : path_(path),
        shape_(shape),
        file_(hdf5::open_unchecked(path)),
        content_(content_of(file_)),
        causes_(hdf5::values_of(hdf5::read_strings(file_, "failure_cause"),
                                {content_.tasks.size(), shape.regimes}, "failure_cause")) {}

  [[nodiscard]] FinishedTask read(std::size_t place) const {
    return reading(path_, [&] {
      if (place >= content_.tasks.size()) throw Failure("the tasks");
      return FinishedTask{content_.tasks[place],
                          record_of(file_, shape_, place, content_.status[place], causes_)};
    });
  }

 private:
  std::filesystem::path path_;
  RecordShape shape_;
  Handle file_;
  PartContent content_;
  std::vector<std::string> causes_;
};

PartReader::PartReader(const std::filesystem::path& path, const RecordShape& shape)
    : file_(reading(path, [&] { return std::make_unique<File>(path, shape); })) {}
PartReader::PartReader(PartReader&&) noexcept = default;
PartReader& PartReader::operator=(PartReader&&) noexcept = default;
PartReader::~PartReader() = default;

FinishedTask PartReader::read(std::size_t place) const {
  return file_->read(place);
}

}  // namespace commonroom
