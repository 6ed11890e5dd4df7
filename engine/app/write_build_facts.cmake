# Run at every build: writes build_facts.cpp where the commit, or anything else it says, has changed.
set(commit "unknown")
if(EXISTS "${source}/.git")
  # A checkout may belong to somebody else than who builds it.
  set(git git -c safe.directory=* -C "${source}")
  execute_process(COMMAND ${git} rev-parse HEAD OUTPUT_VARIABLE head RESULT_VARIABLE code ERROR_QUIET
                  OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(code EQUAL 0)
    set(commit "${head}")
    execute_process(COMMAND ${git} status --porcelain --untracked-files=no OUTPUT_VARIABLE changes ERROR_QUIET)
    if(changes)
      string(APPEND commit "-changed")
    endif()
  endif()
endif()
configure_file("${template}" "${output}" @ONLY)
