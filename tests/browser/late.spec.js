// What the page does before the code and the data that come after its first screen are there, and where they cannot be had.
import { test, expect } from "./fixtures.js";
import { choose, code, endpoint, findings, findingsTab, form, listing, open, part, read } from "./kakoi.js";

const LATE = /\/((sentences|files)-[^/]*\.txt|late-[^/]*\.wasm)$/;

/** Holds the late files back; the function returned lets them come. */
async function holdBack(page) {
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(LATE, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

async function start(page) {
  await page.goto("");
  // Before the page's code is there, all but the form stands there too.
  await expect(page.locator("#design form")).toBeAttached();
}

/** Every text and name of the page by its element, in order, but for the places that wait for what is late. */
function texts(page) {
  return page.evaluate(() => {
    // Prices are late, and so is all that is said of money; so is what a fix would change.
    const waiting = "details > :not(summary), .dialog, .side-panel, .money, .fix, .flows option, script, noscript";
    const all = [...document.querySelectorAll("body *")].filter((element) => !element.closest(waiting));
    return all.map((element) => {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
        // So is what an option costs.
        .map((node) => node.data.replace(/ ?[(（][+−][^)）]*[)）]$/, ""));
      const names = ["aria-label", "title", "alt", "placeholder"].map((name) => element.getAttribute(name));
      return [element.localName, ...own, ...names].join("|");
    });
  });
}

const waits = (page) => code(page).getByRole("status").filter({ hasText: "Loading…" });

test("files are no change of what never had any", async ({ page }) => {
  const release = await holdBack(page);
  await start(page);
  const name = form(page).getByLabel("Project name");
  await name.fill("No Name");
  await expect(name).toHaveAttribute("aria-invalid", "true");
  release();
  await expect(waits(page)).toHaveCount(0);
  await name.fill("web");
  await expect(page.locator(".code pre")).toBeVisible();
  await expect(page.locator(".code .dot, .code .line.changed")).toHaveCount(0);
});

for (const locale of ["en-US", "ja-JP"]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("the first screen says everything that it says once all data are there", async ({ page }) => {
      const release = await holdBack(page);
      await start(page);
      await expect(page.locator(".side-panel .waiting").first()).toHaveText(locale === "ja-JP" ? "読み込み中…" : "Loading…");
      const first = await texts(page);
      expect(first.length).toBeGreaterThan(300);
      release();
      await expect(page.locator(".code pre")).toBeAttached();
      await expect(page.locator(".waiting")).toHaveCount(0);
      expect(first).toEqual(await texts(page));
    });

    test("what stands in the first screen's reach has its words before all data are there", async ({ page }) => {
      await holdBack(page);
      await start(page);
      for (const name of ["network.nat", "load_balancer.protocol", "service.exec"]) {
        for (const radio of await page.locator(`[name='${name}']`).all()) {
          await radio.check();
        }
      }
      for (const box of await page.locator("[id='endpoints'] input[type=checkbox]:visible").all()) {
        await box.click();
      }
      const empty = await page.locator("label, legend, .about, .chip, .segment span, h2").evaluateAll((all) =>
        all.filter((one) => one.checkVisibility() && one.textContent.trim() === "").map((one) => one.outerHTML));
      expect(empty).toEqual([]);
      await expect(page.locator(".field-finding", { hasText: /^$/ })).toHaveCount(0);
    });
  });
}

test("the first screen takes six requests, and what is late follows them", async ({ page }) => {
  const names = [];
  page.on("request", (request) => names.push(new URL(request.url()).pathname.split("/").pop()));
  await open(page);
  const first = names.filter((name) => !LATE.test(`/${name}`) && !name.startsWith("icon"));
  expect(first.length, first.join(" ")).toBeLessThanOrEqual(6);
  const late = names.filter((name) => LATE.test(`/${name}`)).map((name) => name.replace(/-[0-9a-f]{16}\./, "."));
  expect(late.toSorted()).toEqual(["files.txt", "late.wasm", "sentences-en.txt"]);
  const times = await page.evaluate(() => performance.getEntriesByType("resource")
    .map(({ name, startTime, responseEnd }) => ({ name, startTime, responseEnd })));
  const wasm = times.find(({ name }) => name.endsWith(".wasm"));
  const later = times.filter(({ name }) => LATE.test(name));
  expect(later.map(({ startTime }) => startTime > wasm.responseEnd)).toEqual([true, true, true]);
});

test("nothing that is pressed or pointed at before the late code is there needs it", async ({ page }) => {
  const release = await holdBack(page);
  await start(page);
  await page.locator("summary").evaluateAll((all) => all.forEach((summary) => summary.click()));
  // Without Playwright's patience: a dialog lies over what comes next, and every other one is pressed at once.
  const pressed = await page.locator("button:not([disabled]), [role=button], [role=tab], input[type=radio], input[type=checkbox]").evaluateAll((all) => {
    const events = ["mouseover", "focusin", "mousedown", "focusout"];
    for (const one of all) {
      events.forEach((name) => one.dispatchEvent(new Event(name, { bubbles: true })));
      for (const key of ["Enter", "ArrowDown", "ArrowRight", "+", "Escape"]) {
        one.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      }
      if (!one.matches("[lang]")) {
        one.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      }
    }
    return all.length;
  });
  expect(pressed).toBeGreaterThan(50);
  await page.evaluate(() => document.exitFullscreen());
  // The dialog that was opened last.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  for (const field of await form(page).locator("input[type=text]:visible, input[type=number]:visible, textarea:visible").all()) {
    await field.fill("1");
  }
  await page.locator(".flows").selectOption("0");
  await expect(form(page).getByRole("textbox", { name: "Project name" })).toHaveValue("1");
  release();
  await expect(page.locator(".waiting")).toHaveCount(0);
  await form(page).getByRole("textbox", { name: "Project name" }).fill("shop");
  await expect(page.locator(".header-name")).toContainText("shop");
});

test("what is changed before the code can be shown is in the picture at once and in the code afterwards", async ({ page }) => {
  const release = await holdBack(page);
  await start(page);
  await expect(waits(page)).toBeVisible();
  await choose(page, "Way out to the internet", "One NAT");
  await choose(page, "Protocol", "HTTPS");
  await expect(part(page, /^NAT gateway in ap-northeast-1a/)).toBeVisible();
  await expect(part(page, /HTTPS :443$/).first()).toBeVisible();
  await expect(endpoint(page, "logs")).not.toBeChecked();
  await expect(waits(page)).toBeVisible();
  await expect(listing(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Download .zip" })).toBeDisabled();
  await findingsTab(page).click();
  await expect(findings(page)).toHaveText("Loading…");
  await page.getByRole("button", { name: "Start from…", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveText("Loading…");
  release();
  // The dialog that is open fills, and its preset can be taken.
  await page.getByRole("dialog").getByRole("button", { name: /^Production/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start from this", exact: true }).click();
  await expect(findings(page)).toContainText("KAK130");
  await page.getByRole("tab", { name: "Code" }).click();
  expect(await read(page, "alb/waf.tf")).toContain('resource "aws_wafv2_web_acl"');
  await expect(page.getByRole("button", { name: "Download .zip" })).toBeEnabled();
});

test("code that comes late is that of the form, and no change of it", async ({ page }) => {
  const release = await holdBack(page);
  await start(page);
  await choose(page, "Way out to the internet", "One NAT");
  release();
  expect(await read(page, "network/nat.tf")).toContain('resource "aws_nat_gateway"');
  await expect(code(page).locator(".dot")).toHaveCount(0);
});

test("data that cannot be had are told of, and can be asked for again", async ({ browser, baseURL }) => {
  // Without the fixture, because the browser's console tells of the refused requests.
  const page = await browser.newPage({ baseURL, locale: "en-US" });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  let answer = { status: 404 };
  await page.route(LATE, (route) => route.fulfill(answer));
  await start(page);
  const message = code(page).getByRole("status");
  await expect(message).toContainText("The rest of the page could not be loaded. Check the connection.");
  await expect(page.getByRole("button", { name: "Download .zip" })).toBeDisabled();
  // A host that answers with a page where it has no file.
  answer = { contentType: "text/html", body: "<!doctype html>" };
  await message.getByRole("button", { name: "Load again" }).click();
  await expect(message).toContainText("could not be loaded");
  await expect(form(page).getByRole("textbox", { name: "Project name" })).toBeVisible();
  await page.unroute(LATE);
  await message.getByRole("button", { name: "Load again" }).click();
  await expect(listing(page)).toContainText('name           = "web-dev"');
  await expect(page.locator(".waiting")).toHaveCount(0);
  expect(errors).toEqual([]);
  await page.close();
});
