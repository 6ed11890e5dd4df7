#include "output/about_file.hpp"

#include <fmt/format.h>

#include "output/result_groups.hpp"
#include "output/results_layout.hpp"
#include "output/whole_file.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {

void write_about_file(const Results& about, const std::filesystem::path& path) {
  const hdf5::QuietErrors quiet;
  try {
    const hdf5::FileInMemory file;
    write_provenance(file.root(), about, layout::about_format_name);
    write_command(file.root(), about.scenario_file, about.overrides);
    hdf5::VariableGroup root(file.root());
    add_root_dimensions(root, about);
    write_varied(file.root(), root, about);
    write_parameters(file.root(), about);
    if (about.authority_table.size() > 0) write_authorities(file.root(), about);
    if (!about.school_table.urn.empty()) write_schools(file.root(), about);
    write_sealed_file(path, file.bytes());
  } catch (const hdf5::Failure& failure) {
    throw FileProblem(fmt::format("cannot write {}: {} failed; there may be too little memory", path.string(),
                                  failure.what()));
  }
}

}  // namespace commonroom
