import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { test, expect } from "./fixtures.js";
import { clipboard, field, open, read } from "./kakoi.js";

const run = promisify(execFile);
const dialog = (page) => page.getByRole("dialog", { name: "Take along…", exact: true });

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await field(page, "Project name").fill("shop");
  await page.getByRole("button", { name: "Take along…", exact: true }).click();
});

test("the command for bash makes the very files, and never over a folder that is there", async ({ page }) => {
  await dialog(page).getByRole("button", { name: "Copy the command", exact: true }).click();
  await expect(dialog(page).getByRole("button", { name: "Copied", exact: true })).toBeVisible();
  const command = await clipboard(page);
  const folder = await mkdtemp(join(tmpdir(), "kakoi-take-"));
  await run("bash", ["-c", command], { cwd: folder });
  await page.keyboard.press("Escape");
  for (const path of ["main.tf", "README.md", "kakoi.json", "network/main.tf", "ecs/main.tf", "tests/plan.tftest.hcl"]) {
    expect(await readFile(join(folder, "shop-dev", path), "utf8"), path).toBe(`${await read(page, path)}`);
  }
  await expect(run("bash", ["-c", command], { cwd: folder })).rejects.toThrow(/shop-dev/);
  await rm(folder, { recursive: true });
});

test("a single file is downloaded by its name", async ({ page }) => {
  const started = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Download ecs/main.tf", exact: true }).click();
  const file = await started;
  expect(file.suggestedFilename()).toBe("main.tf");
  const text = await readFile(await file.path(), "utf8");
  await page.keyboard.press("Escape");
  expect(text).toBe(await read(page, "ecs/main.tf"));
  // The open file has a button of its own.
  const again = page.waitForEvent("download");
  await page.getByRole("tabpanel", { name: "Code" }).getByRole("button", { name: "Download ecs/main.tf", exact: true }).click();
  expect(await readFile(await (await again).path(), "utf8")).toBe(text);
});

test("the zip is there too", async ({ page }) => {
  const started = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Download .zip", exact: true }).click();
  expect((await started).suggestedFilename()).toBe("shop-dev.zip");
});
