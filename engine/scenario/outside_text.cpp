#include "scenario/outside_text.hpp"

namespace commonroom {

namespace {

constexpr std::size_t most_strays = 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Walks over TOML text, telling what is in strings and comments from what is not.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {
    if (text.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
  }

  std::vector<Stray> strays() {
    while (at_ < text_.size() && found_.size() < most_strays) {
      look();
      step();
    }
    return std::move(found_);
  }

 private:
  void look() {
    const char c = text_[at_];
    const bool outside = closing_.empty() && !comment_;
    if (c == '.') {
      ++dots_;
      if (outside) ++dots_outside_;
    }
    if (outside && !is_ascii(c)) {
      report(Stray::Kind::not_ascii);
    } else if (dots_outside_ > most_dots_in_a_line || dots_ > most_dots_with_text) {
      report(Stray::Kind::too_many_dots);
    }
  }

  void report(Stray::Kind kind) {
    if (!reported_) found_.push_back({kind, {line_, column_, 1, 0}});
    reported_ = true;
  }

  void step() {
    const char c = text_[at_];
    if (c == '\n') {
      advance(1);
      begin_line();
    } else if (comment_) {
      advance(1);
    } else if (closing_.empty()) {
      begin_string_or_comment(c);
    } else if (c == '\\' && closing_.front() == '"') {
      advance(at_ + 1 < text_.size() && text_[at_ + 1] != '\n' ? 2 : 1);
    } else if (text_.substr(at_).starts_with(closing_)) {
      end_string();
    } else {
      advance(1);
    }
  }

  void advance(std::size_t bytes) {
    for (; bytes > 0; --bytes, ++at_) {
      if (!continues_character(text_[at_])) ++column_;
    }
  }

  void begin_line() {
    ++line_;
    column_ = 1;
    dots_ = dots_outside_ = 0;
    reported_ = comment_ = false;
    if (closing_.size() == 1) closing_ = {};  // not valid TOML
  }

  void begin_string_or_comment(char c) {
    comment_ = c == '#';
    if (c != '"' && c != '\'') {
      advance(1);
      return;
    }
    const std::string_view three = c == '"' ? R"(""")" : "'''";
    closing_ = text_.substr(at_).starts_with(three) ? three : three.substr(0, 1);
    advance(closing_.size());
  }

  void end_string() {
    const char quote = closing_.front();
    const bool several_lines = closing_.size() == 3;
    advance(closing_.size());
    // A string of several lines may end in two quotes of its own.
    for (int own = 0; several_lines && own < 2 && at_ < text_.size() && text_[at_] == quote; ++own)
      advance(1);
    closing_ = {};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1, column_ = 1;
  int dots_ = 0, dots_outside_ = 0;  ///< of the line so far
  bool reported_ = false;            ///< the line has a stray
  bool comment_ = false;
  std::string_view closing_;  ///< what ends the string that is open; empty outside strings
  std::vector<Stray> found_;
};

}  // namespace

std::vector<Stray> find_strays(std::string_view text) {
  return Walk(text).strays();
}

}  // namespace commonroom
