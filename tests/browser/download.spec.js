import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { test, expect } from "./fixtures.js";
import { choose, field, form, group, open, read, unfold } from "./kakoi.js";
import { validate } from "./terraform.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Presses the download button, saves the zip into a folder and gives its bytes and where it lies. */
async function download(page, folder, name) {
  const started = page.waitForEvent("download");
  await page.getByRole("banner").getByRole("button", { name: "Download .zip" }).click();
  const file = await started;
  const path = join(folder, name);
  await file.saveAs(path);
  return { path, suggested: file.suggestedFilename(), bytes: await readFile(path) };
}

/** The files below a folder, by their paths. */
async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (path) => [path.slice(folder.length + 1), await readFile(path, "utf8")];
  return Object.fromEntries(await Promise.all(paths.toSorted().map(read)));
}

/** What the command line makes of a downloaded folder's own design. */
async function generated(unpacked, out) {
  const design = join(unpacked, "kakoi.json");
  const kakoi = ["run", "--quiet", "--locked", "--package", "kakoi", "--"];
  await run("cargo", [...kakoi, "generate", design, "--out", out, "--allow-errors"], { cwd: root });
  return files(out);
}

async function checkDownload(page, folder, name) {
  const first = await download(page, folder, "first.zip");
  const second = await download(page, folder, "second.zip");
  expect(first.suggested).toBe(`${name}.zip`);
  expect(first.bytes.equals(second.bytes), "two downloads of one design are the same bytes").toBe(true);

  // Python's own reader, because every machine that runs these tests has it.
  await run("python3", ["-m", "zipfile", "-e", first.path, folder]);
  const unpacked = join(folder, name);
  const inWasm = await files(unpacked);
  expect(inWasm["main.tf"]).toBe(await read(page, "main.tf"));
  expect(await generated(unpacked, join(folder, "native")), "native bytes equal wasm's").toEqual(inWasm);
  await validate(unpacked);
}

test.beforeEach(async ({ page }) => {
  // The first to compile the command line and the terraform tests waits for both.
  test.setTimeout(180_000);
  await open(page);
});

test("the default design downloads as a zip that terraform validates", async ({ page }, testInfo) => {
  await checkDownload(page, testInfo.outputPath(), "web-dev");
});

test("a rich design downloads as a zip that terraform validates", async ({ page }, testInfo) => {
  await field(page, "Project name").fill("shop");
  await unfold(page, "Naming");
  await field(page, "Environment").fill("prod");
  await choose(page, "Way out to the internet", "NAT per zone");
  await group(page, "Availability zones").getByRole("button", { name: "ap-northeast-1d" }).click();
  await field(page, "VPC CIDR").fill("10.20.0.0/20");
  await field(page, "Container image").fill("public.ecr.aws/nginx/nginx:1.29");
  await field(page, "Container port").fill("8080");
  await field(page, "Tasks").fill("3");
  await form(page).getByRole("combobox", { name: "Task size" }).selectOption("1024/4096");
  await choose(page, "Protocol", "HTTPS");
  await field(page, "Certificate ARN")
    .fill("arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012");
  await unfold(page, "Container");
  await choose(page, "Processor", "Arm (Graviton)");
  const variables = group(page, "Environment variables");
  await variables.getByRole("button", { name: "Add a variable" }).click();
  await variables.getByRole("textbox", { name: "Name" }).fill("GREETING");
  await variables.getByRole("textbox", { name: "Value" }).fill('こんにちは ${x} %{if} "\\" 🚀');
  const secrets = group(page, "Secrets and parameters");
  await secrets.getByRole("button", { name: "Add a secret or parameter" }).click();
  await secrets.getByRole("textbox", { name: "Name" }).fill("DB_PASSWORD");
  await secrets.getByRole("textbox", { name: "ARN" })
    .fill("arn:aws:ssm:ap-northeast-1:123456789012:parameter/shop/prod/db");
  await page.getByRole("button", { name: "日本語" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await checkDownload(page, testInfo.outputPath(), "shop-prod");
});

test("a Japanese design has the same bytes natively", async ({ page }, testInfo) => {
  await unfold(page, "Naming");
  await choose(page, "Language of comments and README", "日本語");
  await expect(page.locator(".listing")).toContainText(/[ぁ-ん]/);
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download .zip" }).click();
  const zip = join(testInfo.outputPath(), "design.zip");
  await (await started).saveAs(zip);
  await run("python3", ["-m", "zipfile", "-e", zip, testInfo.outputPath()]);
  const unpacked = join(testInfo.outputPath(), "web-dev");
  const inWasm = await files(unpacked);
  expect(inWasm["README.md"]).toMatch(/[ぁ-ん]/);
  expect(await generated(unpacked, join(testInfo.outputPath(), "native"))).toEqual(inWasm);
});
