import { test, expect } from "./fixtures.js";
import {
  choose, chooseRegion, escaped, field, findings, findingsTab, form, group, listing, open, part, picture, code,
} from "./kakoi.js";

const STALE = "The picture and code show the last good design.";

test.beforeEach(async ({ page }) => {
  await open(page);
});

/** Expects a finding beside a control that is marked invalid, and in the list of all findings. */
async function expectRefused(page, control, reason) {
  await expect(control).toHaveAccessibleDescription(new RegExp(reason.source ?? escaped(reason)));
  await expect(control).toHaveAttribute("aria-invalid", "true");
  await expect(form(page).getByText(reason)).toBeVisible();
  await findingsTab(page).click();
  const finding = findings(page).getByRole("listitem").filter({ hasText: reason });
  await expect(finding).toContainText("Error");
}

test("a bad CIDR shows its reason and keeps the last good picture and code", async ({ page }) => {
  const cidr = field(page, "VPC CIDR");
  const before = await listing(page).textContent();
  await cidr.fill("10.0.0.0/99");
  await expect(cidr).toHaveAccessibleDescription(/“10\.0\.0\.0\/99” is not a CIDR\. Write four numbers and a prefix/);
  await expect(form(page)).not.toContainText("65,536 addresses");
  await expect(picture(page).getByRole("status")).toContainText(STALE);
  await expect(code(page).getByRole("status")).toContainText(STALE);
  await expect(part(page, "VPC web-dev 10.0.0.0/16")).toBeVisible();
  expect(await listing(page).textContent()).toBe(before);

  await cidr.fill("10.1.0.0/16");
  await expect(cidr).toHaveAttribute("aria-invalid", "false");
  await expect(cidr).not.toHaveAccessibleDescription(/is not a CIDR/);
  await expect(page.getByText(STALE)).toHaveCount(0);
  await expect(part(page, "VPC web-dev 10.1.0.0/16")).toBeVisible();
  await expect(findingsTab(page)).toHaveAccessibleName("Findings 2 findings");
});

for (const [label, value, reason] of [
  ["VPC CIDR", "10.0.0.1/16", "“10.0.0.1/16” has bits set behind its prefix. The network is 10.0.0.0/16."],
  ["VPC CIDR", "10.0.0.0/15", "/15 is too large: a VPC has /16 at most. Choose /16 to /25."],
  ["VPC CIDR", "10.0.0.0/26", /\/26 cannot hold two zones .* Choose \/25 or larger\./],
  ["VPC CIDR", "fd00::/16", "“fd00::/16” is IPv6. Write the IPv4 range here, such as 10.0.0.0/16."],
  ["VPC CIDR", "", "“” is not a CIDR. Write four numbers and a prefix, such as 10.0.0.0/16."],
  ["Container port", "0", "0 is outside what AWS allows: 1 to 65535."],
  ["Container port", "70000", "70000 is outside what AWS allows: 1 to 65535."],
  ["Container port", "-1", "-1 is outside what AWS allows: 1 to 65535."],
  ["Container port", "abc", "“abc” is not a whole number."],
  ["Container port", "8.5", "“8.5” is not a whole number."],
  ["Container port", "99999999999999999999", "“99999999999999999999” is not a whole number."],
  ["Tasks", "", "“” is not a whole number."],
  ["Project name", "", "A name is needed: everything in AWS is named after it."],
  ["Project name", "my shop", /“my shop” cannot begin AWS names\. Use lower-case letters/],
  ["Project name", "internal-shop", /“internal-shop.*” begins with “internal-”, which AWS refuses/],
  ["Project name", "n".repeat(60), /“n{60}-dev” has 64 characters; project and environment together may have \d+,/],
  ["Container image", "ecr:my image:1", /“ecr:my image:1” is not an image\. Write ecr:NAME:TAG/],
  ["Container image", "", "Name an image, such as ecr:nginx:1.29."],
]) {
  const shown = value.length > 30 ? `${value.length} characters` : `“${value}”`;
  test(`${label} refuses ${shown}`, async ({ page }) => {
    await field(page, label).fill(value);
    await expectRefused(page, field(page, label), reason);
  });
}

test("a public range is a warning: the design follows it", async ({ page }) => {
  await field(page, "VPC CIDR").fill("8.8.0.0/16");
  await expect(field(page, "VPC CIDR")).toHaveAccessibleDescription(/8\.8\.0\.0\/16 belongs to the public internet/);
  await expect(field(page, "VPC CIDR")).toHaveAttribute("aria-invalid", "false");
  await expect(part(page, "VPC web-dev 8.8.0.0/16")).toBeVisible();
  await expect(page.getByText(STALE)).toHaveCount(0);
});

test("one zone is refused", async ({ page }) => {
  const zones = group(page, "Availability zones");
  await zones.getByRole("button", { name: "ap-northeast-1c" }).click();
  const reason = "A load balancer needs at least two availability zones; 1 chosen. Choose another.";
  await expect(zones).toContainText(reason);
  await expect(zones).toHaveAccessibleDescription(new RegExp(reason));
  await expect(picture(page).getByRole("status")).toContainText(STALE);
  await zones.getByRole("button", { name: "ap-northeast-1d" }).click();
  await expect(zones).not.toContainText(reason);
  await expect(page.getByText(STALE)).toHaveCount(0);
});

test("a certificate of another region or partition is refused", async ({ page }) => {
  await choose(page, "Protocol", "HTTPS");
  const certificate = field(page, "Certificate ARN");
  await expect(certificate).toHaveAccessibleDescription(/Still needed from you: the ARN of an ACM certificate/);
  await certificate.fill("arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012");
  await expectRefused(page, certificate, /The certificate is of us-east-1; a load balancer in ap-northeast-1 takes only/);
  await certificate.fill("arn:aws-cn:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012");
  await expectRefused(page, certificate, /The certificate's ARN begins arn:aws-cn; in this region it begins arn:aws\./);
});

const OTHER_REGION = "eu-west-1";

test("a change of region marks the certificate of the old one", async ({ page }) => {
  await choose(page, "Protocol", "HTTPS");
  const arn = "arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
  await field(page, "Certificate ARN").fill(arn);
  await chooseRegion(page, OTHER_REGION);
  await expect(field(page, "Certificate ARN")).toHaveValue(arn);
  await expectRefused(page, field(page, "Certificate ARN"), "The certificate is of ap-northeast-1");
});

test("a change of region marks the image of the old one", async ({ page }) => {
  await field(page, "Container image").fill("123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/shop:1");
  await chooseRegion(page, OTHER_REGION);
  await expectRefused(page, field(page, "Container image"), "The image is kept in ECR of ap-northeast-1");
});
