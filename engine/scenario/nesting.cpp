#include "scenario/nesting.hpp"

namespace commonroom {

namespace {

/// Walks over TOML text and tells dots of keys and numbers from those in strings and comments. Up to the
/// first character that is not valid TOML it sees what a full reader sees, and such a reader goes no further.
class DotCounter {
 public:
  explicit DotCounter(std::string_view text) : text_(text) {}

  std::uint32_t first_overfull_line() {
    while (at_ < text_.size()) {
      if (text_[at_] == '.') {
        ++all_;
        if (closing_.empty() && !comment_) ++outside_;
      }
      if (outside_ > most_dots_in_a_line || all_ > most_dots_with_text) return line_;
      step();
    }
    return 0;
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\n') end_line();
    if (comment_ || c == '\n') {
      ++at_;
    } else if (closing_.empty()) {
      begin_string_or_comment(c);
    } else if (c == '\\' && closing_.front() == '"') {
      at_ += at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 1 : 2;  // a line end is seen for itself
    } else if (text_.substr(at_).starts_with(closing_)) {
      end_string();
    } else {
      ++at_;
    }
  }

  void end_line() {
    ++line_;
    outside_ = all_ = 0;
    comment_ = false;
    if (closing_.size() == 1) closing_ = {};  // not valid TOML
  }

  void begin_string_or_comment(char c) {
    comment_ = c == '#';
    if (c == '"' || c == '\'') {
      const std::string_view three = c == '"' ? R"(""")" : "'''";
      closing_ = text_.substr(at_).starts_with(three) ? three : three.substr(0, 1);
      at_ += closing_.size();
    } else {
      ++at_;
    }
  }

  void end_string() {
    const char quote = closing_.front();
    const bool several_lines = closing_.size() == 3;
    at_ += closing_.size();
    // A string of several lines may end in two quotes of its own.
    for (int own = 0; several_lines && own < 2 && at_ < text_.size() && text_[at_] == quote; ++own) ++at_;
    closing_ = {};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  int outside_ = 0;
  int all_ = 0;
  bool comment_ = false;
  std::string_view closing_;  ///< what ends the string that is open; empty outside strings
};

}  // namespace

std::uint32_t line_of_too_deep_keys(std::string_view text) {
  return DotCounter(text).first_overfull_line();
}

}  // namespace commonroom
