// Makes one script of draw.js and the chart library, and the notices of everything that went into it.
// node bundle.mjs OUTPUT_FOLDER
import { build } from "esbuild";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const output = process.argv[2];
const result = await build({
  entryPoints: ["draw.js"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  legalComments: "none",
  metafile: true,
  write: false,
});
// A script element ends at the first "</script", wherever it stands.
const script = result.outputFiles[0].text.trim().replaceAll("</script", "<\\/script");

const packages = new Set();
for (const input of Object.keys(result.metafile.inputs)) {
  const found = input.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//);
  if (found) packages.add(found[1]);
}
const byText = new Map();
for (const name of [...packages].sort()) {
  const folder = join("node_modules", name);
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8").trim() : about.license;
  byText.set(text, [...(byText.get(text) ?? []), `${name} ${about.version}`]);
}
const notices = [...byText].map(([text, names]) => `${names.join(", ")}\n\n${text}\n`).join("\n----\n\n");

writeFileSync(join(output, "charts.js"), script);
writeFileSync(join(output, "notices.txt"), notices);
