// Opens a page that embeds an edition, plays it, and prints what a publisher's page would see.
// Usage: node embed_browser.mjs PAGE SCREENSHOT WIDTH HEIGHT [dark]
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.env.PRESSCAST_NODE, "node_modules", "x.js"));
const { chromium } = require("playwright-core");
const [page, picture, width, height, scheme] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"] });
const tab = await browser.newPage({ viewport: { width: Number(width), height: Number(height) }, colorScheme: scheme || "light" });
const seen = { faults: [], asked: [] };
tab.on("console", (m) => m.type() === "error" && seen.faults.push(m.text()));
tab.on("pageerror", (e) => seen.faults.push(String(e)));
tab.on("request", (r) => seen.asked.push(r.url()));
await tab.addInitScript(() => {
  window.told = [];
  for (const name of ["play", "pause", "progress", "chapter", "ended"])
    addEventListener(`presscast-${name}`, (e) => window.told.push([name, e.detail.percent ?? e.detail.title]));
  addEventListener("message", (e) => e.data.presscast && window.told.push(["message", e.data.presscast]));
});
await tab.goto(page);
await tab.waitForTimeout(500);
const frame = tab.frames().find((each) => each.url().endsWith("embed.html")) ?? tab.mainFrame();
const player = frame.locator("presscast-player");
const ready = await player.evaluate((e) => Boolean(e.shadowRoot)).catch(() => false);
if (ready) {
  await tab.screenshot({ path: picture });
  seen.voice = await player.evaluate((e) => { const now = e.shadowRoot.querySelector(".now"); return now.offsetHeight > 0 && now.scrollWidth <= now.clientWidth && now.textContent.includes("synthetic voice"); });
  await player.getByRole("button").first().click();
  await tab.waitForTimeout(1500);
  const jump = (to) => player.evaluate((e, at) => { e.audio.currentTime = at; }, to);
  await jump(17.2);
  await tab.waitForTimeout(1000);
  seen.marked = await tab.evaluate(() => [...document.querySelectorAll(".presscast-now")].map((e) => e.textContent));
  await tab.screenshot({ path: picture.replace(".png", "-playing.png") });
  await jump(22.9);
  await tab.waitForTimeout(2000);
  seen.buttons = await player.evaluate((e) => [...e.shadowRoot.querySelectorAll("button, input")].map((b) => b.getAttribute("aria-label")));
  seen.box = await player.evaluate((e) => e.getBoundingClientRect().height);
  seen.overflows = await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight);
  seen.cut = await player.evaluate((e) => { const title = e.shadowRoot.querySelector(".title"); return title.scrollWidth > title.clientWidth || title.scrollHeight > title.clientHeight; });
  seen.value = await player.evaluate((e) => e.shadowRoot.querySelector("input").getAttribute("aria-valuetext"));
}
seen.ready = ready;
seen.text = await tab.evaluate(() => document.body.innerText);
seen.told = await tab.evaluate(() => window.told);
if (process.env.AXE) {
  await frame.addScriptTag({ path: join(process.env.PRESSCAST_NODE, "node_modules/axe-core/axe.min.js") }).catch(() => {});
  seen.violations = await frame.evaluate(async () => (window.axe ? (await axe.run()).violations.map((v) => [v.id, v.nodes.map((n) => n.html)]) : null));
}
console.log(JSON.stringify(seen));
await browser.close();
