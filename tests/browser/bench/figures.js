// What the scripts of `cargo xtask bench` share. Each measures on this machine at this moment and prints one JSON object to
// standard output, a number by the name of each figure that crates/xtask/src/bench/budgets.rs knows, and in words, to standard
// error, what there is to know besides.
import { chromium } from "@playwright/test";

export const { KAKOI_URL } = process.env;

/** Does something with a browser, which is closed afterwards, and prints the figures that this gives. */
export async function measure(switches, act) {
  const browser = await chromium.launch({
    executablePath: process.env.KAKOI_CHROMIUM,
    args: ["--disable-gpu", ...switches],
  });
  try {
    console.log(JSON.stringify(await act(browser)));
  } finally {
    await browser.close();
  }
}

/** Slows the page's main thread down by a factor. */
export async function throttle(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** The value that so many percent of a list do not exceed. */
export function percentile(values, percent) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * percent / 100) - 1)];
}

export const median = (values) => percentile(values, 50);

const ms = (value) => `${value.toFixed(1)} ms`.padStart(10);

/** Prints what a row of a table of times is about, and its median and 98th percentile. */
export function printRow(name, values) {
  console.error(`${name.padEnd(66)}${ms(median(values))}${ms(percentile(values, 98))}`);
}

/** Prints the head of a table of times. */
export function printHead(name) {
  console.error(`\n${name.padEnd(66)}${"median".padStart(10)}${"98 %".padStart(10)}`);
}
