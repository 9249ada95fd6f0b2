import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

import { test, expect } from "./fixtures.js";
import { clipboard, open, picture } from "./kakoi.js";

/** Opens the dialog, presses one of its buttons and gives the file. */
async function save(page, testInfo, button) {
  const dialog = page.getByRole("dialog", { name: "Export", exact: true });
  if (!(await dialog.isVisible())) {
    await picture(page).getByRole("button", { name: "Export" }).click();
  }
  const started = page.waitForEvent("download");
  await dialog.getByRole("button", { name: button, exact: true }).click();
  const file = await started;
  const path = testInfo.outputPath(file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path, bytes: await readFile(path) };
}

/** The share of pixels in which two PNG pictures clearly differ. */
function difference(page, one, other) {
  return page.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(async (bytes) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }));
    if (one.width !== other.width || one.height !== other.height) {
      return `${one.width} × ${one.height} and ${other.width} × ${other.height}`;
    }
    let differing = 0;
    for (let at = 0; at < one.data.length; at += 4) {
      const far = [0, 1, 2].some((channel) => Math.abs(one.data[at + channel] - other.data[at + channel]) > 48);
      differing += far ? 1 : 0;
    }
    return differing / (one.data.length / 4);
  }, [one, other].map((bytes) => bytes.toString("base64")));
}

for (const [colorScheme, locale, button, name] of [
  ["light", "en-US", "SVG Light", "web-dev.svg"],
  ["dark", "en-US", "SVG Dark", "web-dev-dark.svg"],
]) {
  test.describe(`${colorScheme}, ${locale}`, () => {
    test.use({ colorScheme, locale });
    test("an exported SVG reopens standalone and looks the same", async ({ page, context }, testInfo) => {
      await open(page);
      const file = await save(page, testInfo, button);
      expect(file.name).toBe(name);
      await page.keyboard.press("Escape");
      // As large as the file says, so that both have the same pixels.
      const drawn = page.locator("svg.topology");
      const [width, height] = await drawn.evaluate((svg) => {
        const { width, height } = svg.viewBox.baseVal;
        svg.setAttribute("width", width);
        svg.parentElement.setAttribute("data-zoomed", "");
        // Not in its middle, which may lie between two dots.
        svg.parentElement.style.placeContent = "start";
        return [width, height];
      });
      await page.setViewportSize({ width: 1920, height: 1080 });
      await page.mouse.move(1, 1);
      const onPage = await drawn.screenshot();
      const alone = await context.newPage();
      // The other way around: the file's colours are its own, whatever the viewer prefers.
      await alone.emulateMedia({ colorScheme: colorScheme === "light" ? "dark" : "light" });
      await alone.setViewportSize({ width, height });
      await alone.goto(pathToFileURL(file.path).href);
      expect(await difference(page, onPage, await alone.screenshot())).toBeLessThan(0.01);
      expect(await alone.evaluate(() => performance.getEntriesByType("resource").length)).toBe(0);
    });
  });
}

test("an exported PNG has the size that it says", async ({ page }, testInfo) => {
  await open(page);
  const { width, height } = await page.locator("svg.topology").evaluate((svg) => {
    const { width, height } = svg.viewBox.baseVal;
    return { width, height };
  });
  for (const [button, name, scale] of [
    ["PNG 1× Light", "web-dev.png", 1],
    ["PNG 2× Dark", "web-dev-dark@2x.png", 2],
    ["PNG 4× Light", "web-dev@4x.png", 4],
  ]) {
    const file = await save(page, testInfo, button);
    expect(file.name).toBe(name);
    expect(file.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([file.bytes.readUInt32BE(16), file.bytes.readUInt32BE(20)]).toEqual([width * scale, height * scale]);
    expect(file.bytes.length).toBeGreaterThan(20_000);
  }
});

test("the SVG is copied as text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await picture(page).getByRole("button", { name: "Export" }).click();
  await page.getByRole("button", { name: "Copy SVG" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await clipboard(page)).toMatch(/^<svg xmlns=[^]*<\/svg>\n$/);
  await expect(page.getByRole("button", { name: "Copy SVG" })).toBeVisible();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.getByRole("button", { name: "Copy SVG" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toHaveText(/The browser blocks copying here/);
});

test("printed, the picture has a sheet, and bill, findings and settings follow without controls", async ({ page }) => {
  await open(page);
  await picture(page).getByRole("button", { name: "List" }).click();
  for (const landscape of [true, false]) {
    const pdf = (await page.pdf({ format: "A4", landscape })).toString("latin1");
    const pages = pdf.match(/\/Type \/Page\b/g).length;
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(9);
  }
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const shown of ["svg.topology", ".sum-month .money", ".bill-lines .line", "svg.chart", ".finding", "[id='project.name']",
    "[id='network.zones'] .chip", ".fold-now", ".header-name"]) {
    await expect(page.locator(shown).first(), shown).toBeVisible();
  }
  for (const hidden of [".header button:not(.header-name)", ".tabs", "#code", ".tools", ".outline", ".slider", ".marks", "#design .about"]) {
    await expect(page.locator(hidden).filter({ visible: true }), hidden).toHaveCount(0);
  }
  // What was chosen, and what the sum leaves out: texts on paper.
  await expect(page.locator("button").filter({ visible: true })).toHaveText(["web · dev", "1a", "1c", "Logs that are kept"]);
  await expect(page.locator(".segment span").filter({ visible: true })).toHaveText(["None", "On", "HTTP"]);
  const ink = await page.locator("svg.topology text").first().evaluate((text) => getComputedStyle(text).fill);
  expect(ink, "printed dark on light").toBe("rgb(27, 35, 48)");
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".bill-lines")).toHaveCount(0);
});

test("what the page prints itself has bill and findings too, whatever is in sight", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    globalThis.print = () => {
      dispatchEvent(new Event("beforeprint"));
      globalThis.printed = [".bill-lines .line", "svg.topology", ".finding"].map((part) => document.querySelectorAll(part).length);
      dispatchEvent(new Event("afterprint"));
    };
  });
  await open(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find a field, file or command" }).fill("print");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => globalThis.printed);
  const [lines, pictures, findings] = await page.evaluate(() => globalThis.printed);
  expect(lines).toBeGreaterThan(5);
  expect(pictures).toBeGreaterThan(0);
  expect(findings).toBeGreaterThan(0);
  await expect(page.locator(".bill-lines")).toHaveCount(0);
});

test("the draw.io file's cells are the picture's parts", async ({ page, context }, testInfo) => {
  await open(page);
  const parts = await page.locator("svg.topology .node").count();
  const file = await save(page, testInfo, "draw.io");
  expect(file.name).toBe("web-dev.drawio");
  // On a page of its own: Kakoi's policy lets nothing be parsed from a text.
  const cells = await (await context.newPage()).evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, "text/xml");
    return parsed.querySelector("parsererror")
      ? parsed.documentElement.textContent
      : parsed.querySelectorAll("mxCell[vertex], [vertex]").length;
  }, file.bytes.toString("utf8"));
  expect(cells).toBeGreaterThanOrEqual(parts);
});

test("a flow that is shown is taken along", async ({ page }, testInfo) => {
  await open(page);
  await page.locator(".flows").selectOption({ index: 3 });
  const file = await save(page, testInfo, "SVG Light");
  expect(file.bytes.toString("utf8")).toContain('class="flow"');
  const height = Number(/ height="(\d+)"/.exec(file.bytes.toString("utf8"))[1]);
  const png = await save(page, testInfo, "PNG 2× Light");
  expect(png.bytes.readUInt32BE(20)).toBe(2 * height);
});
