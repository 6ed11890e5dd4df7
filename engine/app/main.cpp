#include <string>
#include <vector>

#include "app/program.hpp"

int main(int count, char** words) {
  return static_cast<int>(
      commonroom::app::run_program(std::vector<std::string>(words + (count > 0), words + count)));
}
