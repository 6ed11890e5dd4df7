#include "experiments/store.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "core/parallel.hpp"
#include "experiments/identity.hpp"
#include "experiments/journal_events.hpp"
#include "output/about_file.hpp"
#include "output/whole_file.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

constexpr std::string_view parts_folder = "parts";
constexpr std::string_view part_suffix = ".part.h5";
constexpr std::string_view damaged_suffix = ".damaged";

std::filesystem::path path_of_part(const std::filesystem::path& folder, std::size_t number) {
  return folder / parts_folder / fmt::format("{:06}{}", number, part_suffix);
}

/// The number of a part by its name; 0 for what is none.
std::size_t number_of_part(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  if (!name.ends_with(part_suffix)) return 0;
  std::size_t number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number);
  return number;
}

std::vector<std::filesystem::path> part_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder / parts_folder, none)) {
    if (number_of_part(entry.path()) > 0) files.push_back(entry.path());
  }
  std::ranges::sort(files, {}, number_of_part);
  return files;
}

/// A later attempt at a run counts where the earlier did not succeed.
bool counts_more(RunStatus later, RunStatus earlier) {
  return later == RunStatus::done || (later == RunStatus::failed && earlier != RunStatus::done);
}

void take_in(const PartContent& content, std::size_t part, PartList& list) {
  for (std::size_t place = 0; place < content.tasks.size(); ++place) {
    KnownTask& known = list.tasks[content.tasks[place]];
    known.places.push_back({part, place});
    known.status.resize(content.status[place].size(), RunStatus::pending);
    for (std::size_t regime = 0; regime < known.status.size(); ++regime) {
      if (counts_more(content.status[place][regime], known.status[regime]))
        known.status[regime] = content.status[place][regime];
    }
  }
}

std::int64_t seconds_since_1970() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

std::size_t bytes_of(const FinishedTask& finished) {
  const ReplicateRecord& record = finished.record;
  std::size_t bytes =
      (record.values.size() + record.by_type.size() + record.by_authority.size()) * sizeof(double);
  for (const std::vector<float>& variable : record.school_values) bytes += variable.size() * sizeof(float);
  return bytes;
}

/// Of each file, whether its seal is right. All threads read: that is most of the time which a folder takes.
std::vector<bool> seals_hold(const std::vector<std::filesystem::path>& files) {
  std::vector<char> hold(files.size(), 0);  // not of bits: several threads write
  parallel_for(files.size(), 1, [&](std::size_t i) {
    try {
      check_seal(files[i]);
      hold[i] = 1;
    } catch (const FileProblem&) {
      hold[i] = 0;
    }
  });
  return {hold.begin(), hold.end()};
}

/// What a part holds whose seal is right; nothing where it is none, or cannot be read.
std::optional<PartContent> content_if_a_part(const std::filesystem::path& file) {
  try {
    return read_checked_part_content(file);
  } catch (const FileProblem&) {
    return std::nullopt;
  } catch (const InvalidInput&) {
    return std::nullopt;
  }
}

void set_aside(const std::filesystem::path& damaged) {
  std::error_code error;
  std::filesystem::path name = damaged;
  name += damaged_suffix;
  std::filesystem::rename(damaged, name, error);
  if (error) {
    throw FileProblem(
        fmt::format("{} is damaged and cannot be set aside: {}", damaged.string(), error.message()));
  }
}

void expect_same_experiment(const Results& kept, const Results& wanted, const std::filesystem::path& folder) {
  std::vector<std::string> differences = differences_in_identity(kept, wanted);
  if (differences.empty()) differences = differences_in_points(kept, wanted);
  if (differences.empty()) return;
  throw Mismatch(
      fmt::format("{} holds another experiment, which this one cannot go on with:\n  {}\nGive another "
                  "folder with -o, or what the experiment was begun with.",
                  folder.string(), fmt::join(differences, "\n  ")));
}

std::filesystem::path made(std::filesystem::path folder) {
  std::error_code error;
  std::filesystem::create_directories(folder / parts_folder, error);
  if (error) {
    throw FileProblem(fmt::format("cannot write into {}: {}; choose another folder with -o", folder.string(),
                                  error.message()));
  }
  return folder;
}

}  // namespace

PartList list_parts(const std::filesystem::path& folder, const std::string& experiment,
                    const RecordShape& shape) {
  PartList list;
  const std::vector<std::filesystem::path> files = part_files(folder);
  const std::vector<bool> whole = seals_hold(files);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::filesystem::path& file = files[i];
    const std::optional<PartContent> content = whole[i] ? content_if_a_part(file) : std::nullopt;
    if (!content) {
      list.damaged.push_back(file);
      continue;
    }
    if (content->experiment != experiment)
      throw Mismatch(fmt::format("{} belongs to another experiment", file.string()));
    if (!content->status.empty() && content->status.front().size() != shape.regimes)
      throw Mismatch(fmt::format("{} has other regimes", file.string()));
    list.files.push_back(file);
    take_in(*content, list.files.size() - 1, list);
  }
  return list;
}

std::vector<TaskToRun> unfinished(const PartList& parts, const std::vector<Task>& tasks, std::size_t regimes,
                                  bool retry_failed) {
  std::vector<TaskToRun> left;
  for (const Task& task : tasks) {
    TaskToRun to_run{task, {}};
    const auto known = parts.tasks.find(task);
    for (std::size_t regime = 0; regime < regimes; ++regime) {
      const RunStatus status = known == parts.tasks.end() ? RunStatus::pending : known->second.status[regime];
      if (status == RunStatus::pending || (status == RunStatus::failed && retry_failed))
        to_run.regimes.push_back(regime);
    }
    if (!to_run.regimes.empty()) left.push_back(std::move(to_run));
  }
  return left;
}

std::filesystem::path about_path(const std::filesystem::path& folder) {
  return folder / "about.h5";
}

std::filesystem::path journal_path(const std::filesystem::path& folder) {
  return folder / "journal";
}

RecordShape shape_of(const Results& about) {
  return {about.regimes.size(), static_cast<std::size_t>(about.years), about.partnership_types.size(),
          about.authority_table.size(), about.school_table.urn.size()};
}

ExperimentStore::ExperimentStore(std::filesystem::path folder, Results about, const PartSize& size)
    : folder_(made(std::move(folder))),
      about_(std::move(about)),
      experiment_(identity_of(about_)),
      shape_(shape_of(about_)),
      size_(size) {
  lock_.emplace(folder_);
  remove_passing_files(folder_);
  remove_passing_files(folder_ / parts_folder);
  std::error_code unknown;
  if (std::filesystem::exists(about_path(folder_), unknown))
    expect_same_experiment(read_about_file(about_path(folder_)), about_, folder_);
  found_ = list_parts(folder_, experiment_, shape_);
  journal_.emplace(journal_path(folder_));
  journal_->write(begun_event(seconds_since_1970()));
  for (const std::filesystem::path& damaged : found_.damaged) {
    set_aside(damaged);
    journal_->write(damaged_event(damaged.filename().string()));
    next_part_ = std::max(next_part_, number_of_part(damaged) + 1);
  }
  if (!found_.files.empty()) next_part_ = std::max(next_part_, number_of_part(found_.files.back()) + 1);
}

ExperimentStore::~ExperimentStore() {
  if (next_part_ == 1 && lock_) discard();
}

void ExperimentStore::discard() {
  journal_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
  lock_.reset();
}

bool ExperimentStore::due() const {
  std::size_t bytes = 0;
  for (const FinishedTask& finished : waiting_) bytes += bytes_of(finished);
  const std::chrono::duration<double> age = std::chrono::steady_clock::now() - part_begun_;
  return bytes >= size_.bytes || age.count() >= size_.seconds;
}

void ExperimentStore::add(FinishedTask finished) {
  std::vector<FinishedTask> part;
  {
    const std::scoped_lock lock(guard_);
    if (waiting_.empty() && part_begun_ == std::chrono::steady_clock::time_point{})
      part_begun_ = std::chrono::steady_clock::now();
    waiting_.push_back(std::move(finished));
    if (!due()) return;
    part.swap(waiting_);
    part_begun_ = std::chrono::steady_clock::now();
  }
  write(std::move(part));
}

void ExperimentStore::close_part() {
  std::vector<FinishedTask> part;
  {
    const std::scoped_lock lock(guard_);
    part.swap(waiting_);
  }
  if (!part.empty()) write(std::move(part));
}

void ExperimentStore::give_back(std::vector<FinishedTask> tasks) {
  const std::scoped_lock lock(guard_);
  waiting_.insert(waiting_.end(), std::make_move_iterator(tasks.begin()),
                  std::make_move_iterator(tasks.end()));
}

void ExperimentStore::write(std::vector<FinishedTask> tasks) {
  // In the order of the experiment, whatever order threads finished them in.
  std::ranges::sort(tasks, {}, &FinishedTask::task);
  const std::scoped_lock lock(writing_);
  const std::filesystem::path path = path_of_part(folder_, next_part_);
  try {
    if (!about_is_written_) write_about_file(about_, about_path(folder_));
    about_is_written_ = true;
    write_part(path, experiment_, shape_, tasks);
  } catch (const FileProblem&) {
    give_back(std::move(tasks));
    throw;
  }
  ++next_part_;
  std::size_t done = 0, failed = 0;
  for (const FinishedTask& finished : tasks) {
    done += static_cast<std::size_t>(std::ranges::count(finished.record.status, RunStatus::done));
    failed += static_cast<std::size_t>(std::ranges::count(finished.record.status, RunStatus::failed));
  }
  journal_->write(part_event(path.filename().string(), done, failed, seconds_since_1970()));
}

ReplicateRecord joined(std::vector<ReplicateRecord> records, const RecordShape& shape) {
  ReplicateRecord all = std::move(records.front());
  const auto take = [&](auto& into, const auto& from, std::size_t regime) {
    const std::size_t length = into.size() / shape.regimes;
    const auto first = static_cast<std::ptrdiff_t>(regime * length);
    std::copy_n(from.begin() + first, length, into.begin() + first);
  };
  for (std::size_t i = 1; i < records.size(); ++i) {
    for (std::size_t regime = 0; regime < shape.regimes; ++regime) {
      if (!counts_more(records[i].status[regime], all.status[regime])) continue;
      all.status[regime] = records[i].status[regime];
      all.failure_causes[regime] = records[i].failure_causes[regime];
      take(all.values, records[i].values, regime);
      take(all.by_type, records[i].by_type, regime);
      take(all.by_authority, records[i].by_authority, regime);
      for (std::size_t v = 0; v < all.school_values.size(); ++v)
        take(all.school_values[v], records[i].school_values[v], regime);
    }
  }
  return all;
}

}  // namespace commonroom
