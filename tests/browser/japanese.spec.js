import { test, expect } from "./fixtures.js";
import { open } from "./kakoi.js";

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

const switchTo = (page, name) => page.getByRole("banner").getByRole("button", { name, exact: true }).click();

/** Opens every section, so that all of the form's text is in sight. */
async function unfoldAll(page) {
  for (const summary of await page.locator("summary").all()) {
    await summary.click();
  }
}

/** Every sentence and label in sight or heard, outside the generated files: text and the attributes that are read out. */
function texts(page) {
  return page.evaluate(() => {
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (!parentElement.closest("pre, script, noscript, .tree, code") && data.trim()) {
        found.add(data.trim());
      }
    }
    for (const element of document.querySelectorAll("body *")) {
      for (const name of ["aria-label", "title", "placeholder"]) {
        const value = element.closest("pre") ? null : element.getAttribute(name);
        if (value?.trim()) {
          found.add(value.trim());
        }
      }
    }
    return [...found];
  });
}

test("the switch turns every text of the page into Japanese and back", async ({ page }) => {
  await open(page);
  await unfoldAll(page);
  const english = await texts(page);
  await switchTo(page, "日本語");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page.getByRole("region", { name: "設計", exact: true })).toBeVisible();
  const japanese = await texts(page);
  expect(japanese.length).toBeGreaterThan(80);

  // What reads the same in both languages may only be a name, a number or a value: no words of English.
  const inBoth = japanese.filter((text) => english.includes(text));
  const WORDS = /\b(the|a|an|of|in|on|to|is|it|its|and|or|for|by|each|every|needs?|none|off|name|value|back|zone)\b/i;
  expect(inBoth.filter((text) => WORDS.test(text))).toEqual([]);
  // Likewise whatever has no Japanese character in it at all.
  expect(japanese.filter((text) => !JAPANESE.test(text) && WORDS.test(text))).toEqual([]);
  // Nor does a Japanese sentence hold an English one.
  expect(japanese.filter((text) => /\b(the|of|is|it|and|for|because|needs?) [a-z]+ [a-z]+/.test(text))).toEqual([]);

  await switchTo(page, "English");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect((await texts(page)).toSorted()).toEqual(english.toSorted());
});

test("findings and picture are Japanese too, and the generated files where they are to be", async ({ page }) => {
  await open(page);
  await switchTo(page, "日本語");
  await page.getByRole("textbox", { name: "VPC の CIDR" }).fill("10.0.0.0/15");
  await page.getByRole("tab", { name: /^指摘/ }).click();
  for (const message of await page.getByRole("tabpanel", { name: "指摘" }).getByRole("listitem").all()) {
    await expect(message.getByRole("paragraph").last()).toHaveText(JAPANESE);
  }
  await expect(page.getByRole("region", { name: "構成図" }).getByRole("status")).toHaveText(JAPANESE);
  await page.getByRole("textbox", { name: "VPC の CIDR" }).fill("10.0.0.0/16");
  await expect(page.locator("svg.topology")).toHaveAttribute("aria-label", JAPANESE);
  await page.getByRole("tab", { name: "コード" }).click();
  await page.getByRole("navigation").getByRole("button", { name: /^README\.md/ }).first().click();
  await expect(page.locator("pre")).toContainText("How to remove it");
  await expect(page.locator("pre")).not.toContainText(/[\u3040-\u309f]/);
  await unfoldAll(page);
  await writtenIn(page, "ja");
  await expect(page.locator("pre")).toContainText(JAPANESE);
  await expect(page.locator(".combobox input")).toHaveValue("アジアパシフィック (東京)");
});

/** Chooses the language of the generated files. */
const writtenIn = (page, language) =>
  page.locator(`[name='language']`).nth(["en", "ja"].indexOf(language)).check();

test("files of a language that the page has not got yet are fetched, or can be asked for again", async ({ browser, baseURL }) => {
  // Without the fixture, because the browser's console tells of the refused request.
  const page = await browser.newPage({ baseURL });
  await open(page);
  await unfoldAll(page);
  await page.route("**/sentences-ja-*", (route) => route.fulfill({ status: 503 }));
  await writtenIn(page, "ja");
  const code = page.getByRole("tabpanel", { name: "Code", exact: true });
  await expect(code).toContainText("could not be loaded");
  await expect(page.getByRole("button", { name: "Download .zip" })).toBeDisabled();
  await expect(page.locator("svg.topology")).toHaveAttribute("aria-label", /^Topology of/);
  await page.unroute("**/sentences-ja-*");
  await code.getByRole("button", { name: "Load again" }).click();
  await expect(code.locator("pre")).toContainText("Kakoi");
  await expect(page.getByRole("button", { name: "Download .zip" })).toBeEnabled();
  await page.getByRole("navigation", { name: "Files" }).getByRole("button", { name: /^README\.md/ }).first().click();
  await expect(code.locator("pre")).toContainText(JAPANESE);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.close();
});

test("the language is remembered", async ({ page }) => {
  await open(page);
  await switchTo(page, "日本語");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await switchTo(page, "English");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the sentences of the other language are fetched when it is switched to, once", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(...request.url().match(/sentences-../) ?? []));
  await open(page);
  expect(fetched).toEqual(["sentences-en"]);
  for (const [name, lang] of [["日本語", "ja"], ["English", "en"], ["日本語", "ja"]]) {
    await switchTo(page, name);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
  }
  expect(fetched).toEqual(["sentences-en", "sentences-ja"]);
});

test("a language that cannot be fetched leaves the page as it is, until it can", async ({ browser, baseURL }) => {
  // Without the fixture, because the browser's console tells of the refused request.
  const page = await browser.newPage({ baseURL });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await open(page);
  // A host that answers with a page where it has no file.
  for (const answer of [{ status: 503 }, { contentType: "text/html", body: "<!doctype html>" }]) {
    await page.route("**/sentences-ja-*", (route) => route.fulfill(answer));
    const answered = page.waitForResponse("**/sentences-ja-*");
    await switchTo(page, "日本語");
    await answered;
    // Time in which a wrong page would change: nothing tells that it does not.
    await page.waitForTimeout(300);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("button", { name: "Download .zip" })).toBeEnabled();
    await page.unroute("**/sentences-ja-*");
  }
  await switchTo(page, "日本語");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  expect(errors).toEqual([]);
  await page.close();
});

for (const [locale, lang] of [["ja-JP", "ja"], ["en-GB", "en"], ["fr-FR", "en"]]) {
  test.describe(`a browser of language ${locale}`, () => {
    test.use({ locale });
    test(`starts in ${lang}`, async ({ page }) => {
      await open(page);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("banner")).toContainText(lang === "ja" ? "zip をダウンロード" : "Download .zip");
    });
  });
}

test("no character of the Japanese page lacks its glyph", async ({ page }) => {
  await open(page);
  await switchTo(page, "日本語");
  await unfoldAll(page);
  await page.getByRole("tab", { name: /^指摘/ }).click();
  await page.locator(".combobox input").click();
  const result = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 48, height: 48 });
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const draw = (character, font) => {
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.font = font;
      context.fillText(character, 8, 36);
      return context.getImageData(0, 0, canvas.width, canvas.height).data.join();
    };
    // Each character in the font of the element that holds it.
    const seen = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (!parentElement.closest("script, noscript, .heard")) {
        const { fontFamily, fontWeight } = getComputedStyle(parentElement);
        for (const character of data.replace(/\s/g, "")) {
          seen.set(`${character} ${fontWeight} ${fontFamily}`, [character, `${fontWeight} 28px ${fontFamily}`]);
        }
      }
    }
    const missing = [];
    const checked = new Set();
    for (const [character, font] of seen.values()) {
      checked.add(character);
      const drawn = draw(character, font);
      // What a font without the character shows: the box of an unassigned one, or nothing.
      if (drawn === draw("\u{10ffff}", font) || drawn === draw("\u0378", font) || drawn === draw(" ", font)) {
        missing.push(`${character} in ${font}`);
      }
    }
    const tofu = draw("\u{10ffff}", "28px sans-serif") === draw(" ", "28px sans-serif");
    return { missing, count: checked.size, kanji: [...checked].filter((one) => /[\u4e00-\u9fff]/.test(one)).length, tofu };
  });
  expect(result.missing).toEqual([]);
  expect(result.tofu, "an unassigned character draws a box, so that the comparison means something").toBe(false);
  expect(result.kanji).toBeGreaterThan(60);
});
