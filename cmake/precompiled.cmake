# Precompiled headers, by what they save and what they hide (docs/decisions/007-build-time.md).
# - Builds with sanitizers take the standard headers in use, fmt and Philox precompiled, in every target. The release
#   build does not, so that it still proves that each file includes what it uses.
# - Tests take GoogleTest precompiled: every test file includes it, so nothing is hidden.
set(precompiled_standard <algorithm> <array> <cmath> <cstdint> <filesystem> <functional> <limits> <map> <memory> <numeric>
                         <optional> <set> <span> <string> <string_view> <utility> <vector> <fmt/format.h> <fmt/ranges.h>
                         ${PROJECT_SOURCE_DIR}/engine/random/philox.hpp)
set(precompiled_tests <gtest/gtest.h>)
if(COMMONROOM_SANITIZER)
  list(APPEND precompiled_tests ${precompiled_standard})
endif()

# The engine is what must be fast: tests themselves build faster with less optimisation, a quarter in the release build,
# and by half with clang and the address sanitizer.
set(optimisation_of_tests $<$<CONFIG:Release>:-O1>)
if(COMMONROOM_SANITIZER AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  set(optimisation_of_tests -O0)
endif()

# compile_files_together(TARGET): eight files at a time as one, which takes half as long: most of a file is templates of
# libraries, made anew in each. For tests and for the libraries that lean on templates (TOGETHER); not for the model, the
# world and the measures, whose files are quick and whose names are short. Names in nameless namespaces must then differ
# within a target. COMMONROOM_FILES_APART shows that each file stands alone.
function(compile_files_together target)
  if(NOT COMMONROOM_FILES_APART)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
endfunction()

# warn_of_shadows(TARGET): where names shadow others. Among files compiled together those of one shadow those of another, so
# that only local names are looked at there, as gcc can.
function(warn_of_shadows target)
  get_target_property(is_together ${target} UNITY_BUILD)
  if(NOT is_together)
    target_compile_options(${target} PRIVATE -Wshadow)
  elseif(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -Wshadow=local)
  endif()
endfunction()

# A target of each kind compiles them once; the others reuse what it made.
function(commonroom_precompiled name)
  cmake_parse_arguments(ARG "" "" "HEADERS;USES" ${ARGN})
  add_library(${name} OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
  target_link_libraries(${name} PRIVATE ${ARG_USES} commonroom_flags)
  target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
endfunction()

# precompile_engine(TARGET): for a target of the engine, in builds with sanitizers.
function(precompile_engine target)
  if(NOT COMMONROOM_SANITIZER)
    return()
  endif()
  if(NOT TARGET commonroom_precompiled_engine)
    commonroom_precompiled(commonroom_precompiled_engine HEADERS ${precompiled_standard} USES commonroom_core)
  endif()
  target_precompile_headers(${target} REUSE_FROM commonroom_precompiled_engine)
endfunction()

# precompile_tests(TARGET): for a test program.
function(precompile_tests target)
  if(NOT TARGET commonroom_precompiled_tests)
    commonroom_precompiled(commonroom_precompiled_tests HEADERS ${precompiled_tests} USES commonroom_core GTest::gtest)
    # Compiled like the tests, or the compiler does not take it.
    target_link_libraries(commonroom_precompiled_tests PRIVATE commonroom_optimisation_of_tests)
  endif()
  target_precompile_headers(${target} REUSE_FROM commonroom_precompiled_tests)
endfunction()
