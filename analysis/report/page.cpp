#include "analysis/report/page.hpp"

#include <fmt/format.h>

#include "analysis/report/html.hpp"
#include "analysis/report/quantities.hpp"

namespace commonroom::report {

namespace {

std::string html_of(const Sentence& sentence) {
  std::string html;
  for (const Piece& piece : sentence) {
    if (const auto* text = std::get_if<std::string>(&piece)) {
      html += escaped(*text);
      continue;
    }
    const auto& number = std::get<Quantity>(piece);
    html += fmt::format(
        R"(<span class="n" data-outcome="{}" data-label="{}" data-regime="{}" data-statistic="{}" data-value="{}">{}</span>)",
        escaped(number.outcome), escaped(number.label), escaped(number.regime), escaped(number.statistic),
        number.value, escaped(number.shown));
  }
  return html;
}

std::string_view name_of(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::text:
      return "text";
    case ColumnKind::number:
      return "number";
    case ColumnKind::count:
      return "count";
  }
  return "text";
}

std::string html_of(const Column& column, const Cell& cell) {
  const std::string_view hidden = column.hidden ? " hidden" : "";
  if (const auto* text = std::get_if<std::string>(&cell))
    return fmt::format("<td{}>{}</td>", hidden, escaped(*text));
  const std::string_view kind = column.kind == ColumnKind::text ? "" : " class=\"number\"";
  if (const auto* number = std::get_if<double>(&cell)) {
    return fmt::format(
        "<td{}{} data-value=\"{}\">{}</td>", kind, hidden, *number,
        escaped(number_text(*number, column.decimals == by_size ? decimals_by_size(*number) : column.decimals,
                            column.is_signed)));
  }
  return fmt::format("<td{}{}>–</td>", kind, hidden);
}

std::string html_of(const Table& table, const std::string& caption) {
  std::string html = fmt::format(
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{0}\">"
      "<table><caption>{0}</caption><thead><tr>",
      escaped(caption));
  for (const Column& column : table.columns) {
    html +=
        fmt::format("<th scope=\"col\" data-field=\"{}\" data-kind=\"{}\"{}>{}</th>", escaped(column.field),
                    name_of(column.kind), column.hidden ? " hidden" : "", escaped(column.heading));
  }
  html += "</tr></thead>\n<tbody>\n";
  for (const std::vector<Cell>& row : table.rows) {
    html += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) html += html_of(table.columns.at(i), row[i]);
    html += "</tr>\n";
  }
  return html + "</tbody></table></div>";
}

std::string html_of(const Figure& figure, bool with_charts) {
  const bool has_chart = with_charts && !figure.chart.empty() && !figure.table.rows.empty();
  const std::string id = escaped(figure.id);
  std::string html =
      fmt::format("<figure id=\"{}\" class=\"finding\"><h3>{}</h3>\n", id, escaped(figure.finding));
  if (has_chart) {
    html += fmt::format(
        "<div class=\"chart\" data-figure=\"{0}\" role=\"img\" aria-label=\"{1}\" "
        "aria-describedby=\"{0}-description\" hidden></div>\n",
        id, escaped(figure.finding));
  }
  if (!figure.description.empty())
    html += fmt::format("<p class=\"description\" id=\"{}-description\">{}</p>\n", id,
                        escaped(figure.description));
  html += fmt::format("<details open><summary>Table</summary>{}</details>\n",
                      html_of(figure.table, figure.finding));
  for (const std::string& note : figure.notes)
    html += fmt::format("<p class=\"note\">{}</p>\n", escaped(note));
  if (has_chart) {
    html += fmt::format("<script type=\"application/json\" id=\"{}-chart\">{}</script>\n", id,
                        json_for_page(figure.chart));
  }
  return html + "</figure>\n";
}

std::string html_of(const Section& section, bool with_charts) {
  std::string html =
      fmt::format("<section id=\"{}\"><h2>{}</h2>\n", escaped(section.id), escaped(section.heading));
  for (const Sentence& paragraph : section.paragraphs) html += fmt::format("<p>{}</p>\n", html_of(paragraph));
  for (const Figure& figure : section.figures) html += html_of(figure, with_charts);
  return html + "</section>\n";
}

std::string caveats_of(const Report& report) {
  if (report.caveats.empty()) return {};
  std::string html = fmt::format(
      "<div class=\"caveats\"><p>Before the numbers, which are of years {} after the regimes "
      "begin:</p><ul>\n",
      escaped(report.years));
  for (const Sentence& caveat : report.caveats) html += fmt::format("<li>{}</li>\n", html_of(caveat));
  return html + "</ul></div>\n";
}

std::string contents_of(const Report& report) {
  std::string html = "<nav aria-label=\"Contents\"><ul>\n";
  for (const Section& section : report.sections)
    html += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", escaped(section.id), escaped(section.heading));
  return html + "<li><a href=\"#glossary\">Words used here</a></li>\n</ul></nav>\n";
}

std::string glossary_of(const Report& report) {
  std::string html = "<section id=\"glossary\"><h2>Words used here</h2>\n<dl>\n";
  for (const Term& term : report.glossary)
    html += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(term.term), escaped(term.meaning));
  return html + "</dl></section>\n";
}

std::string policy_of(const PageAssets& assets) {
  std::string scripts;
  for (const std::string& script : assets.scripts) scripts += fmt::format(" '{}'", policy_hash(script));
  if (scripts.empty()) scripts = " 'none'";
  return fmt::format(
      "default-src 'none'; style-src '{}'; script-src{}; img-src data: blob:; base-uri 'none'; "
      "form-action 'none'",
      policy_hash(assets.style), scripts);
}

}  // namespace

std::string page_of(const Report& report, const PageAssets& assets) {
  const bool with_charts = !assets.scripts.empty();
  std::string html = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>{}</style></head>\n<body>\n<header><h1>{}</h1>\n",
      policy_of(assets), escaped(report.title), assets.style, escaped(report.title));
  if (!report.question.empty())
    html += fmt::format("<p class=\"question\">{}</p>\n", escaped(report.question));
  html += fmt::format("</header>\n<main data-years=\"{}\">\n<section id=\"answer\"><h2>The answer</h2>\n",
                      escaped(report.years));
  html += caveats_of(report) + "<div class=\"answer\">\n";
  for (const Sentence& sentence : report.answer) html += fmt::format("<p>{}</p>\n", html_of(sentence));
  html += "</div></section>\n" + contents_of(report);
  for (const Section& section : report.sections) html += html_of(section, with_charts);
  html += glossary_of(report) + "</main>\n";
  if (!assets.notices.empty()) {
    html += fmt::format(
        "<footer><details><summary>Notices of the chart library</summary><pre>{}</pre>"
        "</details></footer>\n",
        escaped(assets.notices));
  }
  for (const std::string& script : assets.scripts) html += fmt::format("<script>{}</script>\n", script);
  return html + "</body></html>\n";
}

}  // namespace commonroom::report
