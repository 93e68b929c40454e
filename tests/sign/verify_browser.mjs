// Opens verify.html in Chromium and gives it files; prints, as JSON, what it says of each, what axe finds and what it
// asked for. node verify_browser.mjs ADDRESS FILE…
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const tools = createRequire(`${process.env.PRESSCAST_NODE}/package.json`);
const { chromium } = tools("playwright-core");
const axe = readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");
const [address, ...files] = process.argv.slice(2);
const args = ["--headless", "--no-sandbox", "--disable-gpu"];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
const page = await (await browser.newContext({ bypassCSP: false })).newPage();
const seen = { faults: [], asked: [] };
page.on("pageerror", (error) => seen.faults.push(error.message));
page.on("console", (message) => message.type() === "error" && seen.faults.push(message.text()));
page.on("request", (request) => seen.asked.push(request.url()));
await page.goto(address);
await page.setInputFiles("#files", files);
await page.waitForSelector("#found article");
seen.told = await page.evaluate(() => {
  const found = [...document.querySelectorAll("#found article")];
  return Object.fromEntries(found.map((each) => [each.querySelector("h2").textContent, each.innerText]));
});
await page.evaluate(axe);
seen.violations = (await page.evaluate(() => axe.run())).violations.map((each) => `${each.id} ${each.nodes[0].html}`);
console.log(JSON.stringify(seen));
await browser.close();
