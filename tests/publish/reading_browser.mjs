// Carries out one scenario on a read-along page in Chromium and prints, as JSON, what it saw.
// node reading_browser.mjs SCENARIO ADDRESS
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const tools = createRequire(`${process.env.PRESSCAST_NODE}/package.json`);
const { chromium } = tools("playwright-core");
const FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";
const [, , scenario, address] = process.argv;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS.split(" ") });

const open = async (options = {}, before = () => {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.asked = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.faults.push(message.text()));
  page.on("dialog", (dialog) => { page.faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => page.asked.push(request.url()));
  await before(page);
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await loaded(page);
  return page;
};
const loaded = async (page) => { // as of one who begins: from then on seeking is exact
  page.preload = await page.evaluate(() => audio.preload);
  await page.evaluate(() => { audio.preload = "metadata"; });
  await page.waitForFunction(() => audio.readyState > 0 || audio.error);
};
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const state = (page) => page.evaluate(() => ({
  at: audio.currentTime,
  paused: audio.paused,
  rate: audio.playbackRate,
  pitchKept: audio.preservesPitch,
  current: document.querySelector(".s[aria-current]")?.id ?? null,
  marked: document.querySelectorAll(".s[aria-current]").length,
  word: String([...(CSS.highlights.get("word") ?? [])][0] ?? ""),
  focus: document.activeElement.id,
  chapter: [...document.querySelectorAll("#outline a")].findIndex((link) => link.matches("[aria-current]")),
  role: document.querySelector(".s[aria-current]")?.getAttribute("role") ?? null,
  buttons: document.querySelectorAll(".s[role]").length,
  open: document.querySelector("dialog[open]")?.id ?? null,
  folded: document.body.matches(".folded"),
  captions: captions.checked,
  following: document.getElementById("follow").hidden,
  top: Math.round(document.querySelector(".s[aria-current]")?.getBoundingClientRect().top ?? -1),
  notice: notice.textContent,
  label: document.getElementById("play").ariaLabel,
}));
// What is heard just now, by its loudest frequency, and what is marked in the frame that is drawn then.
const listen = (page) => page.evaluate(async () => {
  if (!globalThis.analyser) {
    const context = new AudioContext();
    globalThis.analyser = new AnalyserNode(context, { fftSize: 2048, smoothingTimeConstant: 0 });
    context.createMediaElementSource(audio).connect(analyser).connect(context.destination);
  }
  await new Promise(requestAnimationFrame);
  const found = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(found);
  const loudest = found.reduce((best, level, n) => (level > found[best] ? n : best), 0);
  return {
    at: audio.currentTime, current: document.querySelector(".s[aria-current]")?.id ?? null,
    pitch: loudest * analyser.context.sampleRate / analyser.fftSize, level: Math.max(-200, found[loudest]),
  };
});
const seekTo = (page, share) => page.evaluate((share) => {
  seek.value = share * seek.max;
  seek.dispatchEvent(new Event("input"));
}, share);
const press = async (page, ...keys) => { for (const key of keys) { await page.keyboard.press(key); await wait(60); } return state(page); };

const scenarios = {
  async heard() {
    const page = await open();
    const samples = [];
    await listen(page);
    await press(page, "Space");
    for (const share of [0.42, 0.05, 0.9, 0.13, 0.77, 0.3, 0.55, 0.21, 0.66, 0.36]) {
      await seekTo(page, share);
      await wait(400);
      for (let n = 0; n < 8; n++) { samples.push(await listen(page)); await wait(60); }
    }
    return samples;
  },
  async speeds() {
    const page = await open();
    const samples = [];
    await listen(page);
    await press(page, "Space");
    for (const rate of [0.5, 1.5, 2.2, 3]) {
      await page.evaluate((rate) => { speed.value = rate; speed.dispatchEvent(new Event("input")); }, rate);
      await seekTo(page, 0.3);
      await wait(400);
      for (let n = 0; n < 10; n++) { samples.push({ ...(await listen(page)), ...(await state(page)) }); await wait(60); }
    }
    return samples;
  },
  async keys() {
    const page = await open();
    const seen = { start: await state(page) };
    for (const [name, ...keys] of [
      ["right", "ArrowRight"], ["right3", "ArrowRight", "ArrowRight", "ArrowRight"], ["left", "ArrowLeft"],
      ["paragraph", "Shift+ArrowRight"], ["paragraphBack", "Shift+ArrowLeft"], ["next", "n"], ["previous", "p"],
      ["later", "l"], ["earlier", "j"], ["faster", "+", "+"], ["slower", "-"], ["normal", "0"], ["captionsOff", "c"],
    ]) seen[name] = await press(page, ...keys);
    seen.playing = await press(page, "Space");
    seen.paused = await press(page, "k");
    // To the text by Tab alone, then two sentences down, heard by Enter.
    for (let n = 0; n < 40 && !/^s\d/.test((await state(page)).focus); n++) await page.keyboard.press("Tab");
    seen.inText = await state(page);
    seen.chosen = await press(page, "ArrowDown", "ArrowDown");
    seen.entered = await press(page, "Enter");
    await press(page, "k");
    await press(page, "?");
    await page.focus("#letters");
    seen.lettersOff = await press(page, "Space", "Escape");
    await page.evaluate(() => document.activeElement.blur());
    seen.stillPaused = await press(page, "k");
    seen.stillMoves = await press(page, "ArrowRight");
    seen.faults = page.faults;
    return seen;
  },
  async tabs() {
    const page = await open();
    const stops = [];
    await press(page, "k", "k");
    for (let n = 0; n < 45; n++) {
      await page.keyboard.press("Tab");
      stops.push(await page.evaluate(() => {
        const e = document.activeElement, style = getComputedStyle(e);
        return [e.id || e.tagName, style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
      }));
    }
    return stops;
  },
  async captions() {
    const page = await open();
    await press(page, "m");
    await page.click("#captions");
    await press(page, "Escape");
    await page.click("#s4");
    const current = new Set();
    for (let n = 0; n < 600 && !current.has("s9"); n++) { current.add((await state(page)).current); await wait(100); }
    await page.click("#s7");
    await wait(300);
    return { heard: [...current], asked: await state(page) };
  },
  async follows() {
    const page = await open({ viewport: { width: 400, height: 500 } });
    await page.click("#start");
    const seen = {};
    await seekTo(page, 0.8);
    await wait(900);
    seen.followed = await state(page);
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, -4000);
    await wait(500);
    seen.away = await state(page);
    await seekTo(page, 0.5);
    await wait(900);
    seen.left = { ...(await state(page)), scrolled: await page.evaluate(() => scrollY) };
    await page.click("#follow");
    await wait(900);
    seen.back = await state(page);
    return seen;
  },
  async remembers() {
    const page = await open();
    await page.click("#s6");
    await press(page, "+", "k", "c");
    const before = await state(page);
    await page.reload();
    await page.waitForFunction(() => audio.currentTime > 0);
    return { before, after: await state(page) };
  },
  async forgetful() {
    const page = await open({}, (page) => page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
    }));
    await page.click("#s6");
    const seen = await press(page, "k");
    return { ...seen, faults: page.faults };
  },
  // The same choices on another article of the site, its own place on each.
  async prefers() {
    const page = await open();
    await page.click("#s6");
    await press(page, "k", "+", "+", "x");
    await page.goto(address.replace("index.html", "other.html"));
    await loaded(page);
    return state(page);
  },
  // Each function from a page just opened: which keys, and what they did.
  async walk() {
    const seen = {};
    for (const [name, ...keys] of [
      ["play", "Space"], ["toPlayer", "Tab", "Enter"], ["play by Tab", "Tab", "Enter", "Enter"],
      ["sentence", "ArrowRight"], ["paragraph", "Shift+ArrowRight"], ["seconds", "l"], ["chapter", "n"], ["faster", "+"],
      ["chapters", "o"], ["chosen", "o", "Tab", "Enter"], ["speeds", "v"], ["preset", "v", "Tab", "Enter"], ["more", "m"],
      ["sleep", "m", "Tab", "Enter"], ["keys", "?"], ["captions", "c"], ["folded", "x"], ["again", "ArrowRight", "r"],
    ]) {
      const page = await open();
      seen[name] = { keys: keys.length, ...(await press(page, ...keys)), asleep: await page.evaluate(() => left.textContent.includes("☾")) };
      await page.context().close();
    }
    return seen;
  },
  // What a screen reader is given of the sentences while the sixth is spoken.
  async tree() {
    const page = await open();
    const session = await page.context().newCDPSession(page);
    await page.click("#s5");
    await press(page, "k");
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const names = await page.evaluate(() => [...document.querySelectorAll(".s")].map((span) => span.textContent.replace(/\s+/g, " ")));
    const buttons = nodes.filter((n) => !n.ignored && n.role?.value === "button" && names.includes(n.name?.value)).map((n) => n.name.value);
    const position = await page.evaluate(() => seek.getAttribute("aria-valuetext"));
    const live = await page.evaluate(() => [...document.querySelectorAll("[aria-live], [role=status], [role=alert], output")].map((e) => [e.id, e.textContent]));
    return { buttons, position, live, text: names[5], current: await page.evaluate(() => document.querySelector(".s[aria-current=true]").id) };
  },
  // Where the bar is to be seen: at the head, further down, by Tab, when it has begun; and what is offered at the end.
  async opens() {
    const seen = {};
    const look = (page) => page.evaluate(() => getComputedStyle(player).opacity);
    const page = await open({ viewport: { width: 390, height: 700 } });
    await page.waitForFunction(() => document.body.matches(".at-head"));
    seen.head = await look(page);
    await page.evaluate(() => document.getElementById("play").focus());
    seen.reached = await look(page);
    await page.evaluate(() => document.activeElement.blur());
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(() => !document.body.matches(".at-head"));
    seen.below = await look(page);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForFunction(() => document.body.matches(".at-head"));
    await page.evaluate(() => localStorage.setItem("presscast:queue", JSON.stringify({ queue: [{ key: "other", title: "The other", page: "other/index.html" }] })));
    await press(page, "k", "k");
    seen.begun = await look(page);
    seen.before = await page.evaluate(() => notice.textContent);
    await page.evaluate(() => audio.dispatchEvent(new Event("ended")));
    seen.ended = await page.evaluate(() => [notice.textContent, notice.querySelector("a")?.getAttribute("href")]);
    return seen;
  },
  async sizes() {
    const seen = {};
    for (const [width, height] of [[320, 200], [375, 553], [320, 256], [320, 568], [320, 640], [390, 844], [568, 320], [844, 390], [768, 1024], [1280, 600], [1280, 800], [640, 400]]) {
      const page = await open({ viewport: { width, height } });
      const measure = () => page.evaluate(() => ({
        share: player.getBoundingClientRect().height / innerHeight, sideways: document.documentElement.scrollWidth > innerWidth,
        cut: [...player.querySelectorAll("button")].filter((b) => b.offsetWidth && (b.getBoundingClientRect().right > innerWidth + 0.5 || b.offsetWidth < 24)).map((b) => b.id),
      }));
      const before = await measure();
      await press(page, "k", "k");
      const begun = await measure();
      seen[`${width}x${height}`] = { before, begun, folded: (await press(page, "x"), await measure()) };
      await page.context().close();
    }
    return seen;
  },
  async linked() {
    const seen = {};
    for (const hash of ["#t=10", "#t=0:12", "#s6", "#s99", "#nowhere"]) {
      const page = await open({}, (page) => { const go = page.goto.bind(page); page.goto = (to) => go(to + hash); });
      seen[hash] = { ...(await state(page)), preload: page.preload };
      if (hash === "#t=10") {
        await press(page, "m");
        seen.shared = await page.inputValue("#link");
        await page.uncheck("#from-here");
        seen.whole = await page.inputValue("#link");
      }
      await page.context().close();
    }
    return seen;
  },
  // Silent where the chapter ends, and told why.
  async sleeps() {
    const page = await open();
    await press(page, "n", "p", "m");
    await page.click("#sleep [value=c]");
    await press(page, "Escape");
    await page.evaluate(() => { audio.currentTime = JSON.parse(timeline.textContent).chapters[1] - 0.8; });
    await press(page, "k");
    await page.waitForFunction(() => audio.paused && notice.textContent);
    return { ...(await state(page)), volume: await page.evaluate(() => audio.volume), ends: await page.evaluate(() => JSON.parse(timeline.textContent).chapters[1]) };
  },
  async session() {
    const page = await open();
    await press(page, "n");
    return page.evaluate(() => {
      const { title, artist, album, artwork } = navigator.mediaSession.metadata;
      return { title, artist, album, artwork: artwork.map((a) => a.src.slice(0, 22)) };
    });
  },
  async touched() {
    const page = await open({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    await press(page, "m");
    return page.evaluate(() => document.getElementById("open-keys").getBoundingClientRect().height);
  },
  // The longest task, in ms of the processor, while the wheel goes through a long page that is being spoken.
  async scrolls() {
    const page = await open();
    await press(page, "k");
    await wait(500);
    await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"] });
    await page.mouse.move(600, 300);
    for (let n = 0; n < 60; n++) { await page.mouse.wheel(0, n % 2 ? 4000 : 1500); await wait(30); }
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const main = new Set(traceEvents.filter((e) => e.name === "thread_name" && e.args.name === "CrRendererMain").map((e) => `${e.pid}/${e.tid}`));
    const tasks = traceEvents.filter((e) => e.ph === "X" && e.name.endsWith("RunTask") && main.has(`${e.pid}/${e.tid}`));
    return { tasks: tasks.length, longest: Math.max(...tasks.map((e) => e.tdur ?? e.dur)) / 1000, wall: Math.max(...tasks.map((e) => e.dur)) / 1000, at: await page.evaluate(() => scrollY) };
  },
  // A sentence with a link in it: the word inside is marked, the link itself plays nothing, beside it all does.
  async styled() {
    const page = await open({ bypassCSP: true });
    await page.evaluate(() => { audio.currentTime = JSON.parse(timeline.textContent).lines[4][4][1][0] + 0.01; });
    await page.waitForFunction(() => String([...(CSS.highlights.get("word") ?? [])][0] ?? "").length > 3);
    const seen = { word: (await state(page)).word, role: (await state(page)).role };
    await page.evaluate(() => document.querySelector("#s4 a").addEventListener("click", (event) => event.preventDefault()));
    await page.click("#s4 a");
    seen.linkPaused = (await state(page)).paused;
    await page.evaluate(() => document.getElementById("s4").click());
    await wait(200);
    seen.sentencePaused = (await state(page)).paused;
    await press(page, "k");
    await page.evaluate(readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8"));
    seen.violations = await page.evaluate(async () => (await axe.run()).violations.map((v) => v.id));
    return seen;
  },
  async still() {
    const page = await open({ javaScriptEnabled: false });
    return page.evaluate(() => ({
      start: document.querySelector("#start").getBoundingClientRect().height,
      controls: document.querySelector("audio").getBoundingClientRect().height,
      player: document.querySelector("#player").getBoundingClientRect().height,
      keys: document.querySelector("#keys").getBoundingClientRect().height,
      text: document.querySelector("article").innerText,
    }));
  },
  async axe() {
    const seen = {};
    const source = readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");
    for (const [name, options] of Object.entries({
      light: { colorScheme: "light" }, dark: { colorScheme: "dark" }, contrast: { contrast: "more" },
      forced: { forcedColors: "active" }, phone: { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
      tablet: { viewport: { width: 768, height: 1024 } }, "zoomed twice": { viewport: { width: 640, height: 400 }, colorScheme: "dark" },
      "zoomed four times": { viewport: { width: 320, height: 200 } }, chapters: { open: "o" }, speeds: { open: "v" },
      more: { open: "m", colorScheme: "dark" }, keys: { open: "?", viewport: { width: 320, height: 640 } },
    })) {
      const page = await open({ bypassCSP: true, reducedMotion: "reduce", ...options });
      await page.click("#s3");
      if (options.open) await press(page, options.open);
      await page.evaluate(source);
      const found = await page.evaluate(() => axe.run({
        resultTypes: ["violations", "incomplete"], rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
      }));
      const told = (results) => results.map((r) => [r.id, r.nodes.map((n) => n.target.join(" ")).join(", ")]);
      seen[name] = {
        violations: told(found.violations), incomplete: told(found.incomplete), passes: found.passes.length,
        sideways: await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
      };
    }
    return seen;
  },
  async print() {
    const page = await open();
    await page.click("#s3");
    await page.emulateMedia({ media: "print" });
    return page.evaluate(() => ({
      player: player.getBoundingClientRect().height,
      article: document.querySelector("article").getBoundingClientRect().height,
      marked: getComputedStyle(document.querySelector(".s[aria-current]")).textDecorationLine,
    }));
  },
  async visit() {
    const page = await open();
    await page.click("#start");
    await page.waitForFunction(() => document.querySelector(".s[aria-current]") || notice.textContent, null, { timeout: 60000 });
    return { ...(await state(page)), faults: page.faults, asked: page.asked, harmed: await page.evaluate(() => globalThis.harmed ?? null) };
  },
};

try {
  console.log(JSON.stringify(await scenarios[scenario]()));
} finally {
  await browser.close();
}
