#pragma once

#include <string>
#include <vector>

namespace commonroom {

/// A made-up population of one or more local authorities. Defaults: an authority of median size (EVIDENCE:
/// primary 69 and secondary 16 schools in an authority at the median).
struct SyntheticPlan {
  int authorities = 1;
  int primary_schools = 69;     ///< in each authority
  int secondary_schools = 16;   ///< in each authority
  int independent_schools = 0;  ///< in each authority
};

/// How to get the population.
struct PopulationPlan {
  SyntheticPlan synthetic;
  std::string register_path;  ///< empty: synthetic
  std::vector<std::string>
      authorities;                   ///< filter of the register by local authority, name or code; empty: all
  std::vector<std::string> regions;  ///< filter by region
  bool independent = false;          ///< keep the register's independent schools
  std::string results_path;          ///< published results by URN; empty: none
};

}  // namespace commonroom
