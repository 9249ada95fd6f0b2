import { test, expect } from "./fixtures.js";
import { choose, field, form, open, part, unfoldAll } from "./kakoi.js";

/** Random text of every kind of character, the same in every run. */
function randomText(length) {
  let state = 20260711;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const ranges = [[0x20, 0x7e], [0x20, 0x7e], [0xa0, 0x24f], [0x370, 0x5ff], [0x3040, 0x9fff], [0x1f300, 0x1f6ff]];
  return Array.from({ length }, () => {
    const [first, last] = ranges[next(ranges.length)];
    return String.fromCodePoint(first + next(last - first + 1));
  }).join("");
}

const NONSENSE = {
  "400 random characters": randomText(400),
  "2,000 random characters @long": randomText(2000),
  "what other languages would obey": "<img src=x onerror=alert(1)></title></text></svg><script>alert(2)</script>&lt;"
    + '${file("/etc/passwd")}%{ for x in y }"\\"}\'*/',
  "characters that few expect": "👩‍👩‍👧‍👦🇯🇵🏴‍☠️\u202e\u2067abc\u200f\u061c\u0001\u001b[31m\u007f\u0085\u2028\u0000\ud800b",
};

test.beforeEach(async ({ page }) => {
  page.on("dialog", (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`);
  });
  // Many fields, each with a design of its own.
  test.slow();
  await open(page);
  await unfoldAll(page);
});

for (const [kind, text] of Object.entries(NONSENSE)) {
  test(`${kind} in every text field`, async ({ page }) => {
    const inputs = form(page).locator("input[type=text]:not([role=combobox])");
    const count = await inputs.count();
    expect(count).toBeGreaterThanOrEqual(40);
    // WebAssembly holds whole characters only.
    const kept = text.toWellFormed();
    for (let position = 0; position < count; position += 1) {
      await inputs.nth(position).fill(text);
    }
    expect(await inputs.evaluateAll((all) => all.map((one) => one.value))).toEqual(Array(count).fill(kept));
    const combobox = form(page).locator("input[role=combobox]");
    await combobox.fill(text);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "日本語" }).click();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("tab", { name: /^Findings/ }).click();
    expect(await page.locator("img, iframe, object, embed, body script, svg script").count()).toBe(0);

    // It still answers: good values clear what is bad about the network.
    await field(page, "VPC CIDR").fill("10.9.0.0/16");
    await expect(field(page, "VPC CIDR")).toHaveAttribute("aria-invalid", "false");
  });
}

test("nonsense that AWS allows reaches the code as it was typed", async ({ page }) => {
  const variables = form(page).getByRole("group", { name: "Environment variables" });
  await variables.getByRole("textbox", { name: "Name" }).fill("NONSENSE");
  const value = NONSENSE["what other languages would obey"];
  await variables.getByRole("textbox", { name: "Value" }).fill(value);
  // What still has no value would keep the design from being drawn.
  await choose(page, "Terraform state", "A file");
  for (const table of ["Tags", "Secrets and parameters"]) {
    await form(page).getByRole("group", { name: table }).getByRole("button", { name: /^Remove/ }).click();
  }
  await page.getByRole("navigation").getByRole("button", { name: /^kakoi\.json/ }).click();
  await expect(page.locator("pre")).toContainText(JSON.stringify(value));
  await expect(part(page, /^VPC web-dev/)).toBeVisible();
});
