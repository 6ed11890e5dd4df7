// node report_checks.mjs CHECK REPORT: looks at a report as a reader's browser shows it. CHECK is one of those below.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PHONE, opened } from "./browser.mjs";

const [, , check, report] = process.argv;

/** Luminance of a colour as CSS gives it, 0 to 1. */
function luminance(colour) {
  const [r, g, b] = colour.match(/[\d.]+/g).map((part) => Number(part) / 255);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const checks = {
  async it_asks_for_nothing_and_complains_of_nothing() {
    await opened(report, async (page, { asked, complaints }) => {
      assert.equal(asked.length, 1, `only the file itself: ${asked}`);
      assert.ok(asked[0].startsWith("file:"));
      assert.deepEqual(complaints, []);
    });
  },

  async every_chart_is_drawn_from_all_rows_of_its_table() {
    await opened(report, async (page) => {
      const charts = await page.$$eval(".chart", (places) =>
        places.map((place) => ({
          id: place.dataset.figure,
          drawn: place.dataset.drawn,
          rows: place.closest("figure").querySelectorAll("tbody tr").length,
          dots: place.querySelectorAll("g.mark-symbol.role-mark path, g.mark-rect.role-mark path").length,
          lines: place.querySelectorAll("g.mark-line path").length,
        })),
      );
      assert.ok(charts.length >= 10, `${charts.length} charts`);
      for (const { id, drawn, rows, dots, lines } of charts) {
        assert.equal(drawn, "yes", id);
        if (lines > 0) continue; // a line is one mark of many rows
        assert.equal(dots, rows, `${id}: marks and rows`);
      }
    });
  },

  async without_scripts_every_number_is_in_an_open_table() {
    await opened(
      report,
      async (page) => {
        assert.equal(await page.$$eval(".chart", (places) => places.filter((p) => p.offsetParent).length), 0);
        const tables = await page.$$eval("figure table", (all) => all.map((t) => t.checkVisibility()));
        assert.ok(tables.length > 10 && tables.every(Boolean));
      },
      { javaScriptEnabled: false },
    );
  },

  async a_phone_shows_it_without_scrolling_sideways() {
    await opened(
      report,
      async (page) => {
        const { wide, seen } = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          seen: document.documentElement.clientWidth,
        }));
        assert.ok(wide <= seen, `${wide} pixels in a window of ${seen}`);
      },
      { viewport: PHONE },
    );
  },

  async no_chart_is_cut_where_it_is_printed() {
    await opened(report, async (page) => {
      await page.emulateMedia({ media: "print" });
      const rules = await page.$$eval(".chart", (places) => places.map((p) => getComputedStyle(p).breakInside));
      assert.ok(rules.length > 0 && rules.every((rule) => rule === "avoid"));
      const A4_PIXELS = 1123 - 2 * 68; // at 96 dots an inch, less the margins
      const heights = await page.$$eval(".chart", (places) => places.map((p) => p.getBoundingClientRect().height));
      assert.ok(Math.max(...heights) < A4_PIXELS, "a chart is longer than a page");
      const pdf = await page.pdf({ format: "A4" });
      assert.ok(pdf.length > 10_000);
    });
  },

  async regimes_can_be_told_apart_in_grey() {
    await opened(report, async (page) => {
      const regimes = await page.evaluate(() => {
        const marks = [...document.querySelectorAll("#differences-what-pupils-attain g.mark-symbol.role-mark path")];
        return [...new Map(marks.map((m) => [m.getAttribute("fill"), m.getAttribute("d")]))];
      });
      assert.ok(regimes.length >= 2);
      assert.equal(new Set(regimes.map(([, shape]) => shape)).size, regimes.length, "a shape for each");
      const parts = await page.$$eval("#parts-partnership-classes g.mark-rect.role-mark path", (all) =>
        [...new Set(all.map((part) => getComputedStyle(part).fill))],
      );
      const greys = parts.map(luminance);
      for (let i = 1; i < greys.length; ++i) {
        assert.ok(Math.abs(greys[i] - greys[i - 1]) > 0.1, `parts beside each other: ${parts}`);
      }
    });
  },

  async it_meets_the_rules_of_accessibility() {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await opened(
      report,
      async (page) => {
        await page.evaluate(axe);
        const found = await page.evaluate(() =>
          window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }),
        );
        const told = found.violations.map(({ id, nodes }) => `${id}: ${nodes.length}, as ${nodes[0].html.slice(0, 200)}`);
        assert.deepEqual(told, []);
        assert.ok(found.passes.some(({ id }) => id === "color-contrast"));
      },
      { bypassCSP: true }, // for the checker itself
    );
  },

  async charts_are_saved_as_svg_and_png() {
    await opened(report, async (page) => {
      for (const kind of ["SVG", "PNG"]) {
        const saving = page.waitForEvent("download");
        await page.click(`#differences-what-pupils-attain button:has-text("${kind}")`);
        const saved = await saving;
        assert.equal(saved.suggestedFilename(), `differences-what-pupils-attain.${kind.toLowerCase()}`);
        const bytes = readFileSync(await saved.path());
        assert.ok(kind === "SVG" ? bytes.toString().startsWith("<svg") : bytes.subarray(1, 4).toString() === "PNG");
      }
    });
  },
};

if (!(check in checks)) throw new Error(`no check ${check}; there are ${Object.keys(checks).join(", ")}`);
await checks[check]();
