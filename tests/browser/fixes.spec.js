// A finding is mended with one click, beside its field and in the pane.
import { test, expect } from "./fixtures.js";
import { choose, code, field, findings, form, group, open, read, unfold } from "./kakoi.js";

const fixes = (where) => where.getByRole("button", { name: /^Fix: / });
const said = (page) => page.getByRole("status").filter({ hasText: "Done" });

async function showFindings(page) {
  await page.getByRole("tab", { name: /^Findings/ }).filter({ visible: true }).first().click();
  await expect(findings(page)).toBeVisible();
}

test("a fix beside a field changes the design and leaves the focus at the field", async ({ page }) => {
  await open(page);
  const fix = form(page).getByRole("button", { name: "Fix: run 2 tasks" });
  await fix.focus();
  await page.keyboard.press("Enter");
  await expect(fix).toHaveCount(0);
  await expect(field(page, "Tasks")).toHaveValue("2");
  await expect(field(page, "Tasks")).toBeFocused();
  await expect(said(page)).toHaveText("Done: run 2 tasks.");
  expect(await read(page, "main.tf")).toMatch(/desired_count\s+= 2/);
});

test("every finding of the pane is mended by its button, and the focus stays in the pane", async ({ page }) => {
  await open(page);
  await showFindings(page);
  await expect(fixes(findings(page))).toHaveCount(2);
  await findings(page).getByRole("button", { name: "Fix: choose HTTPS" }).click();
  await expect(findings(page)).not.toContainText("KAK132");
  await expect(findings(page)).toContainText("KAK130");
  await expect(page.locator("#finding-list")).toBeFocused();
  await fixes(findings(page)).click();
  await expect(fixes(findings(page))).toHaveCount(0);
  await expect(page.locator("#finding-list")).toBeFocused();
});

test("each finding leads to AWS's page about it, and to each resource", async ({ page }) => {
  await open(page);
  await field(page, "VPC CIDR").fill("172.17.0.0/16");
  await showFindings(page);
  const finding = findings(page).getByRole("listitem").filter({ hasText: "KAK111" });
  const link = finding.getByRole("link", { name: "AWS documentation" });
  await expect(link).toHaveAttribute("href", "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html");
  await expect(link).toHaveAttribute("rel", "noreferrer");
  await finding.getByRole("button", { name: "module.network.aws_vpc.this" }).click();
  await expect(code(page)).toBeVisible();
});

test("a variable that looks like a secret becomes one, and its value is gone", async ({ page }) => {
  await open(page);
  await unfold(page, "Container");
  const variables = group(page, "Environment variables");
  await variables.getByRole("button", { name: "Add a variable" }).click();
  await variables.getByRole("textbox", { name: "Name" }).fill("DB_PASSWORD");
  await variables.getByRole("textbox", { name: "Value" }).fill("hunter22");
  await variables.getByRole("button", { name: /^Fix: read DB_PASSWORD from the parameter/ }).click();
  await expect(variables.getByRole("textbox")).toHaveCount(0);
  const secrets = group(page, "Secrets and parameters");
  await expect(secrets.getByRole("textbox", { name: "ARN" })).toHaveValue("ssm:/web/dev/DB_PASSWORD");
  expect(await read(page, "kakoi.json")).not.toContain("hunter22");
  expect(await read(page, "ecs/main.tf")).toContain(":parameter/web/dev/DB_PASSWORD");
});

test("what NAT mends may bring a warning, and that one too is mended", async ({ page }) => {
  await open(page);
  await field(page, "Container image").fill("nginx:1.29");
  await form(page).getByRole("button", { name: "Fix: add a NAT gateway" }).click();
  await expect(field(page, "Container image")).toBeFocused();
  await form(page).getByRole("button", { name: "Fix: put a NAT gateway in each zone" }).click();
  await expect(form(page).getByRole("button", { name: /NAT gateway/ })).toHaveCount(0);
  await choose(page, "Way out to the internet", "None");
  await expect(form(page).getByRole("button", { name: "Fix: add a NAT gateway" })).toBeVisible();
});
