# The chart library that a report carries, from the npm registry by the lock file in analysis/report/web. It is made into
# one script when the build is configured, and anew when anything there changes. Without npm, or where the packages cannot
# be had, reports have tables alone, and the configuration says so.
set(charts_default ON)
if(COMMONROOM_SANITIZER OR COMMONROOM_FUZZERS)
  set(charts_default OFF) # what is looked for there is not in a script
endif()
option(COMMONROOM_CHARTS "Build the chart library into reports (needs npm)" ${charts_default})

find_program(COMMONROOM_NPM npm)
find_program(COMMONROOM_NODE NAMES node nodejs)

# bundle_charts(FOLDER WEB): makes FOLDER/charts.js and FOLDER/notices.txt; both empty where that fails.
function(bundle_charts folder web)
  file(GLOB sources CONFIGURE_DEPENDS ${web}/*.js ${web}/*.mjs ${web}/*.json)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources})
  set(state "${COMMONROOM_CHARTS}")
  foreach(source IN LISTS sources)
    file(SHA256 ${source} hash)
    string(APPEND state " ${hash}")
  endforeach()
  if(EXISTS ${folder}/state)
    file(READ ${folder}/state made)
    if(made STREQUAL state)
      return()
    endif()
  endif()
  file(MAKE_DIRECTORY ${folder})
  file(WRITE ${folder}/charts.js "")
  file(WRITE ${folder}/notices.txt "")
  if(COMMONROOM_CHARTS)
    if(NOT COMMONROOM_NPM OR NOT COMMONROOM_NODE)
      message(WARNING "npm is not installed: reports will have tables and no charts. "
                      "Install nodejs and npm and configure again, or set -DCOMMONROOM_CHARTS=OFF.")
      return()
    endif()
    file(COPY ${sources} DESTINATION ${folder}/web)
    execute_process(COMMAND ${COMMONROOM_NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=1
                    WORKING_DIRECTORY ${folder}/web RESULT_VARIABLE failed OUTPUT_QUIET ERROR_VARIABLE problem)
    if(NOT failed)
      execute_process(COMMAND ${COMMONROOM_NODE} bundle.mjs ${folder} WORKING_DIRECTORY ${folder}/web
                      RESULT_VARIABLE failed OUTPUT_QUIET ERROR_VARIABLE problem)
    endif()
    if(failed)
      file(WRITE ${folder}/charts.js "")
      file(WRITE ${folder}/notices.txt "")
      message(WARNING "The chart library cannot be had: reports will have tables and no charts. Configure again once the "
                      "npm registry can be reached, or set -DCOMMONROOM_CHARTS=OFF.\n${problem}")
      return()
    endif()
  endif()
  file(WRITE ${folder}/state "${state}")
endfunction()

# embed_page_assets(TARGET REPORT): gives the target's assembly the files that it holds.
function(embed_page_assets target report)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/page_assets)
  bundle_charts(${folder} ${report}/web)
  set(files ${report}/web/style.css ${folder}/charts.js ${folder}/notices.txt)
  set_source_files_properties(report/page_assets.S PROPERTIES OBJECT_DEPENDS "${files}")
  target_compile_definitions(${target} PRIVATE
    $<$<COMPILE_LANGUAGE:ASM>:STYLE_FILE="${report}/web/style.css" CHARTS_FILE="${folder}/charts.js"
    NOTICES_FILE="${folder}/notices.txt">)
endfunction()
