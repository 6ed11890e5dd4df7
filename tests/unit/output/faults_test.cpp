#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>

#include "output/diff_results.hpp"
#include "output/read_results.hpp"
#include "output/write_results.hpp"
#include "parameters/diagnostic.hpp"
#include "support/temporary_folder.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom {
namespace {

using test::bytes_of;
using test::put_bytes;
using test::TemporaryFolder;
using testing::made_up_results;

constexpr std::size_t seal_bytes = 16;
#ifdef COMMONROOM_SANITIZED
constexpr std::size_t places_tried = 20;
#else
constexpr std::size_t places_tried = 100;
#endif

/// What writing says where it fails; "" where it does not.
std::string complaint_of_writing(const std::filesystem::path& path) {
  try {
    write_results(made_up_results(), path);
  } catch (const FileProblem& problem) {
    return problem.what();
  }
  return "";
}

/// "file" or "input" where reading is refused so, "" where it is not.
std::string refusal_of_reading(const std::filesystem::path& path) {
  try {
    (void)read_results(path);
  } catch (const FileProblem&) {
    return "file";
  } catch (const InvalidInput&) {
    return "input";
  }
  return "";
}

/// Exit code of `body`, run in a process of its own.
template <class Body>
int exit_code_of(const Body& body) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(body());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The same, where no file may grow beyond `most_bytes`.
template <class Body>
int exit_code_under_limit(rlim_t most_bytes, const Body& body) {
  return exit_code_of([&] {
    const rlimit limit{most_bytes, most_bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    return body();
  });
}

TEST(WriteFaults, AFolderThatIsNotThereIsNamed) {
  const TemporaryFolder folder;
  const std::string complaint = complaint_of_writing(folder / "missing/results.h5");
  EXPECT_NE(complaint.find("missing/results.h5"), std::string::npos) << complaint;
  EXPECT_NE(complaint.find("No such file or directory"), std::string::npos) << complaint;
}

TEST(WriteFaults, AFileInPlaceOfAFolderIsRefused) {
  const TemporaryFolder folder;
  put_bytes(folder / "file", "x");
  EXPECT_NE(complaint_of_writing(folder / "file/results.h5").find("Not a directory"), std::string::npos);
}

TEST(WriteFaults, AnUnwritableFolderIsRefused) {
  constexpr uid_t nobody = 65534;
  const TemporaryFolder folder;
  ::chmod(folder.path().c_str(), S_IRUSR | S_IXUSR | S_IROTH | S_IXOTH);
  const int code = exit_code_of([&folder] {
    if (::geteuid() == 0 && ::setuid(nobody) != 0) return 2;  // root may write anywhere
    return complaint_of_writing(folder / "results.h5").find("Permission denied") == std::string::npos ? 1 : 0;
  });
  ::chmod(folder.path().c_str(), S_IRWXU);
  EXPECT_EQ(code, 0);
  EXPECT_TRUE(folder.empty());
}

TEST(WriteFaults, AFileSystemThatTakesNoFilesIsRefused) {
  EXPECT_NE(complaint_of_writing("/proc/results.h5"), "");
}

TEST(WriteFaults, AFolderUnderTheFinalNameStaysAndNothingIsLeftBeside) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "results.h5");
  EXPECT_NE(complaint_of_writing(folder / "results.h5"), "");
  std::filesystem::remove(folder / "results.h5");
  EXPECT_TRUE(folder.empty());
}

TEST(WriteFaults, ADiskThatFillsLeavesNothingAndSaysSo) {
  const TemporaryFolder folder;
  constexpr rlim_t too_little = 50'000;
  const int code = exit_code_under_limit(too_little, [&folder] {
    return complaint_of_writing(folder / "results.h5").find("File too large") == std::string::npos ? 1 : 0;
  });
  EXPECT_EQ(code, 0);
  EXPECT_TRUE(folder.empty());
}

TEST(WriteFaults, ADiskThatFillsLeavesTheOlderFileWhole) {
  const TemporaryFolder folder;
  write_results(made_up_results(), folder / "results.h5");
  const std::string before = bytes_of(folder / "results.h5");
  constexpr rlim_t too_little = 50'000;
  EXPECT_EQ(exit_code_under_limit(too_little,
                                  [&folder] { return complaint_of_writing(folder / "results.h5") == ""; }),
            0);
  EXPECT_EQ(bytes_of(folder / "results.h5"), before);
}

/// A process that writes the same file over and over, killed when this goes.
class Writer {
 public:
  explicit Writer(const std::filesystem::path& path) : child_(::fork()) {
    while (child_ == 0) write_results(made_up_results(), path);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }

 private:
  pid_t child_;
};

TEST(WriteFaults, AProcessKilledAgainAndAgainNeverLeavesAPartOfAFile) {
  constexpr int kills = 12;
  constexpr useconds_t step_microseconds = 9'000;
  constexpr int most_waits = 2'000;
  const TemporaryFolder folder;
  const std::filesystem::path path = folder / "results.h5";
  {
    const Writer writer(path);
    for (int i = 0; i < most_waits && !std::filesystem::exists(path); ++i) ::usleep(step_microseconds);
  }
  EXPECT_EQ(read_results(path).title, made_up_results().title);
  for (int i = 0; i < kills; ++i) {
    {
      const Writer writer(path);
      ::usleep(step_microseconds * static_cast<useconds_t>(i));
    }
    EXPECT_EQ(read_results(path).title, made_up_results().title);
  }
}

TEST(ReadFaults, AFileThatIsNotThereAndAFolderAreFileProblems) {
  const TemporaryFolder folder;
  EXPECT_EQ(refusal_of_reading(folder / "missing.h5"), "file");
  EXPECT_EQ(refusal_of_reading(folder.path()), "file");
}

TEST(ReadFaults, FilesOfOtherKindsAreInvalidInput) {
  const TemporaryFolder folder;
  put_bytes(folder / "empty.h5", "");
  put_bytes(folder / "text.h5", std::string(10'000, 'x'));
  EXPECT_EQ(refusal_of_reading(folder / "empty.h5"), "input");
  EXPECT_EQ(refusal_of_reading(folder / "text.h5"), "input");
}

TEST(ReadFaults, AFileCutShortAnywhereIsRefused) {
  const TemporaryFolder folder;
  write_results(made_up_results(), folder / "whole.h5");
  const std::string whole = bytes_of(folder / "whole.h5");
  constexpr std::size_t cuts = places_tried;
  for (std::size_t cut = 0; cut < cuts; ++cut) {
    const std::size_t length = (whole.size() - seal_bytes) * cut / cuts;
    put_bytes(folder / "cut.h5", whole.substr(0, length));
    EXPECT_NE(refusal_of_reading(folder / "cut.h5"), "") << "cut to " << length << " bytes";
  }
}

TEST(ReadFaults, AFlippedBitAnywhereIsFound) {
  const TemporaryFolder folder;
  write_results(made_up_results(), folder / "whole.h5");
  const std::string whole = bytes_of(folder / "whole.h5");
  constexpr std::size_t flips = places_tried;
  for (std::size_t flip = 0; flip < flips; ++flip) {
    std::string damaged = whole;
    const std::size_t place = (whole.size() - seal_bytes) * flip / flips;
    damaged[place] = static_cast<char>(damaged[place] ^ 4);
    put_bytes(folder / "damaged.h5", damaged);
    EXPECT_EQ(refusal_of_reading(folder / "damaged.h5"), "file") << "at " << place;
    EXPECT_THROW((void)diff_results(folder / "whole.h5", folder / "damaged.h5"), FileProblem);
  }
}

TEST(ReadFaults, AFileWithoutItsSealIsReadAllTheSame) {
  const TemporaryFolder folder;
  write_results(made_up_results(), folder / "whole.h5");
  const std::string whole = bytes_of(folder / "whole.h5");
  put_bytes(folder / "unsealed.h5", whole.substr(0, whole.size() - seal_bytes));
  EXPECT_EQ(read_results(folder / "unsealed.h5").title, made_up_results().title);
}

}  // namespace
}  // namespace commonroom
