import { test, expect } from "./fixtures.js";
import { open } from "./kakoi.js";

/**
 * Boxes and texts that stand elsewhere than the Scene says. The page's drawing holds the Scene's numbers as attributes;
 * where the browser paints is asked of the browser. Differences are in CSS pixels.
 */
function misplaced(page) {
  return page.locator("svg.topology").evaluate((svg) => {
    const place = svg.getBoundingClientRect();
    const whole = svg.viewBox.baseVal;
    // On paper the place may be wider than the drawing, which then stands in its middle.
    const scale = Math.min(place.width / whole.width, place.height / whole.height);
    const outer = {
      x: place.x + (place.width - whole.width * scale) / 2,
      y: place.y + (place.height - whole.height * scale) / 2,
    };
    const number = (element, name) => Number(element.getAttribute(name));
    const wrong = [];
    let count = 0;
    const expectSame = (what, painted, reckoned) => {
      count += 1;
      if (Object.keys(reckoned).some((side) => Math.abs(painted[side] - reckoned[side]) > 1)) {
        wrong.push(`${what}: ${JSON.stringify(painted)} instead of ${JSON.stringify(reckoned)}`);
      }
    };
    const inPixels = (box) => ({ left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale });
    for (const rect of svg.querySelectorAll(".node > rect")) {
      const box = { x: number(rect, "x"), y: number(rect, "y"), width: number(rect, "width"), height: number(rect, "height") };
      expectSame("getBBox", inPixels(rect.getBBox()), inPixels(box));
      const corner = new DOMPoint(box.x, box.y).matrixTransform(rect.getScreenCTM());
      expectSame("on the screen", { left: corner.x - outer.x, top: corner.y - outer.y }, { left: box.x * scale, top: box.y * scale });
    }
    for (const text of svg.querySelectorAll(".node > text")) {
      const width = number(text, "textLength");
      const left = number(text, "x") - (text.getAttribute("text-anchor") === "middle" ? width / 2 : 0);
      const { x, width: painted } = text.getBBox();
      expectSame(text.textContent, { left: x * scale, width: painted * scale }, { left: left * scale, width: width * scale });
    }
    return { count, wrong };
  });
}

// A browser zoomed to 200 % has half as many CSS pixels, each of twice as many dots.
for (const width of [390, 1280, 1440]) {
  for (const zoom of [1, 2]) {
    for (const locale of ["en-US", "ja-JP"]) {
      test.describe(`${width} wide at ${zoom * 100} %, ${locale}`, () => {
        test.use({ locale, viewport: { width: width / zoom, height: 900 / zoom }, deviceScaleFactor: zoom });
        test("boxes and texts stand where the Scene says", async ({ page }) => {
          await open(page);
          const tab = page.getByRole("tab").nth(1);
          if (width / zoom < 768) {
            await tab.click();
          }
          for (const how of [{ colorScheme: "light" }, { colorScheme: "dark" }, { media: "print" }]) {
            await page.emulateMedia(how);
            const { count, wrong } = await misplaced(page);
            expect(count).toBeGreaterThan(90);
            expect(wrong, JSON.stringify(how)).toEqual([]);
          }
        });
      });
    }
  }
}
