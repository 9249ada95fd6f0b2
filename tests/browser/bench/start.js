// How soon the page is seen and works, and what it asks for until then. Each figure is the median of visits with an empty
// cache. The page is looked at from inside, by what its document holds; each time that counts is the end of a frame's work.
import { KAKOI_URL, measure, median, percentile, printHead, printRow, throttle } from "./figures.js";

const VISITS = 9;

/**
 * Notes in the page when the prerendered picture is painted, when the form is there, and when the form has answered the
 * first change that can be made in it with a frame; and how many files were asked for before the form was there.
 */
function watch() {
  const times = globalThis.startTimes = {};
  const notePainted = (name) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      times[name] ??= performance.now();
    };
    port2.postMessage(null);
  });
  new MutationObserver(() => {
    if (document.querySelector(".topology")) {
      notePainted("picture");
    }
    const field = document.getElementById("project.name");
    if (field && !times.form) {
      times.form = performance.now();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, "shop");
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    if (times.form && document.querySelector(".header-name")?.textContent.includes("shop")) {
      notePainted("answer");
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/**
 * What was noted, and the names of the files that were asked for before the form was there; but for the icon, which a browser
 * asks for when it likes.
 */
function noted() {
  const paint = performance.getEntriesByType("paint").find(({ name }) => name === "first-contentful-paint");
  const { picture, form, answer } = globalThis.startTimes;
  const asked = performance.getEntriesByType("resource").filter(({ name, startTime }) =>
    startTime < form && !name.includes("/icon-"));
  return { frame: paint.startTime, picture, form, answer, files: ["index.html", ...asked.map(({ name }) => name)] };
}

async function visit(browser, rate) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await throttle(page, rate);
  await page.goto(KAKOI_URL);
  await page.waitForFunction(() => globalThis.startTimes.answer);
  const visited = await page.evaluate(noted);
  await context.close();
  return visited;
}

await measure([], async (browser) => {
  const figures = {};
  printHead("from the visit on, until");
  // The first visit finds a browser that has only just started.
  const { files } = await visit(browser, 1);
  for (const rate of [1, 4]) {
    const visits = [];
    for (let count = 0; count < VISITS; count += 1) {
      visits.push(await visit(browser, rate));
    }
    for (const [name, what] of Object.entries({
      frame: "the prerendered frame is painted",
      picture: "the prerendered picture is painted",
      form: "the form is there",
      answer: "the form has answered a change",
    })) {
      const times = visits.map((visited) => visited[name]);
      printRow(`${rate}x: ${what}`, times);
      figures[`${name}-${rate}x`] = median(times);
    }
    figures.requests = Math.max(figures.requests ?? 0, percentile(visits.map((visited) => visited.files.length), 100));
  }
  console.error(`asked for before the form is there: ${files.map((file) => file.split("/").at(-1)).join(", ")}`);
  return figures;
});
