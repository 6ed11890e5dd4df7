#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace commonroom {

/// How much of a file is believed. A file beyond any of these is refused, so that no bytes can make the
/// reader run for ever or fill the memory.
struct CsvLimits {
  std::size_t field_bytes = 64 * 1024;
  std::size_t record_bytes = 1024 * 1024;
  std::size_t columns = 4096;
  std::uint64_t records = 500'000;
};

/// One record of a comma-separated file. Its texts are valid until the next record is read.
class CsvRecord {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return pieces_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t field) const noexcept;
  /// Where a field begins in the file, both from 1; the column counts bytes.
  struct Place {
    std::uint32_t line;
    std::uint32_t column;
  };
  [[nodiscard]] Place place_of(std::size_t field) const noexcept;
  /// Line of the file on which the record begins, from 1.
  [[nodiscard]] std::uint32_t line() const noexcept { return line_; }
  /// True when something other than a comma follows a closing quote: its fields cannot be trusted.
  [[nodiscard]] bool is_misquoted() const noexcept { return is_misquoted_; }
  /// True for a line with nothing on it.
  [[nodiscard]] bool is_blank() const noexcept { return pieces_.size() == 1 && pieces_.front().length == 0; }

 private:
  friend class CsvReader;
  struct Piece {
    std::size_t begin;
    std::size_t length;
    bool is_unescaped;  ///< in unescaped_, not in the file
    std::size_t at;     ///< of the field in the file
  };
  std::string_view bytes_;
  std::string unescaped_;  ///< fields that held doubled quotes
  std::vector<Piece> pieces_;
  std::uint32_t line_ = 0;
  std::size_t begins_ = 0;
  bool is_misquoted_ = false;
};

/// Reads comma-separated values as RFC 4180 has them, from memory: fields may be quoted, quoted fields may
/// hold commas, doubled quotes and line ends; lines end in CRLF, LF or CR. A quote inside an unquoted field
/// is text.
class CsvReader {
 public:
  /// `bytes` must outlive the reader. `file_name` is for diagnostics.
  CsvReader(std::string_view bytes, std::string file_name, CsvLimits limits = {});

  /// The next record, or null at the end. Throws InvalidInput, with the line, for an unterminated quote and
  /// for a file beyond the limits.
  [[nodiscard]] const CsvRecord* next();

 private:
  void read_field();
  void read_plain_field();
  void read_quoted_field();
  /// Takes what stands between a closing quote and the next comma or line end.
  void skip_to_end_of_field();
  /// True, and past it, at a comma; otherwise past the line end and false.
  bool take_comma();
  void check_field(std::size_t length, std::uint32_t line) const;
  void check_record() const;
  [[noreturn]] void refuse(std::uint32_t line, std::string what, std::string why) const;

  std::string_view bytes_;
  std::string file_name_;
  CsvLimits limits_;
  std::size_t position_ = 0;
  std::size_t record_begins_ = 0;
  std::uint32_t line_ = 1;
  std::uint64_t records_ = 0;
  CsvRecord record_;
};

}  // namespace commonroom
