import { listen, test, expect } from "./fixtures.js";

test("the page loads under its strict policy", async ({ page }) => {
  const response = await page.goto("");
  const policy = response.headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  await expect(page).toHaveTitle(/Kakoi/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the policy forbids what the page must not do, and the fixture notices", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL });
  const complaints = await listen(page, new URL(baseURL).origin);
  await page.goto("");
  expect(complaints).toEqual([]);
  await page.evaluate(() => {
    document.body.setAttribute("style", "color: red");
    document.body.append(Object.assign(document.createElement("img"), { src: "https://example.com/a.png" }));
    try {
      document.body.innerHTML = "<p>text</p>";
    } catch {
      // Trusted Types refuse it; the violation is what this test waits for.
    }
    setTimeout(() => {
      throw new Error("thrown on purpose");
    });
  });
  const text = () => complaints.join("\n");
  await expect.poll(text).toContain("policy violation: style-src-attr");
  await expect.poll(text).toContain("policy violation: img-src");
  await expect.poll(text).toContain("policy violation: require-trusted-types-for");
  await expect.poll(text).toContain("page error: thrown on purpose");
  await page.close();
});

test("the page works under any sub-path", async ({ page, baseURL }) => {
  const prefix = new URL("some/where/", baseURL).href;
  await page.route(`${prefix}**`, async (route) => {
    const url = route.request().url().replace(prefix, baseURL);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto("some/where/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // The other language is fetched from there too.
  await page.getByRole("banner").getByRole("button", { name: "日本語", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
});
