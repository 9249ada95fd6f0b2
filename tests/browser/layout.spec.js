import { test, expect } from "./fixtures.js";
import { open } from "./kakoi.js";

const LANGUAGES = ["en-US", "ja-JP"];
const SIZES = [[390, 844], [768, 1024], [1280, 800], [1440, 900]];
const MORE_SIZES = [[320, 640], [600, 900], [1024, 768], [1152, 720], [1920, 1080], [2560, 1440]];

/** What is wider than its place: buttons, labels, headings and what holds a choice in words. */
function clipped(page) {
  return page.evaluate(() => {
    const names = "button, label, legend, summary, h1, h2, [role=tab], .segment span, .chip, .about, .field-finding";
    return [...document.querySelectorAll(names)]
      .filter((one) => one.checkVisibility() && !one.closest(".heard, .listing"))
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline")
      .map((one) => `${one.className} ${one.textContent}: ${one.scrollWidth} in ${one.clientWidth}`);
  });
}

/** How far the page itself, not a pane of it, scrolls sideways. */
const overflow = (page) =>
  page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth);

/** Parts of the page that stick out of the window sideways without a pane that scrolls them. */
function outside(page) {
  return page.evaluate(() => {
    const scrolled = (one) => {
      for (let above = one.parentElement; above; above = above.parentElement) {
        if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(above).overflowX)) {
          return true;
        }
      }
      return false;
    };
    return [...document.querySelectorAll("body *")]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1 && !scrolled(one))
      .map((one) => one.outerHTML.slice(0, 120));
  });
}

async function expectFits(page, where) {
  expect(await overflow(page), where).toBeLessThanOrEqual(0);
  expect(await outside(page), where).toEqual([]);
  expect(await clipped(page), where).toEqual([]);
}

for (const locale of LANGUAGES) {
  for (const size of [...SIZES, ...MORE_SIZES]) {
    const [width, height] = size;
    test.describe(`${locale} at ${width}${MORE_SIZES.includes(size) ? " @long" : ""}`, () => {
      test.use({ locale, viewport: { width, height } });
      test("fits its window, and no text is cut off", async ({ page }) => {
        await open(page);
        await expectFits(page, "first screen");
        for (const summary of await page.locator("summary").all()) {
          await summary.click();
        }
        for (const add of await page.locator("button.add").all()) {
          await add.click();
        }
        await expectFits(page, "sections open");
        // Something of every colour: an error with a long reason, and the banner over what is stale.
        await page.locator("[id='network.cidr']").fill("10.0.0.1/16");
        await expectFits(page, "an error");
        for (const tab of await page.getByRole("tab").filter({ visible: true }).all()) {
          await tab.click();
          for (const line of await page.locator(".line > summary").filter({ visible: true }).all()) {
            await line.click();
          }
          await expectFits(page, await tab.textContent());
        }
      });
    });
  }
}

test.describe("a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("shows one view at a time, chosen by tabs", async ({ page }) => {
    await open(page);
    const views = page.getByRole("tab");
    await expect(views).toHaveCount(5);
    for (const name of ["Picture", "Code", "Cost", "Findings", "Design"]) {
      await views.filter({ hasText: name }).click();
      await expect(page.locator("main section[id]:visible")).toHaveCount(1);
      await expect(page.locator("main section[id]:visible")).toHaveAccessibleName(name);
      await expect(page.locator("main section[id]:visible")).toHaveRole("tabpanel");
    }
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tabpanel", { name: "Picture", exact: true })).toBeVisible();
    await expect(views.filter({ hasText: "Picture" })).toBeFocused();
  });

  test("a part of the picture leads to the code's view, a finding to the form", async ({ page }) => {
    await open(page);
    await page.getByRole("tab", { name: "Picture" }).click();
    await page.getByRole("button", { name: /^VPC web-dev/ }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(".line.marked").first()).toBeInViewport();
    await page.getByRole("tab", { name: /^Findings/ }).click();
    await page.getByRole("button", { name: "Go to Tasks" }).click();
    await expect(page.getByRole("textbox", { name: "Tasks", exact: true })).toBeFocused();
  });
});
