// What stands on the page before its code is there, and that nothing moves when the code takes over.
import { test, expect } from "./fixtures.js";

const LATE = /\/((sentences|files)-[^/]*\.txt|late-[^/]*\.wasm)$/;
const LINK = "#v1.AQEDd2Vi";

/** Holds files back; the function returned lets them come. */
async function hold(page, files) {
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Opens the page without its code; the function returned lets the code come, and waits until the page has taken over. */
async function before(page, fragment = "") {
  await hold(page, LATE);
  const release = await hold(page, (url) => url.pathname.endsWith(".wasm") && !LATE.test(url.pathname));
  await page.goto(fragment);
  await expect(page.locator("header.header")).toBeVisible();
  return async () => {
    release();
    await expect(page.locator("#design form")).toBeAttached();
  };
}

/** The picture, the header and the tabs as they are seen: without what is heard, reached or pointed at. */
function seen(page) {
  return page.evaluate(() => [".topology", ".header", ".views", ".tools"].map((part) => {
    const copy = document.querySelector(part).cloneNode(true);
    copy.querySelectorAll("title, .heard, [hidden]").forEach((unseen) => unseen.remove());
    for (const element of [copy, ...copy.querySelectorAll("*")]) {
      for (const { name } of [...element.attributes]) {
        if (/^(id|inert|style|type|title|value|tabindex|focusable|aria-(label|controls|haspopup|keyshortcuts)|data-(address|line|node|relation))$/.test(name)) {
          element.removeAttribute(name);
        }
      }
    }
    return new XMLSerializer().serializeToString(copy);
  }));
}

/** Expects nothing of the default design to be seen. */
async function expectFrameOnly(page) {
  const parts = page.locator(".topology, .badge, .header-name span");
  expect(await parts.count()).toBeGreaterThan(2);
  await expect(parts.filter({ visible: true })).toHaveCount(0);
}

/** Where the parts of the frame stand, of those that are seen. */
function places(page) {
  return page.evaluate(() => [".header", ".header > *", ".views", ".panes", ".pane", ".tabs", ".tools > *", ".stage", ".topology"]
    .flatMap((part) => [...document.querySelectorAll(part)].filter((one) => one.checkVisibility()).map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return `${part} ${[x, y, width, height].join(" ")}`;
    })));
}

for (const locale of ["en-US", "ja-JP"]) {
  for (const colorScheme of ["light", "dark"]) {
    test.describe(`in ${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      test("the picture before the page's code is the one after it, to the pixel", async ({ page }) => {
        const takeOver = await before(page);
        await expect(page.locator(".topology")).toBeVisible();
        await expect(page.locator("html")).toHaveAttribute("lang", locale.slice(0, 2));
        const drawn = await seen(page);
        const pictured = await page.locator(".pane-picture").screenshot();
        const header = await page.locator(".header").screenshot();
        await takeOver();
        expect(await seen(page)).toEqual(drawn);
        expect(pictured.equals(await page.locator(".pane-picture").screenshot())).toBe(true);
        expect(header.equals(await page.locator(".header").screenshot())).toBe(true);
      });
    });
  }

  for (const [width, height] of [[1440, 900], [1024, 768], [390, 844]]) {
    test.describe(`in ${locale}, ${width} wide`, () => {
      test.use({ locale, viewport: { width, height } });

      test("nothing moves and nothing is missing when the page takes over", async ({ page }) => {
        await page.addInitScript(() => {
          globalThis.holes = 0;
          let began = false;
          const look = () => {
            const isThere = document.querySelector(".header h1") !== null;
            began ||= isThere;
            globalThis.holes += began && !isThere ? 1 : 0;
            requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        });
        const takeOver = await before(page);
        await expect(page.locator(".topology")).toBeAttached();
        const stood = await places(page);
        expect(stood.length).toBeGreaterThan(10);
        await takeOver();
        expect(await places(page)).toEqual(stood);
        await page.waitForTimeout(600);
        const shift = await page.evaluate(() => new Promise((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(0), 500);
        }));
        expect(shift).toBe(0);
        expect(await page.evaluate(() => globalThis.holes)).toBe(0);
      });
    });
  }
}

test("a sentence stands in the place of the form until that is there", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const takeOver = await before(page);
  const sentence = page.locator(".pane-form > .waiting");
  await expect(sentence).toContainText("The form is loading");
  await takeOver();
  await expect(sentence).toHaveCount(0);
  await expect(page.getByLabel("Project name")).toBeVisible();
});

test("nothing of it can be reached, because nothing of it could answer", async ({ page }) => {
  await before(page);
  await expect(page.locator(".topology")).toBeVisible();
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement.closest("[inert]"))).toBeNull();
  }
  const point = await page.locator(".header button").last().boundingBox();
  const under = ({ x, y }) => document.elementFromPoint(x + 4, y + 4).closest("[inert]");
  expect(await page.evaluate(under, point)).toBeNull();
});

test("the language and the colours that were chosen are there from the first paint on", async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem("kakoi.language", "ja");
    localStorage.setItem("kakoi.theme", "dark");
  });
  const takeOver = await before(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator(".topology")).toHaveAttribute("lang", "ja");
  await takeOver();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

for (const [what, prepare, fragment] of [
  ["a link", () => {}, LINK],
  ["kept work", () => {
    localStorage.setItem("kakoi.last", "x");
    localStorage.setItem("kakoi.design.x", "kept by a later version");
  }, ""],
]) {
  test(`only the frame is shown where ${what} may take the place of the default design`, async ({ page }) => {
    await page.addInitScript(prepare);
    const takeOver = await before(page, fragment);
    await expect(page.locator(".pane-picture")).toBeVisible();
    await expectFrameOnly(page);
    await takeOver();
    await expect(page.locator(".topology")).toBeVisible();
  });
}

test("only the frame is shown where a company's settings may change the default design", async ({ page }) => {
  await page.route("**/settings.json", (route) => route.fulfill({ json: { allowed_regions: ["ap-northeast-3"] } }));
  await hold(page, LATE);
  await page.goto("");
  await expect(page.locator(".header[inert]")).toBeVisible();
  await expectFrameOnly(page);
});

test("where nothing can be stored the default design is shown", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await before(page);
  await expect(page.locator(".topology")).toBeVisible();
});
