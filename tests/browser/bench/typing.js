// How long a key takes from the keyboard into the picture: in each text field of the form a character more and a character
// less are typed by turns, and each box is checked and unchecked, ten keys a second, which is faster than people type.
//
// The keys are real events of the browser's input, not events that a script made. What is measured begins when the browser
// gets the key (the event's timeStamp) and is the main thread's time until the answer is painted: until its event has been
// handled (listeners, Yew's drawing, styles and layout), and then the next frame (paint), which ends with a message that was
// posted in its animation callback. Whatever the page does later of itself, such as writing the files, counts where it keeps
// a key waiting.
//
// A screen of 60 Hz takes a frame every 16.7 ms, so even a page that does nothing waits 8 ms for it on the average. The budget
// of 8 ms is about what the page does: the wait between the event and the frame is left out of it, and printed besides.
// (Chromium without a window begins a frame at once where it was idle, so there the two differ little.)
import { KAKOI_URL, measure, median, percentile, printHead, printRow, throttle } from "./figures.js";

// How often a key is pressed in a field, and how long from one to the next.
const KEYS = 8;
const PACE_MS = 100;
// What waits for the design to rest has begun and is done after this time.
const REST_MS = 400;
const [largest] = process.argv.slice(2);

async function opened(browser, fragment) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${KAKOI_URL}${fragment}`);
  await page.locator(".code pre").waitFor();
  await page.locator("summary").evaluateAll((all) => all.forEach((summary) => summary.click()));
  await page.waitForTimeout(REST_MS);
  return page;
}

/**
 * Notes for each key that changes a field how long the main thread is at work until the change is painted, and how long it
 * takes with the wait for the frame, both in ms.
 */
function watch() {
  globalThis.keyFigures = [];
  let pressed = 0;
  // A character is typed when its key goes down, a box is checked when the space bar comes up.
  for (const type of ["keydown", "keyup"]) {
    addEventListener(type, (event) => {
      pressed = event.timeStamp;
    }, { capture: true });
  }
  // The page listens below: when these hear of a change, Yew has drawn it. Styles and layout count as part of that.
  let handled = 0;
  for (const type of ["input", "change"]) {
    addEventListener(type, () => {
      document.body.getBoundingClientRect();
      handled = performance.now();
    });
  }
  addEventListener("input", () => {
    const start = pressed;
    requestAnimationFrame(() => {
      const waited = performance.now() - handled;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const painted = performance.now() - start;
        globalThis.keyFigures.push({ id: globalThis.keyField, work: painted - waited, painted });
      };
      port2.postMessage(null);
    });
  }, { capture: true });
}

const FIELDS = "#design input:is([type=text], [type=number], [type=checkbox], :not([type]))";

/** Types into every field, and gives what was noted of each key. */
async function type(page) {
  await page.evaluate(watch);
  const fields = await page.locator(FIELDS).evaluateAll((all) =>
    all.filter((field) => field.id && field.offsetParent).map(({ id, type }) => ({ id, isBox: type === "checkbox" })));
  for (const { id, isBox } of fields) {
    await page.evaluate((id) => {
      globalThis.keyField = id;
      const field = document.getElementById(id);
      field?.focus();
      field?.scrollIntoView({ block: "center" });
    }, id);
    await page.keyboard.press("End");
    await page.waitForTimeout(REST_MS);
    for (let key = 0; key < KEYS; key += 1) {
      const next = Date.now() + PACE_MS;
      await page.keyboard.press(isBox ? "Space" : key % 2 === 0 ? "1" : "Backspace");
      await page.waitForTimeout(Math.max(0, next - Date.now()));
    }
  }
  await page.waitForTimeout(REST_MS);
  return page.evaluate(() => globalThis.keyFigures);
}

/** Types into a design on a slower processor; `lists` prints what each field takes. */
async function typing(browser, name, fragment, { rate, lists }) {
  const page = await opened(browser, fragment);
  await throttle(page, rate);
  const figures = await type(page);
  await page.close();
  const ids = [...new Set(figures.map(({ id }) => id))];
  const work = figures.map(({ work }) => work);
  printRow(`${name}, ${ids.length} fields`, work);
  printRow(`${name}, with the wait for a screen of 60 Hz`, figures.map(({ painted }) => painted));
  const slowest = ids.map((id) => [id, figures.filter((key) => key.id === id).map(({ work }) => work)])
    .toSorted(([, one], [, other]) => median(other) - median(one));
  slowest.slice(0, lists).forEach(([id, values]) => printRow(`  ${id}`, values));
  return work;
}

/**
 * Types into a page that has one field and does nothing: what a key takes of the browser itself, on this machine at this
 * moment. No page can be below it.
 */
async function typingNowhere(browser, rate) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent("<!doctype html><title>Empty</title><input>");
  await page.evaluate(watch);
  await throttle(page, rate);
  await page.locator("input").focus();
  for (let key = 0; key < 10 * KEYS; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? "1" : "Backspace");
    await page.waitForTimeout(PACE_MS);
  }
  const work = await page.evaluate(() => globalThis.keyFigures.map(({ work }) => work));
  printRow(`an empty page, ${rate}x`, work);
  await page.close();
  return work;
}

/** Moves the bill's first slider by key, which is followed by its chart. */
async function sliding(browser, rate) {
  const page = await opened(browser, "");
  await page.getByRole("tab", { name: "Cost" }).click();
  await page.evaluate(watch);
  await throttle(page, rate);
  await page.locator("input[type=range]").first().focus();
  for (let key = 0; key < 5 * KEYS; key += 1) {
    await page.keyboard.press(key % 5 === 4 ? "ArrowLeft" : "ArrowRight");
    await page.waitForTimeout(PACE_MS);
  }
  printRow(`the bill's slider, ${rate}x`, await page.evaluate(() => globalThis.keyFigures.map(({ work }) => work)));
  await page.close();
}

await measure([], async (browser) => {
  printHead("a key, the main thread's time until its answer is painted");
  const once = await typing(browser, "default design, 1x", "", { rate: 1, lists: 0 });
  const large = await typing(browser, "largest design, 1x", largest, { rate: 1, lists: 1_000 });
  const slow = await typing(browser, "largest design, 4x", largest, { rate: 4, lists: 5 });
  const nothing = await typingNowhere(browser, 1);
  const slowNothing = await typingNowhere(browser, 4);
  await sliding(browser, 1);
  await sliding(browser, 4);
  return {
    "key-default-median": median(once),
    "key-default-98": percentile(once, 98),
    "key-largest-median": median(large),
    "key-largest-98": percentile(large, 98),
    "key-largest-98-4x": percentile(slow, 98),
    "key-empty-median": median(nothing),
    "key-empty-98": percentile(nothing, 98),
    "key-empty-98-4x": percentile(slowNothing, 98),
  };
});
