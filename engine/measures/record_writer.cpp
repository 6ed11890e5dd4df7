#include "measures/record_writer.hpp"

#include <limits>

#include "core/contracts.hpp"

namespace commonroom {

RecordWriter::RecordWriter() : record_(record_length(), std::numeric_limits<double>::quiet_NaN()) {}

void RecordWriter::set(std::string_view outcome, double value, std::size_t label) {
  const auto catalogue = outcome_catalogue();
  for (std::size_t i = 0; i < catalogue.size(); ++i) {
    if (catalogue[i].name != outcome) continue;
    expects(label < labels_of(catalogue[i].axis).size(), "an outcome has no such label");
    record_[outcome_offset(i) + label] = value;
    return;
  }
  expects(false, "an outcome that is measured must be in the catalogue");
}

}  // namespace commonroom
