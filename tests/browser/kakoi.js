// What a person does on the page, by the names that stand there in English.
import { expect } from "./fixtures.js";

/** Opens the page and waits until everything on it is there. */
export async function open(page) {
  const response = await page.goto("");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".code pre")).toBeAttached();
  return response;
}

/** The parts of the page. Design and picture are regions on a wide screen, and panels of tabs on a phone. */
export const form = (page) => page.locator("#design");
export const picture = (page) => page.locator("#picture");
export const code = (page) => page.getByRole("tabpanel", { name: "Code", exact: true });
export const cost = (page) => page.getByRole("tabpanel", { name: "Cost", exact: true });
export const findings = (page) => page.getByRole("tabpanel", { name: "Findings", exact: true });

/** A text field by its label. */
export const field = (page, label) => form(page).getByRole("textbox", { name: label, exact: true });

/** The region's field. */
export const region = (page) => form(page).getByRole("combobox", { name: "Region", exact: true });

/** A choice among a few, such as NAT's, by its legend; `choose` takes one of them. */
export const group = (page, legend) => form(page).getByRole("group", { name: legend, exact: true });
export const choose = (page, legend, choice) =>
  group(page, legend).getByRole("radio", { name: choice, exact: true }).check();

/** Types a search into the region's field and takes the first match, by keyboard alone. */
export async function chooseRegion(page, search) {
  await region(page).focus();
  await page.keyboard.type(search);
  await page.keyboard.press("Enter");
}

/** Types into a field and presses Enter at once, as on a busy machine: the page draws nothing in between. */
export const typeAndEnter = (input, text) => input.evaluate((element, text) => {
  element.value = text;
  element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
}, text);

/** The switch of an endpoint service, by its short name. */
export const endpoint = (page, name) =>
  group(page, "Private ways to AWS services").getByRole("checkbox", { name: new RegExp(`${escaped(name)}$`) });

/** The heading of a section that opens and closes. */
export const fold = (page, name) =>
  form(page).locator("summary").filter({ has: page.getByText(name, { exact: true }) });

/** Opens a section of the form. */
export async function unfold(page, name) {
  await fold(page, name).click();
  await expect(fold(page, name).locator("..")).toHaveAttribute("open");
}

/** Opens every section, and shows every field: also those that stand under a choice only, and a row of each table. */
export async function unfoldAll(page) {
  await page.locator("[name='load_balancer.protocol']").last().check();
  for (const summary of await page.locator("summary").all()) {
    await summary.click();
  }
  for (const choice of ["service.scaling", "observability.alarms"]) {
    await page.locator(`[id='${choice}']`).check();
  }
  await page.locator("[name='state.backend']").last().check();
  await page.locator("[name='service.deployment']").last().check();
  for (const add of await page.locator("button.add").all()) {
    await add.click();
  }
}

/** The entry of a file in the tree, by its path. */
export function treeEntry(page, path) {
  const [name, folder] = path.split("/").reverse();
  const files = page.getByRole("navigation", { name: "Files" }).locator("ul");
  const list = folder ? files.filter({ has: page.getByText(folder, { exact: true }) }) : files.first();
  return list.getByRole("button", { name: new RegExp(`^${escaped(name)}( |$)`) });
}

/** Opens a file and gives its text as it stands on the page. */
export async function read(page, path) {
  await treeEntry(page, path).click();
  await expect(listing(page)).toHaveAttribute("aria-label", path);
  return listing(page).textContent();
}

/** The open file. */
export const listing = (page) => code(page).locator("pre");

/** The parts of the picture that lead to code, by their full names. */
export const part = (page, name) => picture(page).getByRole("button", { name });

/** The tab of the findings beside the code, which carries their number. */
export const findingsTab = (page) => page.getByRole("tab", { name: /^Findings/ });

/** The text on the clipboard. The page itself may only write there: another one reads it, which stands where it may. */
export async function clipboard(page) {
  const reader = await page.context().newPage();
  await reader.route("**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Reader</title>" }));
  await reader.goto("http://localhost/");
  const text = await reader.evaluate(() => navigator.clipboard.readText());
  await reader.close();
  return text;
}

export function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
