import { test, expect } from "./fixtures.js";
import { chooseRegion, endpoint, choose, fold, form, group, open, picture, unfold } from "./kakoi.js";

/** Texts of the picture that the browser draws otherwise than they were reckoned, or outside their node's box. */
function misfits(page) {
  return page.locator("#picture").evaluate((pane) => {
    const wrong = [];
    const svg = pane.querySelector("svg.topology");
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    for (const text of svg.querySelectorAll("text")) {
      const box = text.getBBox();
      const reckoned = Number(text.getAttribute("textLength"));
      // A pixel: the browser places glyphs in whole ones.
      if (Math.abs(box.width - reckoned) * scale > 1) {
        wrong.push(`“${text.textContent}” is ${box.width} wide, reckoned ${reckoned}`);
      }
      const frame = text.parentElement.querySelector(":scope > rect").getBBox();
      const inside = box.x >= frame.x - 1 && box.x + box.width <= frame.x + frame.width + 1
        && box.y >= frame.y - 1 && box.y + box.height <= frame.y + frame.height + 1;
      if (!inside) {
        wrong.push(`“${text.textContent}” leaves its box`);
      }
      // The fit may only adjust what fonts differ in, not squeeze a text to half.
      text.removeAttribute("textLength");
      const natural = text.getBBox().width;
      if (natural > reckoned * 1.15 || natural < reckoned * 0.8) {
        wrong.push(`“${text.textContent}” is ${natural} wide by nature, fitted to ${reckoned}`);
      }
      text.setAttribute("textLength", reckoned);
    }
    return wrong;
  });
}

for (const colorScheme of ["light", "dark"]) {
  for (const locale of ["en-US", "ja-JP"]) {
    test.describe(`${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale });
      test("every text fits its box", async ({ page }) => {
        await open(page);
        expect(await page.locator("svg.topology text").count()).toBeGreaterThan(40);
        expect(await misfits(page)).toEqual([]);
      });

      test("no text of the default picture is cut short", async ({ page }) => {
        await open(page);
        await expect(page.locator("svg.topology text").filter({ hasText: "…" })).toHaveCount(0);
      });
    });
  }
}

test("every text of the largest design fits its box", async ({ page }) => {
  await open(page);
  await chooseRegion(page, "us-east-1");
  const zones = group(page, "Availability zones").locator("[aria-pressed=false]");
  for (let left = await zones.count(); left > 0; left -= 1) {
    await expect(zones).toHaveCount(left);
    await zones.first().click();
  }
  await choose(page, "Way out to the internet", "NAT per zone");
  await unfold(page, "Other services");
  for (const box of await form(page).getByRole("checkbox").all()) {
    await box.check();
  }
  await endpoint(page, "dynamodb").check();
  await expect(fold(page, "Other services")).not.toContainText("none on");
  await expect(picture(page).getByRole("button", { name: /^NAT gateway/ })).toHaveCount(6);
  expect(await misfits(page)).toEqual([]);
});

for (const [width, height] of [[390, 844], [1280, 800], [1440, 900]]) {
  test.describe(`a window of ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });
    test("the picture's text is large enough to read", async ({ page }) => {
      await open(page);
      const tab = page.getByRole("tab", { name: "Picture" });
      if (await tab.isVisible()) {
        await tab.click();
      }
      const svg = page.locator("svg.topology");
      await expect(svg).toBeVisible();
      const smallest = await svg.evaluate((svg) => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const sizes = [...svg.querySelectorAll("text")].map((one) => parseFloat(getComputedStyle(one).fontSize));
        return scale * Math.min(...sizes);
      });
      expect(smallest).toBeGreaterThanOrEqual(8.5);
    });
  });
}

test("the picture is drawn in the theme's colours", async ({ page }) => {
  const fill = () => page.evaluate(() => {
    const { fill } = getComputedStyle(document.querySelector("svg.topology .node.task rect"));
    return `${fill} ${getComputedStyle(document.querySelector("svg.topology text")).fill}`;
  });
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  const light = await fill();
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await fill()).not.toBe(light);
});
