// Draws each chart of a report from the rows of the table beneath it, and from nothing else.
import { Error as ERRORS, View, loader, logger, parse } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile } from "vega-lite";

const LONGEST_ON_PAPER = 30; // rows
const NARROW = 480; // pixels, from which on legends stand in one column

/** Rows of a table by the fields of its columns; numbers as whole as the page has them. */
function rowsOf(table) {
  const columns = [...table.tHead.rows[0].cells].map((cell) => cell.dataset);
  return [...table.tBodies[0].rows].map((row) =>
    Object.fromEntries(
      columns.map(({ field, kind }, i) => {
        const cell = row.cells[i];
        if (kind === "text") return [field, cell.textContent];
        return [field, "value" in cell.dataset ? Number(cell.dataset.value) : null];
      }),
    ),
  );
}

function save(href, name) {
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
}

function buttonsFor(view, id) {
  const bar = document.createElement("div");
  bar.className = "export";
  for (const kind of ["svg", "png"]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `Save as ${kind.toUpperCase()}`;
    button.setAttribute("aria-label", `${button.textContent}: ${id}`);
    button.addEventListener("click", async () => {
      const scale = kind === "png" ? 2 : 1;
      save(await view().toImageURL(kind, scale), `${id}.${kind}`);
    });
    bar.append(button);
  }
  return bar;
}

async function draw(place, rows) {
  const figure = place.closest("figure");
  const spec = JSON.parse(document.getElementById(`${figure.id}-chart`).textContent);
  const width = place.clientWidth;
  spec.data = { values: rows };
  spec.width = width;
  spec.autosize = { type: "fit-x", contains: "padding" };
  if (width < NARROW) spec.config.legend.columns = 2;
  const view = new View(parse(compile(spec, { logger: logger(ERRORS) }).spec, null, { ast: true }), {
    container: place,
    renderer: "svg",
    expr: expressionInterpreter,
    loader: loader({ mode: "none" }),
    logLevel: ERRORS,
    hover: true,
  });
  await view.runAsync();
  place.querySelector("svg")?.setAttribute("aria-hidden", "true"); // the place itself is described
  return view;
}

async function show(place) {
  const figure = place.closest("figure");
  const details = figure.querySelector("details");
  const rows = rowsOf(figure.querySelector("table"));
  place.hidden = false;
  let view;
  let drawn = 0;
  const redraw = async () => {
    if (place.clientWidth === drawn || place.clientWidth === 0) return;
    drawn = place.clientWidth;
    view?.finalize();
    place.replaceChildren();
    view = await draw(place, rows);
  };
  try {
    await redraw();
  } catch (problem) {
    place.hidden = true; // the table stays
    throw problem;
  }
  details.open = false;
  place.after(buttonsFor(() => view, figure.id));
  place.dataset.drawn = "yes";
  addEventListener("resize", redraw);
}

const places = [...document.querySelectorAll(".chart[data-figure]")];
const finished = Promise.all(places.map(show)).then(() => {
  document.documentElement.dataset.charts = "drawn";
});
// On paper there is nothing to open: tables are shown beside their charts, but for those that would fill pages.
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("figure details")) {
    if (details.querySelectorAll("tbody tr").length <= LONGEST_ON_PAPER) details.open = true;
  }
});
export default finished;
