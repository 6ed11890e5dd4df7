#include "measures/record_writer.hpp"

#include <limits>

#include "core/contracts.hpp"

namespace commonroom {

RecordWriter::RecordWriter() : record_(record_length(), std::numeric_limits<double>::quiet_NaN()) {}

void RecordWriter::set(std::string_view outcome, double value, std::size_t label) {
  const std::optional<std::size_t> position = outcome_named(outcome);
  expects(position.has_value(), "an outcome that is measured must be in the catalogue");
  expects(label < labels_of(outcome_catalogue()[*position].axis).size(), "an outcome has no such label");
  record_[outcome_offset(*position) + label] = value;
}

}  // namespace commonroom
