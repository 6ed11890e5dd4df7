#include "output/whole_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <libdeflate.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

constexpr std::array<char, 8> seal_mark{'C', 'R', 'M', 'S', 'E', 'A', 'L', '2'};
constexpr std::size_t seal_bytes = seal_mark.size() + sizeof(std::uint64_t);
constexpr std::string_view passing_suffix = ".partial";
constexpr std::size_t piece_bytes = std::size_t{1} << 20U;
constexpr mode_t readable_by_all = 0666;  // less what the user's mask takes away

/// CRC-32 and Adler-32 side by side: find damage, not malice, as fast as a disk reads.
class Checksum {
 public:
  void add(std::span<const std::byte> bytes) {
    crc_ = libdeflate_crc32(crc_, bytes.data(), bytes.size());
    adler_ = libdeflate_adler32(adler_, bytes.data(), bytes.size());
  }
  [[nodiscard]] std::uint64_t value() const { return std::uint64_t{crc_} << 32U | adler_; }

 private:
  std::uint32_t crc_ = 0;
  std::uint32_t adler_ = 1;  ///< as it begins
};

std::array<std::byte, seal_bytes> seal_of(std::uint64_t checksum) {
  std::array<std::byte, seal_bytes> seal{};
  std::memcpy(seal.data(), seal_mark.data(), seal_mark.size());
  for (std::size_t i = 0; i < sizeof(checksum); ++i) {
    seal[seal_mark.size() + i] = static_cast<std::byte>(checksum >> (8 * i));
  }
  return seal;
}

std::string advice_for(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return "free some space or choose another folder with -o";
    case EACCES:
    case EPERM:
    case EROFS:
      return "choose a folder you may write to with -o";
    case ENOENT:
    case ENOTDIR:
      return "check that the folder exists and is a folder";
    default:
      return "check the disk or choose another folder";
  }
}

[[noreturn]] void fail(const std::string& attempted, const std::filesystem::path& path, int error) {
  throw FileProblem(fmt::format("cannot {} {}: {}", attempted, path.string(), reason_and_advice(error)));
}

std::filesystem::path passing_name(const std::filesystem::path& final_path) {
  return final_path.parent_path() /
         fmt::format(".{}.{}{}", final_path.filename().string(), ::getpid(), passing_suffix);
}

/// An open file; `close` reports what closing finds, the destructor cannot.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

void append_to(const OpenFile& file, const std::filesystem::path& final_path,
               std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.descriptor(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", final_path, errno);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
}

/// A file under a passing name, removed unless it was renamed.
class PassingFile {
 public:
  explicit PassingFile(const std::filesystem::path& final_path)
      : final_path_(final_path),
        path_(passing_name(final_path)),
        file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_all)) {
    if (file_.descriptor() < 0) fail("write", final_path_, errno);
  }
  PassingFile(const PassingFile&) = delete;
  PassingFile& operator=(const PassingFile&) = delete;
  ~PassingFile() {
    if (!renamed_) ::unlink(path_.c_str());
  }

  void append(std::span<const std::byte> bytes) { append_to(file_, final_path_, bytes); }

  void take_final_name() {
    if (::fsync(file_.descriptor()) != 0 || !file_.close()) fail("write", final_path_, errno);
    if (::rename(path_.c_str(), final_path_.c_str()) != 0) fail("write", final_path_, errno);
    renamed_ = true;
  }

 private:
  std::filesystem::path final_path_;
  std::filesystem::path path_;
  OpenFile file_;
  bool renamed_ = false;
};

/// So that the new name outlives a power cut. Not every file system can do it; the content is safe all the
/// same.
void flush_folder(const std::filesystem::path& folder) {
  const OpenFile handle(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle.descriptor() >= 0) ::fsync(handle.descriptor());
}

/// Reads up to `size` bytes; fewer only at the end of the file.
std::size_t read_piece(const OpenFile& file, const std::filesystem::path& path, std::byte* into,
                       std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t got = ::read(file.descriptor(), into + done, size - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read", path, errno);
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

}  // namespace

void write_sealed_file(const std::filesystem::path& path, std::span<const std::byte> bytes) {
  const NoSizeSignal quiet;
  Checksum checksum;
  checksum.add(bytes);
  PassingFile file(path);
  file.append(bytes);
  file.append(seal_of(checksum.value()));
  file.take_final_name();
  flush_folder(path.parent_path());
}

void write_whole_text(const std::filesystem::path& path, std::string_view text) {
  const NoSizeSignal quiet;
  PassingFile file(path);
  file.append(std::as_bytes(std::span(text)));
  file.take_final_name();
  flush_folder(path.parent_path());
}

FileAside::FileAside(const std::filesystem::path& final_path)
    : final_path_(final_path), path_(passing_name(final_path)) {}

FileAside::~FileAside() {
  if (!renamed_) ::unlink(path_.c_str());
}

void FileAside::seal() {
  const NoSizeSignal quiet;
  OpenFile file(::open(path_.c_str(), O_RDWR | O_CLOEXEC));
  if (file.descriptor() < 0) fail("write", final_path_, errno);
  Checksum checksum;
  std::vector<std::byte> piece(piece_bytes);
  while (const std::size_t got = read_piece(file, path_, piece.data(), piece.size())) {
    checksum.add(std::span(piece).first(got));
  }
  append_to(file, final_path_, seal_of(checksum.value()));
  if (::fsync(file.descriptor()) != 0 || !file.close()) fail("write", final_path_, errno);
  if (::rename(path_.c_str(), final_path_.c_str()) != 0) fail("write", final_path_, errno);
  renamed_ = true;
  flush_folder(final_path_.parent_path());
}

void remove_passing_files(const std::filesystem::path& folder) {
  std::error_code ignored;
  std::vector<std::filesystem::path> left;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.') && name.ends_with(passing_suffix)) left.push_back(entry.path());
  }
  for (const std::filesystem::path& file : left) std::filesystem::remove(file, ignored);
}

std::string reason_and_advice(int error) {
  return fmt::format("{}; {}", std::strerror(error), advice_for(error));
}

NoSizeSignal::NoSizeSignal() : before_(::signal(SIGXFSZ, SIG_IGN)) {}

NoSizeSignal::~NoSizeSignal() {
  ::signal(SIGXFSZ, before_);
}

void check_seal(const std::filesystem::path& path) {
  const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.descriptor() < 0) {
    throw FileProblem(fmt::format("cannot read {}: {}; check the name", path.string(), std::strerror(errno)));
  }
  struct stat about {};
  if (::fstat(file.descriptor(), &about) != 0) fail("read", path, errno);
  if (!S_ISREG(about.st_mode))
    throw FileProblem(fmt::format("cannot read {}: it is not a file", path.string()));
  const auto size = static_cast<std::size_t>(about.st_size);
  if (size < seal_bytes) return;

  Checksum checksum;
  std::vector<std::byte> piece(piece_bytes);
  for (std::size_t left = size - seal_bytes; left > 0;) {
    const std::size_t got = read_piece(file, path, piece.data(), std::min(left, piece.size()));
    if (got == 0) throw FileProblem(fmt::format("{} became shorter while it was read", path.string()));
    checksum.add(std::span(piece).first(got));
    left -= got;
  }
  std::array<std::byte, seal_bytes> seal{};
  if (read_piece(file, path, seal.data(), seal.size()) != seal.size()) return;
  const std::array<std::byte, seal_bytes> expected = seal_of(checksum.value());
  const bool sealed = std::memcmp(seal.data(), seal_mark.data(), seal_mark.size()) == 0;
  if (sealed && seal != expected) {
    throw FileProblem(
        fmt::format("{} is damaged: its content does not agree with its checksum; take a copy that is "
                    "whole, or run again",
                    path.string()));
  }
}

}  // namespace commonroom
