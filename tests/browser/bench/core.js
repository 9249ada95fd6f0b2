// How long core takes in wasm for the largest design, in the page's browser: web/examples/core.rs, compiled as the page is.
import { join } from "node:path";

import { measure, median, printHead, printRow } from "./figures.js";

const TIMES = 500;
// Before these, V8 has not compiled everything well.
const BEFORE = 200;
const [folder] = process.argv.slice(2);
const ADDRESS = "http://core.localhost/";
// Without these a page's clock is coarse.
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** A page that has run the program; no server stands behind it. */
async function opened(browser) {
  const page = await browser.newPage();
  await page.route(`${ADDRESS}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    return route.fulfill(name ? { path: join(folder, name) } : { contentType: "text/html", headers: ISOLATED, body: "" });
  });
  await page.goto(ADDRESS);
  await page.addScriptTag({ url: "core.js" });
  await page.evaluate(() => wasm_bindgen({ module_or_path: "core_bg.wasm" }));
  return page;
}

/** How long each of so many calls of a function takes that the program has left, in ms. */
const time = (page, name, times) => page.evaluate(({ name, times }) => Array.from({ length: times }, () => {
  const start = performance.now();
  globalThis.kakoiCore[name]();
  return performance.now() - start;
}), { name, times });

await measure([], async (browser) => {
  const page = await opened(browser);
  printHead("core in wasm, largest design");
  const figures = {};
  for (const [name, what] of [["drawn", "without the files"], ["whole", "the whole"]]) {
    await time(page, name, BEFORE);
    const times = await time(page, name, TIMES);
    printRow(what, times);
    figures[`core-${name}`] = median(times);
  }
  return figures;
});
