// Opens a page in all dresses (sizes, colours, zoom) and prints, as JSON, what axe finds and where it is wider than its window.
// HEIGHT is that of a frame, whose heading would stand among those of the page around it: it has none.
// node dresses_browser.mjs ADDRESS HEIGHT (0 for the window's own)
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const tools = createRequire(`${process.env.PRESSCAST_NODE}/package.json`);
const { chromium } = tools("playwright-core");
const axe = readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");
const [address, tall] = process.argv.slice(2);
const SIZES = { phone: [320, 640], tablet: [768, 1024], desk: [1280, 800], "zoomed twice": [640, 400], "zoomed four times": [320, 200] };
const COLOURS = { light: { colorScheme: "light" }, dark: { colorScheme: "dark" }, forced: { forcedColors: "active" } };
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu"] });
const seen = { looked: 0, violations: [], wide: [] };
for (const [size, [width, height]] of Object.entries(SIZES)) for (const [colour, options] of Object.entries(COLOURS)) {
  const page = await (await browser.newContext({ viewport: { width, height: +tall || height }, bypassCSP: true, ...options })).newPage();
  await page.goto(address);
  await page.evaluate(axe);
  const found = await page.evaluate((isPage) => axe.run({ resultTypes: ["violations"], rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true }, "page-has-heading-one": { enabled: isPage } } }), !+tall);
  seen.looked += found.passes.length > 5;
  seen.violations.push(...found.violations.map((v) => `${size}, ${colour}: ${v.id} ${v.nodes[0].target.join(" ")} ${v.nodes[0].html.slice(0, 150)}`));
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) seen.wide.push(`${size}, ${colour}`);
  await page.context().close();
}
console.log(JSON.stringify(seen));
await browser.close();
