#include "world/csv.hpp"

#include <fmt/format.h>

#include <utility>

#include "world/register_problem.hpp"

namespace commonroom {

namespace {

constexpr bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

}  // namespace

std::string_view CsvRecord::operator[](std::size_t field) const noexcept {
  const Piece& piece = pieces_[field];
  return (piece.is_unescaped ? std::string_view(unescaped_) : bytes_).substr(piece.begin, piece.length);
}

CsvRecord::Place CsvRecord::place_of(std::size_t field) const noexcept {
  Place place{line_, 1};
  const std::size_t at = pieces_[field].at;
  for (std::size_t i = begins_; i < at; ++i) {
    const bool is_pair = bytes_[i] == '\r' && i + 1 < bytes_.size() && bytes_[i + 1] == '\n';
    if (ends_line(bytes_[i]) && !is_pair) {
      ++place.line;
      place.column = 1;
    } else {
      ++place.column;
    }
  }
  return place;
}

CsvReader::CsvReader(std::string_view bytes, std::string file_name, CsvLimits limits)
    : bytes_(bytes), file_name_(std::move(file_name)), limits_(limits) {
  record_.bytes_ = bytes;
}

const CsvRecord* CsvReader::next() {
  if (position_ >= bytes_.size()) return nullptr;
  if (++records_ > limits_.records) {
    refuse(line_, fmt::format("the file has more than {} rows", limits_.records),
           "no school register is as long");
  }
  record_.pieces_.clear();
  record_.unescaped_.clear();
  record_.is_misquoted_ = false;
  record_.line_ = line_;
  record_begins_ = position_;
  record_.begins_ = position_;
  do {
    if (record_.pieces_.size() == limits_.columns) {
      refuse(record_.line_, fmt::format("a row has more than {} columns", limits_.columns),
             "the register has about 140");
    }
    read_field();
  } while (take_comma());
  return &record_;
}

void CsvReader::read_field() {
  if (position_ < bytes_.size() && bytes_[position_] == '"') {
    read_quoted_field();
  } else {
    read_plain_field();
  }
  check_record();
}

void CsvReader::read_plain_field() {
  const std::size_t begin = position_;
  while (position_ < bytes_.size() && bytes_[position_] != ',' && !ends_line(bytes_[position_])) ++position_;
  check_field(position_ - begin, line_);
  record_.pieces_.push_back({begin, position_ - begin, false, begin});
}

void CsvReader::read_quoted_field() {
  const std::uint32_t begins_on = line_;
  const std::size_t begin = ++position_;
  const std::size_t unescaped_begin = record_.unescaped_.size();
  std::size_t run = begin;  // start of the stretch not yet copied
  bool has_doubled_quotes = false;
  for (;; ++position_) {
    if (position_ >= bytes_.size()) {
      refuse(begins_on, "a quoted field is never closed",
             "the quote on this line has no partner before the end of the file");
    }
    check_field(position_ - begin, begins_on);
    const char c = bytes_[position_];
    const char after = position_ + 1 < bytes_.size() ? bytes_[position_ + 1] : '\0';
    if (c == '\n' || (c == '\r' && after != '\n')) ++line_;
    if (c != '"') continue;
    if (after != '"') break;
    has_doubled_quotes = true;
    record_.unescaped_.append(bytes_, run, position_ + 1 - run);
    run = ++position_ + 1;
  }
  if (has_doubled_quotes) {
    record_.unescaped_.append(bytes_, run, position_ - run);
    record_.pieces_.push_back({unescaped_begin, record_.unescaped_.size() - unescaped_begin, true, begin});
  } else {
    record_.pieces_.push_back({begin, position_ - begin, false, begin});
  }
  ++position_;
  skip_to_end_of_field();
}

void CsvReader::skip_to_end_of_field() {
  while (position_ < bytes_.size() && bytes_[position_] != ',' && !ends_line(bytes_[position_])) {
    // Spaces after a closing quote are common and harmless.
    if (bytes_[position_] != ' ') record_.is_misquoted_ = true;
    ++position_;
  }
}

bool CsvReader::take_comma() {
  if (position_ >= bytes_.size()) return false;
  if (bytes_[position_] == ',') {
    ++position_;
    return true;
  }
  const bool is_pair = bytes_.substr(position_, 2) == "\r\n";
  position_ += is_pair ? 2 : 1;
  ++line_;
  return false;
}

void CsvReader::check_field(std::size_t length, std::uint32_t line) const {
  if (length <= limits_.field_bytes) return;
  refuse(line, fmt::format("a field is longer than {} bytes", limits_.field_bytes),
         "it begins on this line; most often a closing quote is missing");
}

void CsvReader::check_record() const {
  if (position_ - record_begins_ <= limits_.record_bytes) return;
  refuse(record_.line_, fmt::format("a row is longer than {} bytes", limits_.record_bytes),
         "it begins on this line; is this a file of comma-separated values?");
}

void CsvReader::refuse(std::uint32_t line, std::string what, std::string why) const {
  refuse_register(register_problem(file_name_, line, std::move(what), std::move(why)));
}

}  // namespace commonroom
