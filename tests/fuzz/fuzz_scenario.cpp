// Reads any bytes as a scenario with overrides: none may crash the reader, make it hang or fill the memory.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "scenario_properties.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken = commonroom::fuzz::broken_promise({reinterpret_cast<const char*>(data), size});
  if (!broken.empty()) {
    std::fprintf(stderr, "broken promise: %s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
