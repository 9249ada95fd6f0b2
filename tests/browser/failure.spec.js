// What stands in the place of the page where its code stops, does not come or cannot run: never a white screen, and the
// design is not lost. The faults are made by changing files on their way or what the browser does; the page has no switch
// for it. Without the fixture of other specs, because the console tells of each fault.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

import { clipboard, field, open } from "./kakoi.js";

const WORDS = {
  "en-US": { title: "Kakoi has stopped", cannot: "Kakoi could not start", stopped: /Something in the page went wrong/, lost: /part of the page could not be loaded/,
    unable: /has no WebAssembly/, reload: "Load again", link: "Link of the design", copyLink: "Copy link", save: "Save kakoi.json",
    anew: "Start with the default design", report: "Text of the report", withLink: /Put the link/, copyReport: "Copy report",
    copied: "Copied.", noScript: /needs JavaScript and WebAssembly/ },
  "ja-JP": { title: "Kakoi が停止しました", cannot: "Kakoi を開始できませんでした", stopped: /ページの内部で問題が起き/, lost: /ページの一部を読み込めませんでした/,
    unable: /WebAssembly がないか/, reload: "再読み込み", link: "設計のリンク", copyLink: "リンクをコピー", save: "kakoi.json を保存",
    anew: "既定の設計で始める", report: "報告の本文", withLink: /報告に設計のリンクを含める/, copyReport: "報告をコピー",
    copied: "コピーしました。", noScript: /JavaScript と WebAssembly を必要とします/ },
};

const WASM = (url) => /\/kakoi-web[^/]*\.wasm$/.test(url.pathname);

/** Takes the hashes out of the page: what is changed on its way would be refused for them, which is another test's matter. */
async function unhash(page) {
  await page.route((url) => url.pathname.endsWith("/"), async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/ sha256-[A-Za-z0-9+/=]+/g, "").replace(/ integrity="[^"]*"/g, "");
    await route.fulfill({ response, body });
  });
}

/** The text of a download. */
async function streamText(stream) {
  const chunks = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * Has the page's code panic, once `globalThis.breaks` is set or an attribute is to hold a text: Yew counts on the browser to
 * take every attribute that it sets.
 */
async function breakCode(page, at = null) {
  await page.addInitScript((at) => {
    const setAttribute = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
      if (globalThis.breaks || (at && String(value).includes(at))) {
        throw new DOMException("refused on purpose", "InvalidCharacterError");
      }
      setAttribute.call(this, name, value);
    };
  }, at);
}

const heading = (page, name) => page.getByRole("heading", { level: 1, name });

async function expectAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

for (const [locale, words] of Object.entries(WORDS)) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("a page whose code stops gives the design back", async ({ page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await breakCode(page);
      await open(page);
      await page.locator("[id='project.name']").fill("shop");
      await expect(page).toHaveURL(/#v1\./);
      await page.evaluate(() => {
        globalThis.breaks = true;
      });
      await page.locator("[id='project.name']").fill("shops");
      await expect(heading(page, words.title)).toBeFocused();
      await expect(page.getByText(words.stopped)).toBeVisible();
      await expect(page.getByText(words.lost)).toBeHidden();
      await expectAccessible(page);
      await page.screenshot({ path: `results/failure-${locale}.png`, fullPage: true });

      // Nothing reaches the code that has stopped.
      const before = errors.length;
      await page.keyboard.press("Control+k");
      await page.mouse.move(200, 200);
      await page.evaluate(() => dispatchEvent(new PopStateEvent("popstate")));
      await page.waitForTimeout(500);
      expect(errors.length).toBe(before);

      const link = await page.getByRole("textbox", { name: words.link }).inputValue();
      expect(link).toMatch(/\/#v1\./);
      await page.getByRole("button", { name: words.copyLink }).press("Enter");
      await expect(page.getByRole("status")).toHaveText(words.copied);
      expect(await clipboard(page)).toBe(link);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: words.save }).press("Enter"),
      ]);
      expect(download.suggestedFilename()).toBe("kakoi.json");
      const saved = JSON.parse(await streamText(await download.createReadStream()));
      expect(saved.project.name).toMatch(/^shops?$/);

      const report = page.getByRole("textbox", { name: words.report });
      expect(await report.inputValue()).toMatch(/^Kakoi \d+\.\d+\.\d+\n[^]*Chrome\/[^]*RuntimeError/);
      expect(await report.inputValue()).not.toMatch(/shop|#v1/);
      await page.getByRole("checkbox", { name: words.withLink }).check();
      expect(await report.inputValue()).toContain(link);
      await page.getByRole("button", { name: words.copyReport }).click();
      await expect(page.getByRole("status")).toHaveText(words.copied);

      await page.getByRole("button", { name: words.reload }).click();
      await expect(page.locator("[id='project.name']")).toHaveValue(/^shops?$/);
    });

    test("a page whose code is missing says so", async ({ page }) => {
      await page.route(WASM, (route) => route.fulfill({ status: 404, body: "" }));
      await page.goto("");
      await expect(heading(page, words.cannot)).toBeFocused();
      await expect(page.getByText(words.lost)).toBeVisible();
      await expect(page.getByText(words.stopped)).toBeHidden();
      await expect(page.getByRole("textbox", { name: words.link })).toHaveCount(0);
      await expect(page.getByRole("button", { name: words.anew })).toHaveCount(0);
      await expectAccessible(page);
      await page.screenshot({ path: `results/lost-${locale}.png`, fullPage: true });
      await page.unroute(WASM);
      await page.keyboard.press("Tab");
      await expect(page.getByRole("button", { name: words.reload })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.locator("#design form")).toBeVisible();
    });

    test("a browser without WebAssembly is told what is needed", async ({ page }) => {
      await page.addInitScript(() => {
        delete globalThis.WebAssembly;
      });
      await page.goto("");
      await expect(heading(page, words.cannot)).toBeFocused();
      await expect(page.getByText(words.unable)).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test("a design with which the page stops at once can be left without losing it", async ({ page }) => {
  const words = WORDS["en-US"];
  await open(page);
  await field(page, "Project name").fill("shop");
  await expect(page).toHaveURL(/#v1\./);
  await breakCode(page, "shop");
  await page.reload();
  await expect(heading(page, words.title)).toBeFocused();
  const link = await page.getByRole("textbox", { name: words.link }).inputValue();
  expect(link).toMatch(/\/#v1\./);
  await page.getByRole("button", { name: words.reload }).click();
  await expect(heading(page, words.title)).toBeFocused();
  await page.getByRole("button", { name: words.anew }).click();
  await expect(field(page, "Project name")).toHaveValue("web");
  const kept = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("kakoi.design.")));
  expect(kept.map(([, text]) => text.split("\n")[2])).toEqual([new URL(link).hash]);
});

test("a page that was translated by another program still says that it has stopped", async ({ page }) => {
  await breakCode(page, "shop");
  await open(page);
  await page.evaluate(() => {
    document.documentElement.lang = "fr";
  });
  await field(page, "Project name").fill("shop");
  await expect(heading(page, WORDS["en-US"].title)).toBeFocused();
});

for (const [what, change] of [
  ["cut off", (bytes) => bytes.subarray(0, bytes.length / 2)],
  ["a page of a proxy", () => Buffer.from("<!doctype html><title>Blocked</title>")],
]) {
  test(`code that is ${what} is not run`, async ({ page }) => {
    await unhash(page);
    await page.route(WASM, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.body()) });
    });
    await page.goto("");
    await expect(page.getByText(WORDS["en-US"].lost)).toBeVisible();
  });
}

test("code that never comes is given up after two minutes @long", async ({ page }) => {
  test.setTimeout(180_000);
  await page.route(WASM, () => {});
  await page.goto("");
  await expect(page.locator("svg").first()).toBeVisible();
  await expect(heading(page, WORDS["en-US"].cannot)).toBeVisible({ timeout: 130_000 });
  await expect(page.getByText(WORDS["en-US"].lost)).toBeVisible();
});

test("a page whose script is missing says so by itself", async ({ page }) => {
  await page.route(/\/boot[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("");
  for (const [locale, words] of Object.entries(WORDS)) {
    await expect(page.getByText(words.lost).and(page.locator(".unstarted p"))).toBeVisible();
    await expect(page.getByRole("link", { name: words.reload })).toHaveCount(1);
    expect(await page.locator(`.unstarted [lang=${locale.slice(0, 2)}]`).count()).toBe(1);
  }
  await expectAccessible(page);
  await page.unroute(/\/boot[^/]*\.js$/);
  await page.getByRole("link", { name: WORDS["en-US"].reload }).click();
  await expect(page.locator("#design form")).toBeVisible();
  await expect(page.locator(".unstarted")).toHaveCount(0);
});

test("code whose request is blocked is told of", async ({ page }) => {
  await page.route(WASM, (route) => route.abort("blockedbyclient"));
  await page.goto("");
  await expect(page.getByText(WORDS["en-US"].lost)).toBeVisible();
});

test("first sentences that are missing are told of", async ({ page }) => {
  await page.route(/\/first-en/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("");
  await expect(page.getByText(WORDS["en-US"].lost)).toBeVisible();
});

test("a server that does not know the type of wasm still gives a working page", async ({ page }) => {
  await page.route(/\.wasm$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await open(page);
  await field(page, "Project name").fill("shop");
  await expect(page.locator(".header-name")).toContainText("shop");
});

test("errors of others leave the page alone", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error("of an extension");
    });
    Promise.reject(new Error("of an extension"));
  });
  await field(page, "Project name").fill("shop");
  await expect(page.locator(".header-name")).toContainText("shop");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says in both languages what is needed", async ({ page }) => {
    await page.goto("");
    for (const words of Object.values(WORDS)) {
      await expect(page.getByText(words.noScript)).toBeVisible();
    }
    await expect(page.locator(".unstarted")).toHaveCSS("display", "none");
    await page.screenshot({ path: "results/no-script.png" });
  });
});
