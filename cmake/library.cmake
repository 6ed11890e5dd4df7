# commonroom_library(NAME SOURCES file... USES target... [TOGETHER]): one library of the engine. TOGETHER: its files
# are compiled a few at a time.
function(commonroom_library name)
  cmake_parse_arguments(ARG "TOGETHER" "" "SOURCES;USES" ${ARGN})
  add_library(commonroom_${name} STATIC ${ARG_SOURCES})
  target_include_directories(commonroom_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/engine> $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<INSTALL_INTERFACE:include> $<INSTALL_INTERFACE:include/commonroom/engine>)
  target_link_libraries(commonroom_${name} PUBLIC ${ARG_USES} PRIVATE commonroom_flags)
  if(NOT name STREQUAL core) # which what is precompiled uses
    precompile_engine(commonroom_${name})
  endif()
  if(ARG_TOGETHER)
    compile_files_together(commonroom_${name})
  endif()
  warn_of_shadows(commonroom_${name})
endfunction()
