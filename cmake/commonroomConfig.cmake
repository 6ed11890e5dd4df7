# find_package(commonroom) gives the target commonroom::commonroom. What it links with is the distribution's; no header of
# it is needed.
include(CMakeFindDependencyMacro)
enable_language(C)  # which FindHDF5 asks for
find_dependency(Threads)
find_dependency(fmt)
find_dependency(TBB)
find_dependency(OpenSSL COMPONENTS Crypto)
find_dependency(HDF5 COMPONENTS C HL)
find_dependency(PkgConfig)
pkg_check_modules(libdeflate REQUIRED IMPORTED_TARGET libdeflate)
include(${CMAKE_CURRENT_LIST_DIR}/commonroom_targets.cmake)
