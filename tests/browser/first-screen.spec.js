import { test, expect } from "./fixtures.js";
import {
  choose, code, endpoint, field, findings, findingsTab, form, group, listing, open, part, picture, region,
} from "./kakoi.js";

const CONTROLS = [
  "project-name", "region", "zones", "cidr", "nat", "endpoints", "image", "size", "port", "count", "exec", "protocol",
];

test.beforeEach(async ({ page }) => {
  await open(page);
});

test("the form holds the default design", async ({ page }) => {
  await expect(field(page, "Project name")).toHaveValue("web");
  await expect(region(page)).toHaveValue("Asia Pacific (Tokyo)");
  const zones = group(page, "Availability zones");
  await expect(zones.getByRole("button", { pressed: true })).toHaveText(["1a", "1c"]);
  await expect(field(page, "VPC CIDR")).toHaveValue("10.0.0.0/16");
  await expect(form(page)).toContainText("65,536 addresses, 4 subnets");
  await expect(group(page, "Way out to the internet").getByRole("radio", { name: "None" })).toBeChecked();
  await expect(field(page, "Container image")).toHaveValue("ecr:nginx:1.29");
  await expect(form(page).getByRole("combobox", { name: "Task size" })).toHaveValue("256/512");
  await expect(field(page, "Container port")).toHaveValue("80");
  await expect(field(page, "Tasks")).toHaveValue("1");
  await expect(group(page, "ECS Exec").getByRole("radio", { name: "On" })).toBeChecked();
  await expect(group(page, "Protocol").getByRole("radio", { name: "HTTP", exact: true })).toBeChecked();
  for (const [name, on] of [["ecr.api", true], ["ecr.dkr", true], ["s3", true], ["logs", true], ["ssm", true],
    ["ssmmessages", true], ["secretsmanager", false]]) {
    await expect(endpoint(page, name), name).toBeChecked({ checked: on });
  }
});

test("the picture shows the default design", async ({ page }) => {
  const name = /^Topology of web-dev in ap-northeast-1: .* 2 availability zones$/;
  await expect(picture(page).locator("svg[role=graphics-document]")).toHaveAccessibleName(name);
  await expect(part(page, "VPC web-dev 10.0.0.0/16")).toBeVisible();
  await expect(part(page, /^Public subnet 10\.0\.0\.0\/22 in ap-northeast-1a/)).toBeVisible();
  await expect(part(page, /^Private subnet 10\.0\.96\.0\/19 in ap-northeast-1c/)).toBeVisible();
  await expect(part(page, /^Application Load Balancer, its node in ap-northeast-1[ac], HTTP :80$/)).toHaveCount(2);
  await expect(part(page, /^1 Fargate task in ap-northeast-1a: nginx:1\.29, port 80/)).toBeVisible();
  await expect(part(page, /^Interface endpoint of /)).toHaveCount(5);
  await expect(part(page, /^Gateway endpoint of Amazon S3/)).toBeVisible();
  await expect(part(page, /^NAT gateway/)).toHaveCount(0);
});

test("the code stands at main.tf", async ({ page }) => {
  await expect(listing(page)).toHaveAttribute("aria-label", "main.tf");
  await expect(listing(page)).toContainText('name           = "web-dev"');
  await expect(listing(page)).toContainText('cidr      = "10.0.0.0/16"');
  await expect(code(page).locator(".dot")).toHaveCount(0);
});

test("no more than the twelve first controls are in sight", async ({ page }) => {
  const visible = form(page).locator("[data-control]:visible");
  const names = await visible.evaluateAll((all) => all.map((one) => one.dataset.control));
  expect(names.toSorted()).toEqual(CONTROLS.toSorted());
  const others = await form(page)
    .locator("input:visible, select:visible, textarea:visible, button:visible, summary:visible, [tabindex='0']:visible")
    // What opens a section or an explanation sets nothing.
    .evaluateAll((all) => all.filter((one) => !one.closest("[data-control], summary, .explain"))
      .map((one) => one.outerHTML));
  expect(others).toEqual([]);
  await expect(form(page).locator("details[open]")).toHaveCount(0);
});

test("HTTPS brings the certificate into its own control, and no other control", async ({ page }) => {
  await choose(page, "Protocol", "HTTPS");
  await expect(field(page, "Certificate ARN")).toBeVisible();
  await expect(form(page).locator("[data-control]:visible")).toHaveCount(12);
});

test("the default has two warnings and says so", async ({ page }) => {
  await expect(findingsTab(page)).toHaveAccessibleName("Findings 2 findings");
  await findingsTab(page).click();
  const list = findings(page).getByRole("listitem");
  await expect(list).toHaveCount(2);
  await expect(list.filter({ hasText: "KAK132" })).toContainText("Warning");
  await expect(list.filter({ hasText: "KAK142" })).toContainText("Warning");
});
