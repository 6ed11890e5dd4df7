# What `cmake --install` and `cpack` put where. Component `program`: the program with its manual page, completions and
# scenarios, which is what the .deb holds. Component `library`: the engine for other C++ programs, docs/library.md.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Made by the program from its own table of commands.
set(pages ${CMAKE_CURRENT_BINARY_DIR}/pages)
set(made_pages "")
function(commonroom_page file subject)
  add_custom_command(OUTPUT ${pages}/${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${pages}
    COMMAND commonroom describe ${subject} > ${pages}/${file}
    DEPENDS commonroom COMMENT "" VERBATIM)
  set(made_pages ${made_pages} ${pages}/${file} PARENT_SCOPE)
endfunction()
commonroom_page(commonroom.1 man)
commonroom_page(commonroom.bash bash)
commonroom_page(_commonroom zsh)
commonroom_page(scenario.schema.json schema)
add_custom_target(commonroom_pages ALL DEPENDS ${made_pages})

set(share ${CMAKE_INSTALL_DATADIR})
install(TARGETS commonroom COMPONENT program)
install(FILES ${pages}/commonroom.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${pages}/commonroom.bash DESTINATION ${share}/bash-completion/completions RENAME commonroom COMPONENT program)
install(FILES ${pages}/_commonroom DESTINATION ${share}/zsh/vendor-completions COMPONENT program)
install(FILES ${pages}/scenario.schema.json DESTINATION ${share}/commonroom COMPONENT program)
install(DIRECTORY scenarios DESTINATION ${share}/commonroom COMPONENT program FILES_MATCHING PATTERN *.toml)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright COMPONENT program)
install(FILES CHANGELOG.md CITATION.cff docs/model.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

# The public face of the engine and what it is made of.
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/commonroom)
set_target_properties(commonroom_public PROPERTIES EXPORT_NAME commonroom)
install(TARGETS commonroom_public commonroom_output commonroom_scenario commonroom_simulation commonroom_measures
                commonroom_model commonroom_world commonroom_parameters commonroom_random commonroom_core commonroom_flags
        EXPORT commonroom COMPONENT library)
install(EXPORT commonroom NAMESPACE commonroom:: FILE commonroom_targets.cmake DESTINATION ${package} COMPONENT library)
install(DIRECTORY include/commonroom DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library FILES_MATCHING PATTERN *.hpp)
install(DIRECTORY engine/core engine/random engine/parameters engine/world engine/model engine/measures engine/simulation
                  engine/scenario engine/output
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/commonroom/engine COMPONENT library FILES_MATCHING PATTERN *.hpp)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/commonroomConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES cmake/commonroomConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/commonroomConfigVersion.cmake DESTINATION ${package}
        COMPONENT library)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME commonroom)
set(CPACK_PACKAGE_VENDOR "The Commonroom developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME commonroom)
set(CPACK_DEBIAN_PROGRAM_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Commonroom developers <commonroom@example.org>")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
