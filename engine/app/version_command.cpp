#include <fmt/format.h>

#include <array>

#include "app/arguments.hpp"
#include "app/build_facts.hpp"
#include "app/json.hpp"
#include "app/terminal.hpp"

namespace commonroom::app {
namespace {

struct Library {
  const char* name;
  std::string_view version;
};

std::array<Library, 5> libraries() {
  const BuildFacts& facts = build_facts();
  return {{{"HDF5", facts.hdf5},
           {"TBB", facts.tbb},
           {"Boost", facts.boost},
           {"fmt", facts.fmt},
           {"OpenSSL", facts.openssl}}};
}

}  // namespace

ExitCode act_version(const Arguments&, Terminal& terminal) {
  const BuildFacts& facts = build_facts();
  if (terminal.json()) {
    Json document{{"version", facts.version},
                  {"commit", facts.commit},
                  {"compiler", facts.compiler},
                  {"build_type", facts.build_type},
                  {"libraries", Json::object()}};
    for (const Library& library : libraries()) document["libraries"][library.name] = library.version;
    terminal.data(json_text(document));
    return ExitCode::done;
  }
  std::string text = fmt::format("commonroom {}\ncommit     {}\ncompiler   {}, {}\n", facts.version,
                                 facts.commit, facts.compiler, facts.build_type);
  for (const Library& library : libraries())
    text += fmt::format("{:<10} {}\n", library.name, library.version);
  terminal.data(text);
  return ExitCode::done;
}

}  // namespace commonroom::app
