// node picture.mjs REPORT PICTURE: the answer of a report and its first chart, as a picture for the README.
import { opened } from "./browser.mjs";

const [, , report, picture] = process.argv;

await opened(
  report,
  async (page) => {
    await page.addStyleTag({
      content: "nav, #key-numbers, .export, details, #differences > p, #differences > h2 { display: none !important }",
    });
    await page.evaluate(() => dispatchEvent(new Event("resize")));
    const end = await page.$eval("#differences-what-pupils-attain", (figure) => figure.getBoundingClientRect().bottom);
    await page.screenshot({ path: picture, fullPage: true, clip: { x: 0, y: 0, width: 860, height: Math.ceil(end) + 16 } });
  },
  { bypassCSP: true, viewport: { width: 860, height: 1100 } },
);
