#pragma once

#include <cstddef>
#include <string_view>

#include "measures/outcome.hpp"

namespace commonroom {

/// Fills in one year's record by the names of outcomes. Values that nobody sets stay NaN.
class RecordWriter {
 public:
  RecordWriter();

  /// Sets an outcome's value for one label along its axis. Throws ContractViolation for a name that is not in
  /// the catalogue.
  void set(std::string_view outcome, double value, std::size_t label = 0);

  [[nodiscard]] YearRecord take() && { return std::move(record_); }

 private:
  YearRecord record_;
};

}  // namespace commonroom
