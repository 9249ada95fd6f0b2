// The `test` and `expect` of every spec. `page` fails its test on anything that a person's browser console would show in
// red, and on any request that leaves the page's origin.
import { test as base, expect } from "@playwright/test";

export { expect };

export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const complaints = await listen(page, new URL(baseURL).origin);
    await use(page);
    expect(complaints, "errors, policy violations and requests to other origins").toEqual([]);
  },
});

/** Collects, in the array returned, what the page does wrong. */
export async function listen(page, origin) {
  const complaints = [];
  page.on("console", (message) => {
    // Playwright says so where it keeps the page from having a worker: see its configuration.
    const isBlocked = message.text() === "Service Worker registration blocked by Playwright";
    if (["error", "warning"].includes(message.type()) && !isBlocked) {
      complaints.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A request that a navigation or a closed page cut off is no fault of the page.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") {
      complaints.push(`failed request: ${request.url()} (${request.failure()?.errorText})`);
    }
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin) {
      complaints.push(`request to another origin: ${request.url()}`);
    }
  });
  await page.exposeBinding("reportPolicyViolation", (_, violation) => complaints.push(violation));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const where = event.blockedURI || event.sample || "inline";
      globalThis.reportPolicyViolation(`policy violation: ${event.effectiveDirective} blocked ${where}`);
    });
  });
  return complaints;
}
