// Makes the README's picture: `cargo xtask screenshot` names the file.
import { chromium } from "@playwright/test";

const { KAKOI_URL, KAKOI_CHROMIUM } = process.env;
const [file] = process.argv.slice(2);

const browser = await chromium.launch({ executablePath: KAKOI_CHROMIUM, args: ["--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
  await page.goto(KAKOI_URL);
  // The code comes last.
  await page.locator(".code pre").waitFor();
  await page.screenshot({ path: file });
} finally {
  await browser.close();
}
