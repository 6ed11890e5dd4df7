# Flags that every target of the project shares.
add_library(commonroom_flags INTERFACE)

# Results must not depend on which instructions a compiler happens to fuse.
target_compile_options(commonroom_flags INTERFACE -ffp-contract=off)

target_compile_options(commonroom_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # -Wconversion as gcc means it: in C++ it leaves changes of sign alone.
  target_compile_options(commonroom_flags INTERFACE -Wno-sign-conversion)
endif()
if(COMMONROOM_WARNINGS_AS_ERRORS)
  target_compile_options(commonroom_flags INTERFACE -Werror)
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Release")
  # No errno and no floating-point traps: both keep loops from being vectorised, neither changes a value.
  target_compile_options(commonroom_flags INTERFACE -O3 -fno-math-errno -fno-trapping-math)
endif()

if(COMMONROOM_SANITIZER)
  # An index past the end of a container stops the program, also where the memory behind it is its own.
  target_compile_definitions(commonroom_flags INTERFACE COMMONROOM_SANITIZED _GLIBCXX_ASSERTIONS)
endif()
if(COMMONROOM_FUZZERS)
  target_compile_options(commonroom_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
endif()

if(COMMONROOM_SANITIZER STREQUAL "address")
  target_compile_options(commonroom_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                    -fno-omit-frame-pointer)
  # The address sanitizer stops at null and past the end of objects too; there are no downcasts and no pointers made from
  # bytes. Without these checks the build takes a fifth less.
  target_compile_options(commonroom_flags INTERFACE -fno-sanitize=null,object-size,vptr,alignment)
  target_link_options(commonroom_flags INTERFACE -fsanitize=address,undefined)
elseif(COMMONROOM_SANITIZER STREQUAL "thread")
  # An uninstrumented TBB makes the thread sanitizer report races that are not there: plain threads stand in.
  target_compile_options(commonroom_flags INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(commonroom_flags INTERFACE -fsanitize=thread)
  target_compile_definitions(commonroom_flags INTERFACE COMMONROOM_PLAIN_THREADS)
endif()

# gcc 12 sees overlapping copies in its own std::string that are not there (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(commonroom_flags INTERFACE -Wno-restrict)
endif()
