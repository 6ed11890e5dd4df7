#pragma once

#include <string>

#include "analysis/report/page_assets.hpp"
#include "analysis/report/report.hpp"

namespace commonroom::report {

/// The report as one HTML file that needs nothing else: no network, and under its own content security policy
/// only the scripts that it carries. The same report gives the same bytes. Every text is escaped.
///
/// A figure is a `figure` element with its finding, its description and its table; cells of numbers carry the
/// whole number in `data-value`, headings the name of the field in `data-field`. Where there are scripts, a
/// figure with a chart has an empty place for it and its specification in a script element of JSON.
[[nodiscard]] std::string page_of(const Report& report, const PageAssets& assets);

}  // namespace commonroom::report
