// Reads any bytes as published results by URN: none may crash the reader, make it hang or fill the memory.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "results_properties.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken =
      commonroom::fuzz::broken_promise_of_results({reinterpret_cast<const char*>(data), size});
  if (!broken.empty()) {
    std::fprintf(stderr, "broken promise: %s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
