"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const audio = $("audio"), seek = $("seek"), speed = $("speed"), captions = $("captions"), chapter = $("chapter");
  // Each line: [heard from, starts at, passage, is a caption, [[word starts at, from, to], ...]], in seconds.
  const { key, lines, chapters, words } = JSON.parse($("timeline").textContent);
  const spans = lines.map((_, i) => $("s" + i));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const EPSILON = 0.005; // a seek may land this much early
  let current = -1, wanted = -1, second = -1, chapterNow = 0, following = true, scrolling = 0, saved = 0;

  const memory = {
    read() { try { return JSON.parse(localStorage.getItem(key)) || history.state || {}; } catch { return history.state || {}; } },
    write(state) {
      history.replaceState(state, "");
      try { localStorage.setItem(key, JSON.stringify(state)); } catch { /* a private window, or a file */ }
    },
  };
  const save = () => {
    saved = Date.now();
    memory.write({ at: audio.ended ? 0 : audio.currentTime, rate: audio.playbackRate, captions: captions.checked, letters: $("letters").checked });
  };

  // where we are
  const lineAt = (time) => lines.findLastIndex((line) => line[0] <= time + EPSILON);
  const clock = (time) => {
    const s = Math.floor(time), h = Math.floor(s / 3600), m = Math.floor(s / 60) % 60, two = (n) => String(n).padStart(2, "0");
    return h ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`;
  };
  const put = (text, facts) => text.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
  const spoken = (time) => put(words.time, { m: Math.floor(time / 60), s: Math.floor(time % 60) });

  const inView = (element) => {
    const box = element.getBoundingClientRect(), floor = $("player").getBoundingClientRect().top;
    return box.bottom > 0 && box.top < floor;
  };
  const bringIntoView = () => {
    if (current < 0) return;
    const { top, bottom } = spans[current].getBoundingClientRect(), floor = $("player").getBoundingClientRect().top;
    if (top > floor * 0.1 && bottom < floor * 0.8) return; // it can be read where it is
    scrolling = Date.now();
    spans[current].scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  };
  const follow = (on) => {
    following = on;
    $("follow").hidden = on || current < 0;
  };

  const mark = (i) => {
    const before = spans[current];
    if (before) { before.removeAttribute("aria-current"); before.tabIndex = -1; }
    current = i;
    const now = spans[i];
    spans[0].tabIndex = i < 0 ? 0 : -1;
    if (!now) return;
    now.setAttribute("aria-current", "true");
    now.tabIndex = 0;
    if (following) bringIntoView();
  };
  // Not in the style sheet: CSS checkers do not know it yet, and what a browser does not know it refuses.
  if (globalThis.Highlight) {
    document.styleSheets[0].insertRule("::highlight(word) { background-color: var(--word); color: var(--now-ink); text-decoration: underline double; }");
  }
  const markWord = (time) => {
    if (!globalThis.Highlight) return;
    const word = lines[current]?.[4].findLast((w) => w[0] <= time + EPSILON);
    CSS.highlights.clear();
    if (!word) return;
    const range = new Range(), text = spans[current].firstChild;
    range.setStart(text, word[1]);
    range.setEnd(text, word[2]);
    CSS.highlights.set("word", new Highlight(range));
  };
  const tick = (now) => { // once a second, for the clock and for those who hear it
    second = now;
    $("now").textContent = clock(now);
    seek.value = now;
    seek.setAttribute("aria-valuetext", put(words.of, { now: spoken(now), all: spoken(audio.duration || +seek.max) }));
    if (Date.now() - saved > 5000 && !audio.paused) save();
  };
  const show = () => {
    const time = audio.currentTime, i = lineAt(time);
    if (i !== wanted) wanted = -1;
    if (!audio.paused && !allowed(i) && i !== wanted) return leaveCaptions(i);
    if (i !== current) mark(i);
    markWord(time);
    if (Math.floor(time) !== second) tick(Math.floor(time));
    const reached = Math.max(0, chapters.findLastIndex((start) => start <= time + EPSILON));
    if (reached !== chapterNow) chapter.selectedIndex = chapterNow = reached; // not oftener: its list may be open
  };
  const run = () => { show(); if (!audio.paused) requestAnimationFrame(run); };

  // going elsewhere
  const to = (time) => { audio.currentTime = Math.min(Math.max(0, time), audio.duration || +seek.max); show(); };
  const allowed = (i) => i < 0 || captions.checked || !lines[i][3];
  const leaveCaptions = (i) => {
    const next = lines.findIndex((line, n) => n > i && allowed(n));
    to(next < 0 ? audio.duration : lines[next][0]);
  };
  const hear = (i) => {
    wanted = i;
    follow(true);
    to(lines[i][1]);
    if (document.activeElement.matches(".s")) spans[i].focus({ preventScroll: true });
  };
  const step = (way, differs) => {
    const from = Math.max(0, current);
    let i = current < 0 && way > 0 ? 0 : from + way;
    while (lines[i] && !(allowed(i) && differs(i, from))) i += way;
    return i;
  };
  const sentence = (way) => hear(Math.min(Math.max(0, step(way, () => true)), lines.length - 1));
  const paragraph = (way) => {
    let i = step(way, (n, from) => lines[n][2] !== lines[from][2]);
    while (way < 0 && lines[i - 1]?.[2] === lines[i]?.[2]) i--;
    if (lines[i]) hear(i); else if (way < 0) hear(0);
  };
  const toChapter = (n) => { if (chapters[n] !== undefined) { follow(true); to(chapters[n]); } };
  const setRate = (rate) => {
    audio.playbackRate = audio.defaultPlaybackRate = Math.min(3, Math.max(0.5, Math.round(rate * 10) / 10));
    speed.value = audio.playbackRate;
    $("rate").textContent = `${audio.playbackRate.toFixed(1)}×`;
  };
  const play = () => audio.play().catch(() => {}); // stopped again at once, or the sound is missing: `error` says so
  const toggle = () => (audio.paused ? play() : audio.pause());
  const tell = (text) => { $("notice").textContent = text; };

  // the keys
  const keys = {
    " ": toggle, k: toggle,
    ArrowLeft: () => sentence(-1), ArrowRight: () => sentence(1),
    "Shift+ArrowLeft": () => paragraph(-1), "Shift+ArrowRight": () => paragraph(1),
    j: () => to(audio.currentTime - 10), l: () => to(audio.currentTime + 10),
    p: () => toChapter(chapter.selectedIndex - 1), n: () => toChapter(chapter.selectedIndex + 1),
    "-": () => setRate(audio.playbackRate - 0.1), "+": () => setRate(audio.playbackRate + 0.1), 0: () => setRate(1),
    c: () => captions.click(), f: () => { follow(true); bringIntoView(); }, "?": () => $("keys").scrollIntoView(),
  };
  const inText = {
    Enter: (i) => { hear(i); play(); },
    ArrowUp: (i) => spans[i - 1]?.focus(), ArrowDown: (i) => spans[i + 1]?.focus(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { target } = event, i = spans.indexOf(target);
    const own = target.matches("select")
      || (target.matches("[type=range]") && /^(Arrow|Home|End|Page)/.test(event.key))
      || (target.matches("button, a, [type=checkbox]") && /^( |Enter)$/.test(event.key));
    const single = event.key.length === 1 && event.key !== " ";
    if (own || (single && !$("letters").checked)) return;
    const name = single ? event.key.toLowerCase() : (event.shiftKey ? "Shift+" : "") + event.key;
    const act = (i < 0 ? undefined : inText[name]) ?? keys[name];
    if (!act) return;
    event.preventDefault();
    act(i);
  });

  // the machine's own media keys, and its lock screen
  if (navigator.mediaSession) {
    navigator.mediaSession.metadata = new MediaMetadata({ title: document.title });
    const actions = { previoustrack: keys.p, nexttrack: keys.n, seekbackward: keys.j, seekforward: keys.l, seekto: ({ seekTime }) => to(seekTime) };
    for (const [name, act] of Object.entries(actions)) navigator.mediaSession.setActionHandler(name, act);
  }

  // the mouse and the controls
  document.querySelector("article").addEventListener("click", (event) => {
    const i = spans.indexOf(event.target.closest(".s"));
    if (i < 0 || !getSelection().isCollapsed) return;
    hear(i);
    play();
  });
  $("play").addEventListener("click", toggle);
  $("back").addEventListener("click", keys.ArrowLeft);
  $("forward").addEventListener("click", keys.ArrowRight);
  $("paragraph-back").addEventListener("click", keys["Shift+ArrowLeft"]);
  $("paragraph-forward").addEventListener("click", keys["Shift+ArrowRight"]);
  $("follow").addEventListener("click", keys.f);
  seek.addEventListener("input", () => to(+seek.value));
  speed.addEventListener("input", () => setRate(+speed.value));
  chapter.addEventListener("change", () => toChapter(chapter.selectedIndex));
  captions.addEventListener("change", show);

  // the reader scrolls away: stop following; back to it: follow again
  for (const kind of ["wheel", "touchmove"]) addEventListener(kind, () => { scrolling = 0; }, { passive: true });
  addEventListener("scroll", () => {
    if (current < 0 || Date.now() - scrolling < 1000) return;
    follow(inView(spans[current]));
  }, { passive: true });

  // the sound
  audio.addEventListener("play", () => { document.body.classList.add("playing"); $("play").ariaLabel = words.pause; tell(""); run(); });
  audio.addEventListener("pause", () => { document.body.classList.remove("playing"); $("play").ariaLabel = words.play; save(); });
  for (const kind of ["timeupdate", "seeked"]) audio.addEventListener(kind, show);
  audio.addEventListener("error", () => tell(words.missing));
  audio.addEventListener("durationchange", () => { if (isFinite(audio.duration)) seek.max = audio.duration; });
  addEventListener("pagehide", save);

  for (const span of spans) span.tabIndex = -1;
  audio.controls = false;
  $("player").hidden = $("keys").hidden = false;
  const { at = 0, rate = 1, captions: heard = true, letters = true } = memory.read();
  captions.checked = heard;
  $("letters").checked = letters;
  setRate(rate);
  mark(-1);
  const linked = spans.findIndex((span) => location.hash === `#${span.id}`);
  if (linked >= 0) hear(linked);
  else if (at > 0) { audio.currentTime = at; tell(put(words.resumes, { time: clock(at) })); }
})();
