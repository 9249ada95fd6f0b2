import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import AxeBuilder from "@axe-core/playwright";

import { test, expect } from "./fixtures.js";
import { field, open, read } from "./kakoi.js";

const run = promisify(execFile);
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const dialog = (page) => page.getByRole("dialog", { name: "Bring in…", exact: true });
const outcome = (page) => dialog(page).getByRole("status");

let folder;
test.beforeEach(async ({ page }) => {
  folder = await mkdtemp(join(tmpdir(), "kakoi-bring-"));
  await open(page);
});
test.afterEach(() => rm(folder, { recursive: true }));

/** Opens the dialog from the list of designs. */
async function ask(page) {
  await page.locator("#designs").click();
  await page.getByRole("dialog").getByRole("button", { name: "Bring in…", exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Chooses files, or a folder. */
async function choose(page, button, paths) {
  const asked = page.waitForEvent("filechooser");
  await dialog(page).getByRole("button", { name: button, exact: true }).click();
  await (await asked).setFiles(paths);
}

/** Drops files on the page, as a browser tells of them. */
async function drop(page, files) {
  const data = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const { name, base64 } of files) {
      data.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name));
    }
    return data;
  }, files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") })));
  await page.locator("main").dispatchEvent("drop", { dataTransfer: data });
}

/** A zip that Python makes of files by their names. */
async function zipped(name, files, options = "") {
  const path = join(folder, name);
  const script = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for name, text in json.loads(sys.argv[2]).items():
        archive.writestr(name, text if text != "BOMB" else b"0" * 50_000_000)
${options}`;
  await run("python3", ["-c", script, path, JSON.stringify(files)]);
  return path;
}

/** The design of the page as a bundle's files. */
async function bundle(page, name) {
  await field(page, "Project name").fill(name);
  const files = {};
  for (const path of ["main.tf", "README.md", "kakoi.json", "network/main.tf"]) {
    files[path] = await read(page, path);
  }
  return files;
}

test("a bundle's zip, packed by another tool, opens beside what one works on", async ({ page }) => {
  const files = await bundle(page, "shop");
  await field(page, "Project name").fill("mine");
  const inFolder = Object.fromEntries(Object.entries(files).map(([path, text]) => [`shop-dev/${path}`, text]));
  const zip = await zipped("shop-dev.zip", inFolder);
  await ask(page);
  await choose(page, "Choose files…", zip);
  await expect(outcome(page)).toContainText("The design shop · dev in ap-northeast-1.");
  await outcome(page).getByRole("button", { name: "Open shop · dev beside your work" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(field(page, "Project name")).toHaveValue("shop");
  expect(await page.evaluate(() => document.activeElement.localName)).not.toBe("body");
  // What one worked on is still there.
  await page.locator("#designs").click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "Name of mine · dev" })).toBeVisible();
});

for (const path of ["kakoi.json", "README.md"]) {
  test(`a bundle's ${path} opens its design, dropped anywhere`, async ({ page }) => {
    const files = await bundle(page, "shop");
    await field(page, "Project name").fill("mine");
    await drop(page, [{ name: path, bytes: files[path] }]);
    await expect(outcome(page)).toContainText("The design shop · dev in ap-northeast-1.");
  });
}

test("a link, mangled or not, can be pasted, in the dialog and on the page", async ({ page }) => {
  const { "README.md": readme } = await bundle(page, "shop");
  const link = readme.match(/#v1\.[\w-]+/)[0];
  await field(page, "Project name").fill("mine");
  await ask(page);
  await dialog(page).getByRole("textbox").fill(`> see <https://example.com/${link.slice(0, 60)}=\n> ${link.slice(60)}>.`);
  await dialog(page).getByRole("button", { name: "Read", exact: true }).click();
  await expect(outcome(page)).toContainText("The design shop · dev in ap-northeast-1.");
  await page.keyboard.press("Escape");
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, `https://example.com/kakoi/${link}`);
  await expect(outcome(page)).toContainText("The design shop · dev in ap-northeast-1.");
});

test("a folder is read without its state", async ({ page }) => {
  const { "kakoi.json": json } = await bundle(page, "shop");
  const infra = join(folder, "infra");
  await mkdir(join(infra, ".terraform"), { recursive: true });
  await writeFile(join(infra, "kakoi.json"), json);
  await writeFile(join(infra, "main.tf"), "# by hand\n");
  await writeFile(join(infra, "terraform.tfstate"), "{}");
  await writeFile(join(infra, ".terraform", "x.tf"), "");
  await ask(page);
  await choose(page, "Choose a folder…", infra);
  await expect(outcome(page)).toContainText("The design shop · dev in ap-northeast-1.");
  await expect(outcome(page)).toContainText("infra: 2 files.");
  await outcome(page).getByRole("button", { name: "Compare with the present design", exact: true }).click();
  const comparison = page.getByRole("dialog");
  await expect(comparison).toContainText("main.tf");
  await expect(comparison).toContainText("# by hand");
  await expect(comparison).not.toContainText("topology.svg");
  await expect(comparison).not.toContainText("tfstate");
});

test("what is of no use is refused, and says why", async ({ page }) => {
  const refuse = async (file, reason) => {
    await drop(page, [{ name: file.name, bytes: file.bytes ?? await readFile(file.path) }]);
    await expect(outcome(page)).toContainText(reason);
    await expect(outcome(page)).toContainText(file.name);
    await expect(outcome(page).getByRole("button")).toHaveCount(0);
  };
  await refuse({ name: "cat.png", bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]) }, "neither text nor a zip");
  await refuse({ name: "notes.txt", bytes: "hello" }, "no design and no Terraform");
  await refuse({ name: "kakoi.json", bytes: "{\n \"netwrok\": {}\n}" }, /unknown field .*netwrok.*line 2/);
  await refuse({ name: "cut.zip", bytes: Buffer.from("PK\x03\x04abc") }, "incomplete or damaged");
  const bomb = await zipped("bomb.zip", { "main.tf": "BOMB" });
  await refuse({ name: "bomb.zip", path: bomb }, "more than any bundle does, so nothing of it was unpacked");
  const out = await zipped("out.zip", { "../main.tf": "x" });
  await refuse({ name: "out.zip", path: out }, "../main.tf, which leads out of its folder");
  await expect(field(page, "Project name")).toHaveValue("web");
});

for (const [locale, colorScheme, width] of [["en-US", "dark", 1280], ["ja-JP", "light", 390]]) {
  test.describe(`${locale}, ${colorScheme}, ${width} wide`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 800 } });
    test("the dialogs have no violation and fit", async ({ page }) => {
      for (const opener of [".take-buttons .more", "#designs"]) {
        await page.locator(opener).click();
        if (opener === "#designs") {
          await page.locator(".dialog button").filter({ hasText: /^(Bring in…|読み込む…)$/ }).click();
          await drop(page, [{ name: "notes.txt", bytes: "hello" }]);
          await expect(page.locator(".bring-not")).toBeVisible();
        }
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
        expect(await page.locator(".dialog").evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
        await page.keyboard.press("Escape");
      }
    });
  });
}
