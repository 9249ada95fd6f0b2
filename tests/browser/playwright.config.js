// Run by `cargo xtask test browser`, which builds and serves the page and names the two variables read here.
import { defineConfig } from "@playwright/test";

const { KAKOI_URL, KAKOI_CHROMIUM, CI } = process.env;
if (!KAKOI_URL || !KAKOI_CHROMIUM) {
  throw new Error("KAKOI_URL and KAKOI_CHROMIUM are not set: run `cargo xtask test browser`");
}

export default defineConfig({
  testDir: ".",
  outputDir: "results",
  forbidOnly: CI === "true",
  fullyParallel: true,
  // One worker leaves a third of two cores idle: 76 tests took 5.4 minutes with one and 3.2 with two.
  workers: 2,
  // The longest take a sixth of this on two idle cores. A busy machine makes a test slow, which is no fault of the page:
  // speed is measured by `cargo xtask bench`.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A second run tells what always fails from what fails now and then. The end of the run lists the latter as flaky, which is
  // a fault to be looked into, mostly of the page.
  retries: CI === "true" ? 1 : 0,
  reporter: "list",
  use: {
    baseURL: KAKOI_URL,
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    // A worker would serve one test's page from what it kept in the course of another request. worker.spec.js is about it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    // To record one takes a third of a test's time.
    trace: "on-first-retry",
    launchOptions: {
      executablePath: KAKOI_CHROMIUM,
      // As in crates/xtask/src/browser.rs; Playwright itself adds --headless and --no-sandbox.
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
