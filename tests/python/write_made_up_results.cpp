// Writes made-up results to the path given, for readers that are not C++.
#include <cstdio>

#include "analysis/paired_difference.hpp"
#include "output/write_results.hpp"
#include "unit/output/made_up_results.hpp"

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: write_made_up_results FILE\n", stderr);
    return 2;
  }
  const commonroom::Results results = commonroom::testing::made_up_results();
  commonroom::write_results(results, commonroom::statistics_of(results), arguments[1]);
}
