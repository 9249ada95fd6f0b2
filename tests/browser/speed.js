// Prints how fast the page is, as a table: `cargo xtask bench` runs it. Figures are of this machine at this moment, so
// nothing here fails.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { chromium } from "@playwright/test";

const { KAKOI_URL, KAKOI_CHROMIUM } = process.env;
// How often a key is pressed in a field.
const KEYS = 10;
const LARGEST = new URL("../golden/share/links/six-zones-everything.txt", import.meta.url);

/** The value that so many percent of a list do not exceed. */
function percentile(values, percent) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * percent / 100) - 1)];
}

const ms = (value) => `${value.toFixed(1)} ms`.padStart(10);

function row(name, values) {
  console.log(`${name.padEnd(58)}${ms(percentile(values, 50))}${ms(percentile(values, 98))}`);
}

async function opened(browser, throttle, fragment) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await page.goto(`${KAKOI_URL}${fragment}`);
  await page.locator(".code pre").waitFor();
  await page.locator("summary").evaluateAll((all) => all.forEach((summary) => summary.click()));
  await page.waitForTimeout(1_000);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  return page;
}

/**
 * Types into each field of the form, a character more and a character less in turn. For each key, the time until the page
 * has done all that it does and is laid out, and until the frame that shows it has begun.
 */
function type(page) {
  return page.evaluate(async (keys) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    }));
    const fields = [...document.querySelectorAll("#design input:is([type=text], [type=number], :not([type]))")];
    const figures = [];
    for (const { id } of fields.filter((field) => field.id && field.offsetParent)) {
      const field = () => document.getElementById(id);
      field().focus();
      for (let key = 0; key < keys && field(); key += 1) {
        const before = field().value;
        const after = key % 2 === 0 ? `${before}1` : before.slice(0, -1);
        await frame();
        const start = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field(), after);
        field().dispatchEvent(new InputEvent("input", { bubbles: true }));
        // Yew draws in a microtask.
        await Promise.resolve();
        document.body.getBoundingClientRect();
        const done = performance.now();
        figures.push({ id, work: done - start, painted: (await frame()) - start });
      }
    }
    return figures;
  }, KEYS);
}

/** Moves the bill's first slider, and measures until its chart stands otherwise. */
function slide(page) {
  return page.evaluate(async (moves) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    }));
    const chart = () => document.querySelector("svg.chart").outerHTML;
    const figures = [];
    for (let move = 0; move < moves; move += 1) {
      const slider = document.querySelector("input[type=range]");
      await frame();
      const before = chart();
      const start = performance.now();
      const value = Number(slider.min) + ((move * 7) % (Number(slider.max) - Number(slider.min)));
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(slider, value);
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await Promise.resolve();
      document.body.getBoundingClientRect();
      const work = performance.now() - start;
      const painted = (await frame()) - start;
      figures.push({ work, painted, follows: chart() !== before });
    }
    return figures;
  }, 4 * KEYS);
}

/** How much the page's memory grows by so many edits. */
async function memory(page, edits) {
  const session = await page.context().newCDPSession(page);
  const used = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return page.evaluate(() => performance.memory.usedJSHeapSize);
  };
  const edit = (times) => page.evaluate(async (times) => {
    const field = document.getElementById("project.name");
    for (let time = 0; time < times; time += 1) {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, `web${time % 10}`);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  }, times);
  await edit(50);
  const before = await used();
  await edit(edits);
  return (await used()) - before;
}

/** The link of six zones with every option, but for what is refused of it. */
async function largest() {
  const text = await readFile(LARGEST, "utf8");
  const config = JSON.parse(text.slice(text.indexOf("\n")));
  config.service.calls = config.service.calls.filter((service) => service !== "s3");
  Object.assign(config.service.scaling, { requests: null, cpu: 60 });
  const file = join(await mkdtemp(join(tmpdir(), "kakoi-speed-")), "kakoi.json");
  await writeFile(file, JSON.stringify(config));
  const link = ["run", "--quiet", "--locked", "--package", "kakoi", "--", "link", file];
  const { stdout } = await promisify(execFile)("cargo", link, { cwd: fileURLToPath(new URL("../../", import.meta.url)) });
  return stdout.trim();
}

const largestLink = await largest();
const browser = await chromium.launch({
  executablePath: KAKOI_CHROMIUM,
  args: ["--disable-gpu", "--enable-precise-memory-info"],
});
try {
  console.log(`\n${"typing, a key".padEnd(58)}${"median".padStart(10)}${"98 %".padStart(10)}`);
  for (const [design, fragment] of [["default", ""], ["largest", largestLink]]) {
    for (const throttle of [1, 4]) {
      const page = await opened(browser, throttle, fragment);
      const figures = await type(page);
      const ids = [...new Set(figures.map(({ id }) => id))];
      const name = `${design} design, ${throttle}x, ${ids.length} fields`;
      row(`${name}: done and laid out`, figures.map(({ work }) => work));
      row(`${name}: in the next frame`, figures.map(({ painted }) => painted));
      const worst = ids.map((id) => [id, figures.filter((figure) => figure.id === id).map(({ work }) => work)])
        .toSorted(([, one], [, other]) => percentile(other, 50) - percentile(one, 50));
      for (const [id, values] of throttle === 1 ? worst : []) {
        row(`  ${id}`, values);
      }
      await page.close();
    }
  }
  for (const throttle of [1, 4]) {
    const page = await opened(browser, 1, "");
    await page.getByRole("tab", { name: "Cost" }).click();
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
    const figures = await slide(page);
    const following = figures.filter(({ follows }) => follows).length;
    row(`slider, ${throttle}x, the chart follows ${following} of ${figures.length}: done`, figures.map(({ work }) => work));
    row(`slider, ${throttle}x: in the next frame`, figures.map(({ painted }) => painted));
    await page.close();
  }
  const page = await opened(browser, 1, "");
  console.log(`\nmemory that 1,000 edits add: ${((await memory(page, 1_000)) / 1e6).toFixed(2)} MB`);
} finally {
  await browser.close();
}
