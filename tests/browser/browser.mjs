// A report in a headless browser of the distribution, and what it asked for and complained of while it was open.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const WIDE = { width: 1000, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** Opens a report, runs `look` on the page, and gives what that gives. */
export async function opened(report, look, options = {}) {
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), "commonroom-browser-")), {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: FLAGS,
    viewport: WIDE,
    ...options,
  });
  try {
    const page = await context.newPage();
    const asked = [];
    const complaints = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(pathToFileURL(report).href);
    if (options.javaScriptEnabled !== false) {
      await page.waitForFunction(() => document.documentElement.dataset.charts === "drawn");
    }
    return await look(page, { asked, complaints });
  } finally {
    await context.close();
  }
}
