// Nothing on the page moves by itself: whatever comes late finds its place kept.
import { test, expect } from "./fixtures.js";
import { open } from "./kakoi.js";

for (const [width, height] of [[1440, 900], [820, 1180], [390, 844]]) {
  for (const locale of ["en-US", "ja-JP"]) {
    test.describe(`${width} wide, ${locale}`, () => {
      test.use({ locale, viewport: { width, height } });
      test("the layout does not shift after the first paint", async ({ page }) => {
        // Data that come a second after the first screen, so that a shift would be one.
        await page.route(/sentences-|files-|late-/, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 1000));
          await route.continue();
        });
        await open(page);
        await page.waitForTimeout(800);
        const shifts = await page.evaluate(() => new Promise((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().map(({ value, sources }) =>
            [value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 100) ?? node?.textContent)])))
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve([]), 500);
        }));
        const sum = shifts.reduce((sum, [value]) => sum + value, 0);
        expect(sum, JSON.stringify(shifts)).toBeLessThan(0.02);
      });
    });
  }
}

test("each theme has every colour, whether the system or the person chose it", async ({ page }) => {
  await open(page);
  const colours = () => page.evaluate(() => {
    const names = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule.selectorText === ":root").flatMap((rule) => [...rule.style])
      .filter((name) => name.startsWith("--"));
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries([...new Set(names)].map((name) => [name, style.getPropertyValue(name)]));
  });
  const seen = {};
  for (const system of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: system });
    for (const theme of ["system", "light", "dark"]) {
      await page.evaluate((theme) => document.documentElement.setAttribute("data-theme", theme), theme);
      seen[`${theme} on ${system}`] = await colours();
    }
  }
  expect(Object.keys(seen["light on light"]).length).toBeGreaterThan(30);
  expect(seen["light on dark"]).toEqual(seen["light on light"]);
  expect(seen["system on light"]).toEqual(seen["light on light"]);
  expect(seen["dark on light"]).toEqual(seen["dark on dark"]);
  expect(seen["system on dark"]).toEqual(seen["dark on dark"]);
  expect(seen["dark on dark"]["--ground"]).not.toBe(seen["light on light"]["--ground"]);
});
