import { test, expect } from "./fixtures.js";
import { choose, endpoint, field, findingsTab, form, open, part, region, unfold } from "./kakoi.js";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; " +
  "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'";

const theme = (page) => page.getByRole("banner").getByRole("button", { name: /^(Light|Dark) colours|^Colours follow/ });
const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("every file is served under the strict policy", async ({ page }) => {
  const responses = [];
  page.on("response", (response) => responses.push(response));
  await open(page);
  expect(responses.length).toBeGreaterThan(4);
  for (const response of responses) {
    expect(response.status(), response.url()).toBe(200);
    const headers = response.headers();
    expect(headers["content-security-policy"], response.url()).toBe(POLICY);
    expect(headers["x-content-type-options"], response.url()).toBe("nosniff");
    expect(headers["referrer-policy"], response.url()).toBe("no-referrer");
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
