// Carries out one scenario at a desk in Chromium and prints, as JSON, what it saw.
// node desk_browser.mjs SCENARIO ADDRESS [FOLDER [SOUND]]: the address is the one that `presscast desk` prints; SOUND is
// what the microphone hears, or the password that lets in.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const tools = createRequire(`${process.env.PRESSCAST_NODE}/package.json`);
const { chromium } = tools("playwright-core");
const FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --autoplay-policy=no-user-gesture-required --use-fake-device-for-media-stream --use-fake-ui-for-media-stream";
const [, , scenario, address, folder, sound] = process.argv;
const home = new URL(address).origin;
const args = [...FLAGS.split(" "), ...(sound?.endsWith(".wav") ? [`--use-file-for-fake-audio-capture=${sound}%noloop`] : [])];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
const AXE = tools.resolve("axe-core/axe.min.js");
const PATIENCE = 300_000;

const open = async (options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: Boolean(options.axe), ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.faults = [];
  page.asked = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.faults.push(message.text()));
  page.on("request", (request) => page.asked.push(request.url()));
  await page.goto(address);
  return page;
};
const focus = (page) => page.evaluate(() => document.activeElement.closest(".sentence")?.id + " " + Object.keys(document.activeElement.dataset)[0]);
const TEXT = `The Saltmere bridge opens at last

By Ines Tallow

May 4, 2025

SALTMERE — The bridge cost $5m and opened on Monday. “We waited 31 years,” said Qvist, its keeper.

Some 400 people walked over it before noon.

Subscribe to our morning newsletter.`;

const paste = async (page, text = TEXT) => {
  await page.goto(home);
  if (!(await page.locator("#add[open]").count())) await page.click("#add > summary");
  await page.fill("#text", text);
  await page.click("#giving .primary");
  await page.waitForSelector("#script .sentence");
};
const follow = async (page, link) => page.goto(home + await page.getAttribute(link, "href"));
const made = (page) => page.waitForFunction(() => document.querySelector("#state .pill").textContent === "Made");

// What axe finds in the view that a page shows, and whether it is wider than its window.
const looked = async (page, name, dress) => {
  await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(() => axe.run(document, { iframes: false }));
  if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(" ", "-")}-${dress}.png`, fullPage: true });
  return {
    violations: found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3)}`),
    passes: found.passes.length,
    sideways: await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
  };
};
const DRESSES = Object.entries({ light: {}, dark: { colorScheme: "dark" }, phone: { viewport: { width: 390, height: 844 } } });

const scenarios = {
  async journey() {
    const page = await open();
    const seen = {};
    await paste(page);
    seen.title = await page.textContent("h1");
    seen.dropped = await page.textContent(".dropped");
    seen.marks = await page.$$eval("button.mark", (marks) => marks.map((mark) => mark.dataset.tip));
    await page.waitForSelector("#names button");
    seen.names = await page.$$eval("#names button", (names) => names.map((name) => name.dataset.name));
    await page.click("#names button");
    seen.asked = await page.$eval("#teaching", ({ elements }) => [elements.how.value, elements.sound.value, elements.scope.value]);
    await page.click("input[value=ipa]");
    seen.untaken = await page.textContent("#sound-hint");
    await page.keyboard.press("Escape");
    await page.locator(".mark", { hasText: "five million" }).click();
    seen.scope = await page.$eval("#teaching", ({ elements }) => elements.scope.value);
    await page.keyboard.press("Escape");
    // a name taught by the keyboard alone
    const row = page.locator(".sentence", { hasText: "said Qvist" });
    await row.locator("[data-hear]").focus();
    await page.keyboard.press("w");
    await page.keyboard.type("Qvist");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Kwist");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".mark.taught");
    seen.taught = await page.textContent(".mark.taught");
    seen.focusAfterTeaching = await focus(page);
    // a word selected and its saying begun, and left
    await page.locator(".sentence", { hasText: "said Qvist" }).locator(".shown").evaluate((shown) => {
      const at = shown.firstChild.data.indexOf("keeper");
      getSelection().setBaseAndExtent(shown.firstChild, at, shown.firstChild, at + 6);
    });
    await page.click("#float");
    seen.selected = await page.inputValue("#word");
    await page.keyboard.press("Escape");
    seen.focusAfterLeaving = await focus(page);
    // a sentence heard
    const heard = page.waitForResponse((answer) => answer.url().endsWith("/sound"));
    await page.locator(".sentence", { hasText: "said Qvist" }).locator("[data-hear]").click();
    const answer = await heard;
    seen.heard = [answer.status(), answer.headers()["content-type"]];
    // another is stopped by its own button while it sounds
    const long = page.locator(".sentence.disclosure [data-hear]").first();
    const label = () => long.getAttribute("aria-label");
    await page.evaluate(() => { HTMLMediaElement.prototype.play = () => Promise.resolve(); }); // which never ends
    await long.focus();
    await page.keyboard.press("Space");
    seen.sounding = [await label(), await long.locator(".icon:visible").count(), await page.textContent("#play span")];
    await page.keyboard.press("Space");
    seen.stopped = [await label(), await long.locator(".icon:visible").count(), await page.textContent("#play span")];
    await page.reload();
    await page.waitForSelector("#names button");
    // and changed, by the keyboard
    await page.locator(".sentence", { hasText: "Some 400" }).locator("[data-hear]").focus();
    await page.keyboard.press("e");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("About four hundred people walked over it before noon.");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".sentence.changed");
    seen.focusAfterSaving = await focus(page);
    seen.live = await page.textContent("#live");
    await page.click("#undo");
    await page.waitForFunction(() => !document.querySelector(".sentence.changed"));
    await page.locator(".sentence", { hasText: "Some 400" }).locator("[data-edit]").click();
    await page.fill("#said", "About four hundred people walked over it.");
    await page.locator(".editor .primary").click();
    await page.waitForSelector(".sentence.changed");
    // a pause, a chapter and the kind of a block
    await page.locator(".sentence", { hasText: "Some 400" }).locator("[data-edit]").click();
    await page.fill("#pause", "1.471"); // as the voices' own pauses may be
    await page.fill("#chapter", "The crowd");
    await page.selectOption("#kind", "quote");
    await page.locator(".editor .primary").click();
    await page.waitForSelector(".sentence.quote");
    seen.recast = (await page.locator(".sentence.quote").innerText()).replace(/\s+/g, " ");
    // made, and listed as made
    await page.click("form.make button");
    await page.click(".tabs a:nth-child(2)");
    await page.waitForSelector("#heard"); // the page is renewed when the edition is there
    await made(page);
    await page.goto(home);
    seen.listed = (await page.textContent(".list tbody tr")).replace(/\s+/g, " ").trim();
    await page.click(".list tbody a");
    await page.click(".tabs a:nth-child(2)");
    const changed = await page.context().newPage();
    changed.setDefaultTimeout(PATIENCE);
    await changed.goto(page.url().replace("/listen", ""));
    await changed.locator(".sentence", { hasText: "Some 400" }).locator("[data-edit]").click();
    await changed.fill("#pause", "2");
    await changed.locator(".editor .primary").click();
    await changed.waitForSelector("#state .pill.changed");
    await changed.close();
    seen.lengths = [await page.textContent("#clock"), await page.locator(".facts").textContent()];
    seen.edition = await page.locator("#heard button").first().textContent();
    const marked = (words) => page.waitForFunction((text) => document.querySelector("#heard [aria-current]").textContent.includes(text), words);
    await page.locator("#chapters [data-at]").last().click();
    await page.waitForFunction(() => document.querySelector("audio").currentTime > 5);
    await marked("Some 400");
    await page.locator("#go").click();
    await page.waitForFunction(() => document.querySelector("audio").paused);
    await page.locator("#heard button", { hasText: "said Qvist" }).focus();
    await page.keyboard.press("Enter");
    await marked("said Qvist");
    seen.players = await page.locator("audio, iframe").count();
    seen.mend = await page.getAttribute("#mend", "href");
    seen.drawn = await page.$eval("#wave canvas", (canvas) => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value));
    seen.key = await page.getAttribute("#heard [aria-current]", "data-key");
    await page.click(".tabs a:nth-child(3)");
    await page.click("text=Check the files");
    await page.waitForSelector(".verdict");
    seen.verdict = await page.textContent(".verdict");
    await page.click("#withdraw > summary");
    await page.click("button:text-is('Withdraw it')");
    await page.waitForSelector("text=Let it back in");
    seen.withdrawn = await page.textContent("#state .pill");
    await page.click("text=Let it back in");
    await page.waitForSelector("#withdraw");
    seen.faults = page.faults;
    seen.foreign = page.asked.filter((asked) => !asked.startsWith(home) && !asked.startsWith("blob:"));
    return seen;
  },
  async programme() {
    const page = await open();
    const seen = {};
    await paste(page);
    const article = page.url();
    await page.click("form.make button");
    await made(page);
    const state = () => page.textContent("#state .pill");
    const publish = async () => {
      await page.goto(`${home}/feed`);
      await page.click("text=Write the feed");
      await page.waitForLoadState();
      await page.click("button:text-is('Publish')");
      return page.textContent(".notice.good");
    };
    seen.sent = await publish();
    await page.goto(`${article}/publish`);
    seen.published = await state();
    seen.feed = readFileSync(`${folder}/public/feed.xml`, "utf8");
    // corrected, with a note
    await page.click("#correct-title");
    await page.fill("#text", TEXT.replace("$5m", "$6m"));
    await page.fill("#note-text", "The bridge cost $6m, not $5m.");
    await page.click("text=Save and proofread");
    await page.waitForSelector("#script .sentence");
    seen.changed = await state();
    await page.click("form.make button");
    await page.goto(`${article}/publish`);
    await page.click("#withdraw > summary");
    await page.fill("#reason", "Begun while it is made.");
    await made(page);
    seen.begun = await page.inputValue("#reason");
    await publish();
    seen.corrected = readFileSync(`${folder}/public/feed.xml`, "utf8");
    // withdrawn, and let back in
    await page.goto(`${article}/publish`);
    await page.click("#withdraw > summary");
    await page.fill("#reason", "It opened on no day.");
    await page.click("button:text-is('Withdraw it')");
    await page.waitForSelector("text=Let it back in");
    // what a program gives meanwhile comes into the same feed
    const ask = async (path, facts) => (await fetch(home + path, { headers: { Authorization: `Bearer ${sound}`, "Content-Type": "application/json" }, ...facts })).json();
    const given = await ask("/api/articles", { method: "POST", body: JSON.stringify({ title: "A bell rings", text: "It rang on Monday for the first time in nine years, said its keeper." }) });
    let task = {};
    while (!["made", "failed"].includes(task.state)) {
      await new Promise((done) => setTimeout(done, 200));
      task = await ask(given.task);
    }
    seen.task = task.state;
    await publish();
    seen.withdrawn = readFileSync(`${folder}/public/feed.xml`, "utf8");
    await page.goto(`${article}/publish`);
    await page.click("text=Let it back in");
    await page.waitForSelector("#withdraw");
    await publish();
    seen.back = readFileSync(`${folder}/public/feed.xml`, "utf8");
    seen.files = (await ask(given.article)).files.length;
    seen.faults = page.faults;
    return seen;
  },
  async rivals() {
    const [one, other] = [await open(), await open()];
    await paste(one);
    await other.goto(one.url());
    const change = async (page, text) => {
      await page.locator("#s1 [data-edit]").click();
      await page.fill("#said", text);
      await page.locator(".editor .primary").click();
      await page.waitForSelector(".editor", { state: "detached" });
    };
    await change(one, "The first editor's headline.");
    await change(other, "The second editor's headline.");
    const seen = { told: await other.textContent("#s1 .also"), focus: await focus(other), live: await other.textContent("#live") };
    await other.locator("#s1 [data-take]").first().click();
    await other.waitForSelector(".also", { state: "detached" });
    seen.said = await other.getAttribute("#s1", "data-said");
    seen.faults = one.faults;
    return seen;
  },
  async microphone() {
    const page = await open();
    const seen = {};
    await paste(page);
    const row = page.locator(".sentence", { hasText: "Some 400" });
    await row.locator("[data-edit]").click();
    const heard = page.waitForResponse((answer) => answer.url().endsWith("/sound"));
    await page.selectOption("#take", "3"); // two takes compared: each is heard when it is chosen
    seen.other = (await heard).status();
    const compared = [];
    page.on("request", (asked) => asked.url().endsWith("/sound") && compared.push(new URLSearchParams(asked.postData()).get("take")));
    await page.click(".editor >> text=Compare with the kept take");
    await page.waitForFunction(() => document.querySelector("#play span").textContent === "Stop");
    await page.waitForFunction(() => document.querySelector("#play span").textContent === "Play from here"); // both were heard
    seen.compared = compared.slice(0, 2);
    await page.click(".editor >> text=Record it");
    await page.waitForSelector("text=Stop recording");
    seen.recording = await page.textContent("#live");
    await page.waitForTimeout(1500); // as long as the fake device beeps into it
    const played = page.waitForResponse((answer) => answer.url().endsWith("/sound"));
    await page.click("text=Stop recording");
    seen.played = (await played).status();
    seen.take = await page.inputValue("#take");
    await page.locator(".editor .primary").click();
    await page.waitForSelector(".taken");
    seen.taken = await page.textContent(".taken");
    await page.click("form.make button");
    await made(page);
    seen.faults = page.faults;
    return seen;
  },
  async relogged() {
    const page = await open();
    const seen = {};
    const enter = async (tab) => {
      await tab.goto(`${home}/login`);
      await tab.fill("#name", "vale");
      await tab.fill("#password", sound);
      await tab.keyboard.press("Enter");
      await tab.waitForSelector("text=vale, publisher");
    };
    await enter(page);
    await paste(page);
    await page.locator("#s1 [data-edit]").click();
    await page.fill("#said", "Written before the session ended.");
    const tab = await page.context().newPage();
    tab.setDefaultTimeout(PATIENCE);
    await tab.goto(home);
    await tab.click("text=Log out");
    await tab.waitForSelector("#password");
    await page.locator(".editor .primary").click();
    await page.waitForSelector(".alarm");
    seen.told = await page.textContent(".alarm");
    seen.stays = await page.inputValue("#said");
    await enter(tab);
    await page.locator(".editor .primary").click();
    await page.waitForSelector(".sentence.changed");
    seen.said = await page.getAttribute("#s1", "data-said");
    return seen;
  },
  async paragraph() {
    const page = await open();
    const seen = {};
    await paste(page);
    const row = () => page.locator(".sentence", { hasText: "said Qvist" });
    await row().locator("[data-edit]").click();
    await page.locator(".editor").getByText("Record the paragraph").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("text=Stop recording");
    seen.recording = await page.textContent("#live");
    seen.reading = await page.locator(".sentence.reading").count();
    await page.waitForTimeout(5500); // as long as the sound lasts
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.getElementById("live").textContent.startsWith("Recorded"));
    seen.cut = await page.textContent("#live");
    await page.locator(".editor .primary").click();
    await page.waitForFunction(() => document.getElementById("live").textContent.startsWith("The paragraph"));
    seen.saved = await page.textContent("#live");
    seen.focus = await focus(page);
    seen.taken = await page.locator(".sentence:has(.taken) .shown").allTextContents();
    seen.told = await page.locator(".sentence.disclosure .shown").allTextContents();
    await page.click("form.make button");
    await made(page);
    await page.goto(page.url() + "/listen");
    const article = page.url().replace("/listen", "");
    await page.click("text=Open the page that listeners get");
    seen.page = await page.locator("body").innerText();
    await page.goto(article);
    for (const left of [1, 0]) {
      await page.click("#undo");
      await page.waitForFunction((count) => document.querySelectorAll(".taken").length === count, left);
    }
    seen.toldAfter = await page.locator(".sentence.disclosure .shown").allTextContents();
    // given up while it runs: the microphone is let go, and nothing is sent
    await row().locator("[data-edit]").click();
    await page.click("text=Record the paragraph");
    await page.waitForSelector("text=Stop recording");
    page.asked.length = 0;
    await page.click(".editor >> text=Cancel");
    await page.waitForTimeout(500);
    seen.sent = page.asked.filter((asked) => asked.endsWith("/recordings")).length;
    seen.left = await page.locator(".reading").count();
    seen.faults = page.faults;
    return seen;
  },
  async axe() {
    const seen = {};
    let unmade;
    for (const [dress, options] of DRESSES) {
      const page = await open({ axe: true, ...options });
      const look = async (name) => { seen[`${name}, ${dress}`] = await looked(page, name, dress); };
      if (dress === "light") {
        await look("empty");
        await paste(page, TEXT.replace("bridge", "ferry"));
        unmade = page.url();
        await paste(page);
        await page.click("form.make button");
        await made(page);
        await page.goto(`${home}/feed`);
        await page.click("text=Write the feed");
        await page.waitForSelector("text=What would be sent");
      }
      for (const name of ["listen", "publish"]) {
        await page.goto(`${unmade}/${name}`);
        await look(`${name}, not made`);
      }
      await page.goto(home);
      await look("articles");
      await page.goto(home + await page.getAttribute(".list tr:has(.made) a", "href"));
      await page.waitForSelector("#names button");
      await look("proofread");
      await page.locator("#s7 [data-edit]").click();
      await look("changing");
      await page.keyboard.press("Escape");
      await page.locator("#s7 [data-say]").click();
      await page.click("input[value=ipa]");
      await look("teaching");
      await page.keyboard.press("Escape");
      await follow(page, ".tabs a:nth-child(2)");
      await page.waitForFunction(() => document.querySelector("#wave canvas").width > 300);
      await page.locator("#chapters summary").last().click();
      await look("listen");
      await follow(page, ".tabs a:nth-child(3)");
      await page.$$eval("details", (parts) => { for (const part of parts) part.open = true; });
      await look("publish");
      await page.goto(`${home}/feed`);
      await page.waitForSelector("text=What would be sent");
      await look("feed");
      await page.goto(`${home}/log`);
      await look("changes");
      await page.goto(`${home}/articles/nothing`);
      await look("not found");
      await page.context().close();
    }
    return seen;
  },
  async login() {
    const seen = {};
    for (const [dress, options] of DRESSES) {
      const page = await open({ axe: true, ...options });
      seen[`login, ${dress}`] = await looked(page, "login", dress);
      await page.keyboard.press("Tab");
      await page.keyboard.type("vale");
      await page.keyboard.press("Tab");
      await page.keyboard.type("not this one");
      await page.keyboard.press("Enter");
      await page.waitForSelector("[role=alert]");
      seen[`refused, ${dress}`] = await looked(page, "refused", dress);
      await page.fill("#password", sound);
      await page.keyboard.press("Enter");
      await page.waitForSelector("text=vale, publisher");
      seen[`let in, ${dress}`] = await looked(page, "let in", dress);
      await page.click("text=Log out");
      await page.waitForSelector("#password");
      await page.context().close();
    }
    return seen;
  },
  async hearing() {
    const page = await open();
    await page.addInitScript(() => {
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function (...given) {
        this.addEventListener("playing", () => { window.heard = performance.now(); }, { once: true });
        return play.apply(this, given);
      };
    });
    await paste(page);
    const times = [];
    for (const [round, words] of ["morning", "evening", "winter", "summer", "second"].entries()) {
      await page.locator(".sentence", { hasText: "Some 400" }).locator("[data-edit]").click();
      await page.fill("#said", `About four hundred people walked over it on a ${words} day, before noon.`);
      times.push(await page.evaluate(async () => {
        window.heard = 0;
        const began = performance.now();
        [...document.querySelectorAll(".editor button")].find((button) => button.textContent === "Hear it").click();
        while (!window.heard) await new Promise((done) => setTimeout(done, 2));
        return window.heard - began;
      }));
      await page.keyboard.press("Escape");
      if (round === 0) await page.reload();
    }
    return { times, faults: page.faults };
  },
  async shots() {
    for (const width of [1280, 768, 390]) {
      for (const scheme of ["light", "dark"]) {
        const page = await open({ viewport: { width, height: width === 390 ? 844 : 900 }, colorScheme: scheme });
        for (const [name, path] of JSON.parse(readFileSync(`${folder}/views.json`))) {
          await page.goto(home + path);
          await page.waitForTimeout(name === "listen" ? 800 : 200);
          await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png` });
        }
        await page.context().close();
      }
    }
    return {};
  },
};

try {
  console.log(JSON.stringify(await scenarios[scenario]()));
} finally {
  await browser.close();
}
