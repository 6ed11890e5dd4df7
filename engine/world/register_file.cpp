#include "world/register_file.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

#include "world/register_problem.hpp"

namespace commonroom {

namespace {

constexpr std::uintmax_t most_bytes =
    std::uintmax_t{512} * 1024 * 1024;  // the register of 2024 has some 65 MB
constexpr std::size_t bytes_looked_at = 4096;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void refuse(const std::string& file_name, std::string_view called, std::string why,
                         std::string suggestion) {
  refuse_register(register_problem(file_name, 0, fmt::format("this is not {}", called), std::move(why),
                                   std::move(suggestion)));
}

struct KnownBeginning {
  std::string_view bytes;
  const char* what;
  const char* suggestion;
};

constexpr std::array known_beginnings = {
    KnownBeginning{"PK\x03\x04", "it is a zip archive or a spreadsheet",
                   "unpack the download and give the file of comma-separated values in it"},
    KnownBeginning{"\x1F\x8B", "it is compressed by gzip", "unpack it first"},
    KnownBeginning{"\xFF\xFE", "it is encoded as UTF-16", "save it as UTF-8 or Windows-1252"},
    KnownBeginning{"\xFE\xFF", "it is encoded as UTF-16", "save it as UTF-8 or Windows-1252"},
};

}  // namespace

std::string bytes_of_file(const std::filesystem::path& path, std::string_view called) {
  const auto problem = [&](const std::string& why) {
    return FileProblem(fmt::format("cannot read {} {}: {}", called == the_register ? "the register" : called,
                                   path.string(), why));
  };
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) throw problem(error ? error.message() : "there is no such file");
  if (!std::filesystem::is_regular_file(status)) throw problem("it is not an ordinary file");
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) throw problem(error.message());
  if (size > most_bytes) {
    refuse(path.string(), called,
           fmt::format("it has {} bytes; none of more than {} is read", size, most_bytes), {});
  }

  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) throw problem(std::generic_category().message(errno));
  std::string bytes(size, '\0');
  const std::size_t got = std::fread(bytes.data(), 1, bytes.size(), file.get());
  if (got != bytes.size()) throw problem("it ended before its size, or the disk failed");
  return bytes;
}

void expect_text(std::string_view bytes, const std::string& file_name, std::string_view called) {
  if (bytes.empty()) refuse(file_name, called, "the file is empty", {});
  for (const KnownBeginning& known : known_beginnings) {
    if (bytes.starts_with(known.bytes)) refuse(file_name, called, known.what, known.suggestion);
  }
  if (bytes.substr(0, bytes_looked_at).find('\0') != std::string_view::npos) {
    refuse(file_name, called, "it is not a text file", {});
  }
}

}  // namespace commonroom
