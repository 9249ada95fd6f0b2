import { KAKOI_URL, measure } from "./figures.js";
await measure([], async (browser) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${KAKOI_URL}`);
  await page.locator(".code pre").waitFor();
  await page.waitForTimeout(800);
  const seen = () => page.evaluate(() => document.getAnimations().map((a) => `${a.constructor.name} ${a.transitionProperty ?? a.animationName} ${a.effect.target?.className?.baseVal ?? a.effect.target?.className} ${a.effect.getTiming().duration}`));
  const counts = [await seen()];
  await page.locator("[id='project.name']").focus();
  await page.keyboard.press("End");
  await page.waitForTimeout(500);
  await page.keyboard.press("1");
  for (let i = 0; i < 6; i++) { counts.push(await seen()); await page.waitForTimeout(50); }
  return counts;
});
