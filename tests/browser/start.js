// Prints how soon the page is seen and answers, as a table: `cargo xtask bench` runs it. Each figure is the median of visits
// with an empty cache, on this machine at this moment, so nothing here fails.
import { chromium } from "@playwright/test";

const { KAKOI_URL, KAKOI_CHROMIUM } = process.env;
const VISITS = 9;
const BUDGETS = { 1: { paint: 150, answer: 300 }, 4: { paint: 400, answer: 900 } };

/** Notes in the page when its picture and its form are there, and when the form has answered a change with a frame. */
function watch() {
  const times = globalThis.startTimes = {};
  const inFrame = (name) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      times[name] ??= performance.now();
    };
    port2.postMessage(null);
  });
  let typed = false;
  new MutationObserver(() => {
    if (document.querySelector(".topology")) {
      inFrame("picture");
    }
    const field = document.getElementById("project.name");
    if (field && !typed) {
      typed = true;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, "shop");
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    if (typed && document.querySelector(".header-name")?.textContent.includes("shop")) {
      inFrame("answer");
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

async function visit(browser, throttle) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.goto(KAKOI_URL);
  await page.waitForFunction(() => globalThis.startTimes.answer);
  const times = await page.evaluate(() => ({
    ...globalThis.startTimes,
    ...Object.fromEntries(performance.getEntriesByType("paint").map(({ name, startTime }) => [name, startTime])),
  }));
  await context.close();
  return times;
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const ms = (value) => `${Math.round(value)} ms`.padStart(10);

const browser = await chromium.launch({ executablePath: KAKOI_CHROMIUM, args: ["--disable-gpu"] });
try {
  console.log(`\n${"from the visit on, until".padEnd(58)}${"budget".padStart(10)}${"measured".padStart(10)}`);
  await visit(browser, 1);
  for (const [throttle, { paint, answer }] of Object.entries(BUDGETS)) {
    const visits = [];
    for (let count = 0; count < VISITS; count += 1) {
      visits.push(await visit(browser, Number(throttle)));
    }
    for (const [what, name, budget] of [
      ["anything is painted", "first-paint", paint],
      ["the frame of the page is painted", "first-contentful-paint", paint],
      ["its picture is painted", "picture", paint],
      ["its form has answered a change", "answer", answer],
    ]) {
      console.log(`${`${throttle}x: ${what}`.padEnd(58)}${ms(budget)}${ms(median(visits.map((times) => times[name])))}`);
    }
  }
} finally {
  await browser.close();
}
