#pragma once

#include <string>
#include <vector>

#include "parameters/catalogue.hpp"

namespace commonroom {

/// A parameter's value in one run, with everything that describes it, as plain data for files and tables.
struct ParameterRecord {
  std::string name;  ///< "effort.teaching_productivity"
  double value = 0;
  std::string unit;
  double standard = 0;  ///< the default
  double least = 0;
  double most = 0;
  std::string evidence;
  std::string source;
  std::string meaning;

  friend bool operator==(const ParameterRecord&, const ParameterRecord&) = default;
};

/// The records of a whole catalogue for one owner of parameters.
template <class Owner>
[[nodiscard]] std::vector<ParameterRecord> parameter_records(
    const std::vector<CatalogueEntry<Owner>>& catalogue, const Owner& owner) {
  std::vector<ParameterRecord> records;
  records.reserve(catalogue.size());
  for (const CatalogueEntry<Owner>& entry : catalogue) {
    records.push_back({.name = entry.full_name,
                       .value = entry.get(owner),
                       .unit = std::string(entry.unit),
                       .standard = entry.standard,
                       .least = entry.least,
                       .most = entry.most,
                       .evidence = std::string(name_of(entry.evidence)),
                       .source = std::string(entry.source),
                       .meaning = std::string(entry.meaning)});
  }
  return records;
}

}  // namespace commonroom
