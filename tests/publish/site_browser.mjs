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
  forced: { forcedColors: "active" },
  contrast: { contrast: "more" },
  phone: { viewport: { width: 320, height: 700 } },
  "phone on its side": { viewport: { width: 568, height: 320 }, colorScheme: "dark" },
  tablet: { viewport: { width: 768, height: 1024 }, colorScheme: "dark" },
  "zoomed twice": { viewport: { width: 640, height: 400 } },
  "zoomed four times": { viewport: { width: 320, height: 200 }, colorScheme: "dark" },
};
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS.split(" ") });
const top = (page) => page.evaluate(() => document.querySelector("main li").getBoundingClientRect().top);
const seen = { faults: [], asked: [], violations: [], wide: [], shares: [] };

for (const [name, dress] of Object.entries(DRESSES)) {
  const page = await (await browser.newContext({ bypassCSP: false, ...dress })).newPage();
  page.on("pageerror", (error) => seen.faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && seen.faults.push(message.text()));
  page.on("request", (request) => seen.asked.push(request.url()));
  await page.goto(process.argv[2]);
  await page.evaluate(axe);
  const look = (sized) => page.evaluate((sized) => axe.run({
    resultTypes: ["violations"], rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: sized } },
  }), sized);
  const found = await look(true);
  await page.locator(".hear").first().click();
  await page.waitForFunction(() => !document.getElementById("bar").hidden);
  found.violations.push(...(await look(false)).violations); // what the player covers has another size
  seen.shares.push(await page.evaluate(() => document.getElementById("bar").getBoundingClientRect().height / innerHeight));
  seen.violations.push(...found.violations.map((violation) => `${name}: ${violation.id} ${violation.nodes[0].html}`));
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) seen.wide.push(name);
  if (name === "light") {
    const faces = (element) => getComputedStyle(element).fontFamily.replaceAll('"', "").split(", ");
    seen.faces = await page.evaluate(`Object.fromEntries([...document.querySelectorAll("article")].map((each) => [each.lang, [each, each.querySelector(".facts")].map(${faces})]))`);
    seen.facts = await page.evaluate(() => [...document.querySelectorAll(".facts bdi[lang]")].map((each) => getComputedStyle(each).direction));
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
    seen.keys = await page.evaluate(async () => {
      const [first, second] = document.querySelectorAll("article audio");
      second.pause();
      await first.play();
      const at = first.currentTime;
      document.getElementById("rate").value = "1.5";
      document.getElementById("rate").dispatchEvent(new Event("change"));
      document.getElementById("rewind").click();
      const back = first.currentTime;
      document.getElementById("toggle").click();
      return { at, back, rate: first.playbackRate, paused: first.paused, kept: JSON.parse(localStorage.getItem("presscast"))?.rate,
        title: document.getElementById("title").textContent, left: document.getElementById("left").textContent };
    });
    seen.queued = await page.evaluate(() => {
      const [first, second] = document.querySelectorAll("article audio"), count = document.getElementById("count");
      document.querySelectorAll(".later")[0].click();
      const waiting = [...document.querySelectorAll("#waiting .next")].map((each) => each.textContent);
      const played = [];
      for (const sound of [first, second]) sound.play = () => { played.push(sound === first); sound.dispatchEvent(new Event("play")); return Promise.resolve(); };
      document.getElementById("on").checked = false;
      second.dispatchEvent(new Event("ended"));
      return { waiting, played, left: count.textContent, kept: JSON.parse(localStorage.getItem("presscast:queue")).queue };
    });
    if (!page.url().startsWith("file:")) {
      await page.fill("#search input", "العبارة");
      await page.waitForTimeout(500);
      seen.found = await page.locator("#found a").allTextContents();
      await page.fill("#search input", "STAVHÅMN");
      await page.waitForFunction(() => document.querySelector("#found a"));
      seen.inText = await page.locator("#found a").allTextContents();
      await page.fill("#search input", "");
      await page.click("#sections a");
      await page.waitForFunction(() => document.querySelector("#found a"));
      seen.inSection = await page.locator("#found a").allTextContents();
    }
  }
  if (name === "phone" && !page.url().startsWith("file:")) {
    const before = await page.context().newPage();
    await before.route("**/", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/<script>[^]*<\/script>/, "") });
    });
    await before.goto(process.argv[2]);
    const after = await page.context().newPage();
    await after.goto(process.argv[2]);
    seen.moved = (await top(after)) - (await top(before));
  }
  if (process.argv[3]) await page.screenshot({ path: `${process.argv[3]}/site-${name}.png`, fullPage: true });
}
console.log(JSON.stringify(seen));
await browser.close();
