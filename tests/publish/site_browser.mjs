// Opens the page over all episodes in Chromium and prints, as JSON, what axe finds and what it asked for;
// then plays the first episode from its middle. node site_browser.mjs ADDRESS
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const tools = createRequire(`${process.env.PRESSCAST_NODE}/package.json`);
const { chromium } = tools("playwright-core");
const axe = readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");
const FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --autoplay-policy=no-user-gesture-required";
const DRESSES = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  phone: { viewport: { width: 320, height: 700 } },
  contrast: { contrast: "more" },
};
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS.split(" ") });
const seen = { faults: [], asked: [], violations: [], wide: [] };

for (const [name, dress] of Object.entries(DRESSES)) {
  const page = await (await browser.newContext({ bypassCSP: false, ...dress })).newPage();
  page.on("pageerror", (error) => seen.faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && seen.faults.push(message.text()));
  page.on("request", (request) => seen.asked.push(request.url()));
  await page.goto(process.argv[2]);
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run());
  seen.violations.push(...found.violations.map((violation) => `${name}: ${violation.id} ${violation.nodes[0].html}`));
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) seen.wide.push(name);
  if (name === "light") {
    seen.played = await page.evaluate(async () => {
      const audio = document.querySelector("audio");
      audio.currentTime = 12;
      await audio.play();
      await new Promise((done) => setTimeout(done, 400));
      return { at: audio.currentTime, length: audio.duration, error: audio.error?.message ?? null };
    });
    seen.went_on = await page.evaluate(async () => {
      const [first, second] = document.querySelectorAll("article audio");
      const begun = new Promise((done) => { second.play = () => { done(true); return Promise.resolve(); }; setTimeout(() => done(false), 3000); });
      first.currentTime = first.duration - 0.1;
      return (await begun) && !document.getElementById("bar").hidden;
    });
    if (!page.url().startsWith("file:")) {
      await page.fill("#search input", "العبارة");
      await page.waitForTimeout(500);
      seen.found = await page.locator("#found a").allTextContents();
      await page.fill("#search input", "");
    }
  }
  if (process.argv[3]) await page.screenshot({ path: `${process.argv[3]}/site-${name}.png`, fullPage: true });
}
console.log(JSON.stringify(seen));
await browser.close();
