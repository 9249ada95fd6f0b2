// How much the page's memory grows by a thousand edits: script, wasm and document, as Chromium counts them after it has
// collected garbage. Characters are typed into two fields by turns, so that each edit is a step of the history.
import { KAKOI_URL, measure } from "./figures.js";

const EDITS = 1_000;
// What the first edits bring is there once, such as the late code's tables.
const BEFORE = 50;
const FIELDS = ["project.name", "service.image"];

async function edit(page, times) {
  for (let time = 0; time < times; time += 1) {
    await page.locator(`[id='${FIELDS[time % 2]}']`).focus();
    await page.keyboard.press("End");
    await page.keyboard.press(time % 4 < 2 ? "1" : "Backspace");
  }
  // The files, the bill of other choices and what is kept follow when the design rests.
  await page.waitForTimeout(1_000);
}

async function used(page) {
  const { bytes, breakdown } = await page.evaluate(() => performance.measureUserAgentSpecificMemory());
  const parts = breakdown.filter((part) => part.bytes > 0).map((part) => `${part.types.join(" ")} ${part.bytes}`);
  console.error(`memory: ${bytes} bytes (${parts.join(", ")})`);
  return bytes;
}

await measure(["--enable-blink-features=ForceEagerMeasureMemory"], async (browser) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(KAKOI_URL);
  await page.locator(".code pre").waitFor();
  await edit(page, BEFORE);
  const before = await used(page);
  await edit(page, EDITS);
  return { memory: (await used(page)) - before };
});
