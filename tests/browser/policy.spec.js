import { test, expect } from "./fixtures.js";
import { choose, endpoint, field, findingsTab, form, open, part, region, unfold } from "./kakoi.js";

// crates/xtask/src/headers.rs says the same, which the servers are held against; here it stands a second time, by hand.
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; " +
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types kakoi",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
};

const theme = (page) => page.getByRole("banner").getByRole("button", { name: /^(Light|Dark) colours|^Colours follow/ });
const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("every file is served under the strict policy", async ({ page }) => {
  const responses = [];
  page.on("response", (response) => responses.push(response));
  await open(page);
  expect(responses.length).toBeGreaterThan(4);
  for (const response of responses) {
    expect(response.status(), response.url()).toBe(200);
    const headers = await response.allHeaders();
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(headers[name], `${name} of ${response.url()}`).toBe(value);
    }
    const kept = /-[0-9a-f]{16}\./.test(response.url()) ? "public, max-age=31536000, immutable" : "no-cache";
    expect(headers["cache-control"], response.url()).toBe(kept);
    expect(headers["set-cookie"], response.url()).toBeUndefined();
  }
});

test("the page may use only what it needs of what browsers ask a permission for", async ({ page }) => {
  await open(page);
  const allowed = await page.evaluate(() => document.featurePolicy.allowedFeatures());
  expect(allowed).toEqual(expect.arrayContaining(["clipboard-write", "fullscreen"]));
  for (const feature of ["camera", "microphone", "geolocation", "usb", "payment", "clipboard-read", "display-capture"]) {
    expect(allowed).not.toContain(feature);
  }
});

test("nothing on the page needs an inline style or script", async ({ page }) => {
  await open(page);
  await choose(page, "Way out to the internet", "NAT per zone");
  await endpoint(page, "logs").check();
  await field(page, "VPC CIDR").fill("10.0.0.1/16");
  await region(page).click();
  await page.keyboard.type("seoul");
  await page.keyboard.press("Enter");
  await field(page, "VPC CIDR").fill("10.0.0.0/16");
  for (const name of ["Naming", "Subnets", "Other services", "Container", "Health check", "Logs and alarms"]) {
    await unfold(page, name);
  }
  await part(page, /^VPC web-dev/).locator("text").first().click();
  await findingsTab(page).click();
  await theme(page).click();
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll("[style], style, script:not([src])")].map((one) => one.outerHTML));
  expect(inline).toEqual([]);
  const handlers = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames()).filter((name) => /^on/.test(name)));
  expect(handlers).toEqual([]);
});

test("the theme goes from the system's to light to dark, and is remembered", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page);
  const dark = await ground(page);
  await expect(theme(page)).toHaveAccessibleName("Colours follow the system. Switch to light.");
  await theme(page).click();
  await expect(theme(page)).toHaveAccessibleName("Light colours. Switch to dark.");
  const light = await ground(page);
  expect(light).not.toBe(dark);
  await page.reload();
  await expect(theme(page)).toHaveAccessibleName("Light colours. Switch to dark.");
  expect(await ground(page)).toBe(light);
  await page.emulateMedia({ colorScheme: "light" });
  await theme(page).click();
  await expect(theme(page)).toHaveAccessibleName("Dark colours. Follow the system.");
  expect(await ground(page)).toBe(dark);
  await theme(page).click();
  await expect(theme(page)).toHaveAccessibleName("Colours follow the system. Switch to light.");
  expect(await ground(page)).toBe(light);
});

test("the form is never sent anywhere", async ({ page }) => {
  await open(page);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await field(page, "Project name").press("Enter");
  await field(page, "VPC CIDR").press("Enter");
  await expect(form(page)).toBeVisible();
  expect(requests).toEqual([]);
  expect(new URL(page.url()).search).toBe("");
});

test("the page works where the browser keeps nothing", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open(page);
  await theme(page).click();
  await expect(theme(page)).toHaveAccessibleName("Light colours. Switch to dark.");
});
