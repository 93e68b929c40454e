"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const audio = $("audio"), seek = $("seek"), speed = $("speed"), captions = $("captions"), body = document.body;
  // Each line: [heard from, starts at, passage, is a caption, [[word starts at, from, to], ...]], in seconds.
  const { key, lines, chapters, words, media } = JSON.parse($("timeline").textContent);
  const span = (i) => $("s" + i);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const EPSILON = 0.005; // a seek may land this much early
  const STEP = 15; // seconds
  let current = -1, wanted = -1, second = -1, chapterNow = -1, following = true, scrolling = 0, saved = 0, sleep = null;

  // What is chosen is remembered for all articles of a site, the place in it for each.
  const memory = {
    read(name) { try { return JSON.parse(localStorage.getItem(name)) ?? history.state?.[name] ?? {}; } catch { return history.state?.[name] ?? {}; } },
    write(name, state) {
      history.replaceState({ ...history.state, [name]: state }, "");
      try { localStorage.setItem(name, JSON.stringify(state)); } catch { /* a private window, or a file */ }
    },
  };
  const save = () => { saved = Date.now(); memory.write(key, { at: audio.ended ? 0 : audio.currentTime }); };
  const prefer = () => memory.write("presscast", {
    rate: audio.playbackRate, captions: captions.checked, letters: $("letters").checked, folded: body.classList.contains("folded"),
  });

  // where we are
  const last = (list, time, at) => { // the last one not after a time
    let low = 0, high = list.length;
    while (low < high) { const mid = (low + high) >> 1; if (at(list[mid]) <= time + EPSILON) low = mid + 1; else high = mid; }
    return low - 1;
  };
  const lineAt = (time) => last(lines, time, (line) => line[0]);
  const chapterAt = (time) => Math.max(0, last(chapters, time, (start) => start));
  const length = () => (isFinite(audio.duration) ? audio.duration : +seek.max);
  const clock = (time) => {
    const s = Math.floor(time), h = Math.floor(s / 3600), m = Math.floor(s / 60) % 60, two = (n) => String(n).padStart(2, "0");
    return h ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`;
  };
  const put = (text, facts) => text.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
  const spoken = (time) => put(words.time, { m: Math.floor(time / 60), s: Math.floor(time % 60) });

  const floor = () => $("player").getBoundingClientRect().top;
  const inView = (element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < floor();
  };
  const bringIntoView = () => {
    if (current < 0) return;
    const { top, bottom } = span(current).getBoundingClientRect();
    if (top > floor() * 0.1 && bottom < floor() * 0.8) return; // it can be read where it is
    scrolling = Date.now();
    span(current).scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  };
  const follow = (on) => {
    following = on;
    $("follow").hidden = on || current < 0;
  };

  // The one sentence that Tab comes to is a button, the others are text: who listens to the page hears an article.
  const offer = (element) => { element.tabIndex = 0; if (!element.querySelector("a")) element.setAttribute("role", "button"); };
  const retract = (element) => { element.removeAttribute("tabindex"); element.removeAttribute("role"); };
  const mark = (i) => {
    const before = span(current < 0 ? 0 : current), now = span(i < 0 ? 0 : i);
    current = i;
    if (before) { before.removeAttribute("aria-current"); if (before !== document.activeElement) retract(before); }
    if (now) offer(now);
    if (i < 0) return;
    now.setAttribute("aria-current", "true");
    if (following) bringIntoView();
  };
  const focusOn = (i) => {
    const element = span(i);
    if (!element) return;
    offer(element);
    element.focus();
    element.addEventListener("blur", () => { if (i !== Math.max(0, current)) retract(element); }, { once: true });
  };
  // Not in the style sheet: CSS checkers do not know it yet, and what a browser does not know it refuses.
  if (globalThis.Highlight) {
    document.styleSheets[0].insertRule("::highlight(word) { background-color: var(--word); color: var(--now-ink); }");
  }
  const textAt = (element, offset, begins) => { // the text node at an offset, and the place in it
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); offset -= node.length) {
      if (begins ? offset < node.length : offset <= node.length) return [node, offset];
    }
  };
  const markWord = (time) => {
    if (!globalThis.Highlight) return;
    const word = lines[current]?.[4].findLast((w) => w[0] <= time + EPSILON);
    CSS.highlights.clear();
    if (!word) return;
    const range = new Range(), from = textAt(span(current), word[1], true), until = textAt(span(current), word[2]);
    if (!from || !until) return;
    range.setStart(...from);
    range.setEnd(...until);
    CSS.highlights.set("word", new Highlight(range));
  };
  const fill = (slider) => slider.style.setProperty("--part", `${(slider.value - slider.min) / (slider.max - slider.min) * 100}%`);
  const tick = (now) => { // once a second, for the clock and for those who hear it
    second = now;
    $("now").textContent = clock(now);
    const asleep = sleep?.until ? ` · ☾ ${clock(Math.max(0, sleep.until - Date.now()) / 1000)}` : sleep ? " · ☾" : "";
    $("left").textContent = $("total").textContent = put(words.left, { time: clock(Math.max(0, length() - now) / audio.playbackRate) }) + asleep;
    seek.value = now;
    fill(seek);
    seek.setAttribute("aria-valuetext", put(words.of, { now: spoken(now), all: spoken(length()) }));
    if (Date.now() - saved > 5000 && !audio.paused) save();
  };
  const show = () => {
    const time = audio.currentTime, i = lineAt(time);
    if (i !== wanted) wanted = -1;
    if (!audio.paused && !allowed(i) && i !== wanted) return leaveCaptions(i);
    if (i !== current) mark(i);
    markWord(time);
    if (Math.floor(time) !== second) tick(Math.floor(time));
    if (chapterAt(time) !== chapterNow) enter(chapterAt(time));
    rest(time);
  };
  const run = () => { show(); if (!audio.paused) requestAnimationFrame(run); };

  // the chapters: the list of the page, and the same in a window of its own
  const list = document.querySelector(".chapters");
  const names = list ? [...list.querySelectorAll("span")].map((name) => name.textContent) : [media.title];
  const pictures = list ? [...list.querySelectorAll("a")].map((link) => document.querySelector(`#${link.dataset.figure} img`)) : [];
  const lists = list ? [list, $("chapters").appendChild(list.cloneNode(true))] : [];
  for (const each of lists) each.querySelectorAll("a").forEach((link, n) => {
    if (pictures[n]) link.append(Object.assign(new Image(), { src: pictures[n].src, alt: "" }));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      link.closest("dialog")?.close();
      toChapter(n);
      play();
    });
  });
  const enter = (n) => {
    chapterNow = n;
    $("name").textContent = media.title;
    $("chapter").textContent = chapters.length > 1 && names[n] !== media.title ? names[n] : media.artist;
    for (const each of lists) each.querySelectorAll("a").forEach((link, at) => (at === n ? link.setAttribute("aria-current", "step") : link.removeAttribute("aria-current")));
    if (navigator.mediaSession) announce(n);
  };
  for (const start of chapters.slice(1)) {
    const tickMark = document.createElement("i"), part = start / +seek.max;
    tickMark.style.left = `calc(.55rem + ${part} * (100% - 1.1rem))`;
    document.querySelector(".track").append(tickMark);
  }

  // going elsewhere
  const to = (time) => { begin(); audio.currentTime = Math.min(Math.max(0, time), length()); show(); };
  const allowed = (i) => i < 0 || captions.checked || !lines[i][3];
  const leaveCaptions = (i) => {
    const next = lines.findIndex((line, n) => n > i && allowed(n));
    to(next < 0 ? length() : lines[next][0]);
  };
  const hear = (i) => {
    wanted = i;
    follow(true);
    to(lines[i][1]);
    if (document.activeElement.matches(".s") && document.activeElement !== span(i)) { document.activeElement.blur(); span(i).focus({ preventScroll: true }); }
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
    audio.playbackRate = audio.defaultPlaybackRate = Math.min(3, Math.max(0.5, Math.round(rate * 20) / 20));
    speed.value = audio.playbackRate;
    fill(speed);
    const told = `${+audio.playbackRate.toFixed(2)}×`;
    speed.setAttribute("aria-valuetext", told);
    $("rate-now").textContent = told;
    for (const button of $("presets").children) button.setAttribute("aria-pressed", +button.value === audio.playbackRate);
    second = -1;
    show();
  };
  const choose = (rate) => { setRate(rate); prefer(); };
  const begin = () => { body.classList.add("begun"); audio.preload = "metadata"; }; // who only reads is sent no sound
  const play = () => audio.play().catch(() => {}); // stopped again at once, or the sound is missing: `error` says so
  const toggle = () => (audio.paused ? play() : audio.pause());
  const tell = (text) => { $("notice").textContent = text; };

  // falling asleep: after so many minutes, or where the chapter ends
  const rest = (time) => {
    if (!sleep || audio.paused) return;
    const left = sleep.until ? (sleep.until - Date.now()) / 1000 : (sleep.at - time) / audio.playbackRate;
    audio.volume = Math.min(1, Math.max(0, left / 5)); // it fades; where volume is not ours to set it just ends
    if (left > 0) return;
    audio.pause();
    setSleep("0");
    tell(words.slept);
  };
  const setSleep = (value) => {
    audio.volume = 1;
    sleep = value === "0" ? null : value === "c" ? { at: chapters[chapterNow + 1] ?? length() } : { until: Date.now() + value * 60000 };
    for (const button of $("sleep").children) button.setAttribute("aria-pressed", button.value === value);
    second = -1;
    show();
  };

  // a link that begins here, and one that was followed
  const address = () => {
    const here = new URL(location);
    here.hash = $("from-here").checked ? `t=${Math.floor(audio.currentTime)}` : "";
    return here.href.replace(/#$/, "");
  };
  const share = () => {
    $("from").textContent = put(words.from_here, { time: clock(audio.currentTime) });
    $("link").value = address();
  };
  const copy = async () => {
    try {
      await (navigator.share && matchMedia("(hover: none)").matches
        ? navigator.share({ title: media.title, url: $("link").value })
        : navigator.clipboard.writeText($("link").value));
      $("copied").textContent = words.copied;
    } catch { $("link").select(); }
  };
  const linked = () => {
    const [, kind, value] = /^#(t=|s)([\d:.]+)$/.exec(location.hash) ?? [];
    if (kind === "s" && lines[value]) hear(+value);
    else if (kind === "t=") { follow(true); to(value.split(":").reduce((sum, part) => sum * 60 + +part, 0)); }
    return !!kind;
  };

  // the windows
  const open = (id) => {
    for (const other of document.querySelectorAll("dialog[open]")) other.close();
    if (id === "more") { share(); $("copied").textContent = ""; }
    $(id).showModal();
    $(id).querySelector("[aria-current], [aria-pressed=true]")?.focus();
  };
  const openChapters = () => { if (lists.length) open("chapters"); else { follow(true); bringIntoView(); } };
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("click", ({ target }) => { if (target === dialog || target.closest(".close")) dialog.close(); });
  }
  const fold = () => {
    $("fold").ariaExpanded = String(!body.classList.toggle("folded"));
    prefer();
  };

  // the keys
  const keys = {
    " ": toggle, k: toggle,
    ArrowLeft: () => sentence(-1), ArrowRight: () => sentence(1),
    "Shift+ArrowLeft": () => paragraph(-1), "Shift+ArrowRight": () => paragraph(1),
    r: () => { hear(Math.max(0, current)); play(); },
    j: () => to(audio.currentTime - STEP), l: () => to(audio.currentTime + STEP),
    p: () => toChapter(chapterNow - 1), n: () => toChapter(chapterNow + 1),
    "-": () => choose(audio.playbackRate - 0.1), "+": () => choose(audio.playbackRate + 0.1), 0: () => choose(1),
    o: openChapters, v: () => open("speeds"), m: () => open("more"), x: fold, "?": () => open("keys"),
    c: () => captions.click(), f: () => { follow(true); bringIntoView(); },
  };
  const inText = {
    Enter: (i) => { hear(i); play(); },
    ArrowUp: (i) => focusOn(i - 1), ArrowDown: (i) => focusOn(i + 1),
  };
  const numberOf = (element) => (element?.matches?.(".s") ? +element.id.slice(1) : -1);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { target } = event, i = numberOf(target);
    const own = target.matches("[type=text]")
      || (target.matches("[type=range]") && /^(Arrow|Home|End|Page)/.test(event.key))
      || (target.matches("button, a, summary, [type=checkbox]") && /^( |Enter)$/.test(event.key));
    const single = event.key.length === 1 && event.key !== " ";
    if (own || (single && !$("letters").checked)) return;
    const name = single ? event.key.toLowerCase() : (event.shiftKey ? "Shift+" : "") + event.key;
    const act = (i < 0 ? undefined : inText[name]) ?? keys[name];
    if (!act) return;
    event.preventDefault();
    act(i);
  });

  // the machine's own media keys, and its lock screen
  const cover = document.querySelector(".art");
  const artwork = (picture) => (picture ? [{ src: picture.src, type: "image/jpeg", sizes: `${picture.naturalWidth || 320}x${picture.naturalHeight || 320}` }] : []);
  const announce = (n) => {
    const title = chapters.length > 1 && names[n] !== media.title ? `${names[n]} · ${media.title}` : media.title;
    const chapterInfo = chapters.map((startTime, at) => ({ title: names[at] ?? media.title, startTime, artwork: artwork(pictures[at]) }));
    navigator.mediaSession.metadata = new MediaMetadata({ ...media, title, chapterInfo, artwork: artwork(pictures[n] ?? cover) });
  };
  const place = () => navigator.mediaSession?.setPositionState?.({ duration: length(), playbackRate: audio.playbackRate, position: Math.min(audio.currentTime, length()) });
  if (navigator.mediaSession) {
    const actions = {
      play, pause: () => audio.pause(), previoustrack: keys.p, nexttrack: keys.n,
      seekbackward: keys.j, seekforward: keys.l, seekto: ({ seekTime }) => to(seekTime),
    };
    for (const [name, act] of Object.entries(actions)) navigator.mediaSession.setActionHandler(name, act);
  }

  // the mouse and the controls
  document.querySelector("article").addEventListener("click", (event) => {
    const i = numberOf(event.target.closest(".s"));
    if (i < 0 || event.target.closest("a") || !getSelection().isCollapsed) return;
    hear(i);
    play();
  });
  const pressed = {
    start: toggle, play: toggle, back: keys.ArrowLeft, forward: keys.ArrowRight, rewind: keys.j, "skip-on": keys.l, repeat: keys.r, again: keys.r, fold,
    "paragraph-back": keys["Shift+ArrowLeft"], "paragraph-forward": keys["Shift+ArrowRight"], follow: keys.f, where: openChapters,
    rate: keys.v, "open-more": keys.m, "open-keys": keys["?"], slower: () => choose(audio.playbackRate - 0.05), faster: () => choose(audio.playbackRate + 0.05), copy,
  };
  for (const [id, act] of Object.entries(pressed)) $(id).addEventListener("click", act);
  $("presets").addEventListener("click", ({ target }) => { if (target.value) choose(+target.value); });
  $("sleep").addEventListener("click", ({ target }) => { if (target.value) setSleep(target.value); });
  seek.addEventListener("input", () => to(+seek.value));
  speed.addEventListener("input", () => choose(+speed.value));
  $("from-here").addEventListener("change", share);
  for (const box of [captions, $("letters")]) box.addEventListener("change", () => { prefer(); show(); });

  // the reader scrolls away: stop following; back to it: follow again
  for (const kind of ["wheel", "touchmove"]) addEventListener(kind, () => { scrolling = 0; }, { passive: true });
  addEventListener("scroll", () => {
    if (current < 0 || Date.now() - scrolling < 1000) return;
    follow(inView(span(current)));
  }, { passive: true });

  // the sound
  const sounding = (on) => {
    body.classList.toggle("playing", on);
    $("play").ariaLabel = on ? words.pause : words.play;
    $("start").lastElementChild.textContent = on ? words.pause : words.play_article;
  };
  audio.addEventListener("play", () => { sounding(true); begin(); tell(""); run(); });
  audio.addEventListener("pause", () => { sounding(false); save(); });
  for (const kind of ["timeupdate", "seeked"]) audio.addEventListener(kind, show);
  for (const kind of ["play", "seeked", "ratechange", "loadedmetadata"]) audio.addEventListener(kind, place);
  audio.addEventListener("ended", () => { // what waits in the queue of the site
    const next = memory.read("presscast:queue").queue?.find((waiting) => waiting.page && `presscast:${waiting.key}` !== key);
    if (next) $("notice").replaceChildren(`${words.next_article}: `, Object.assign(document.createElement("a"), { href: `../${next.page}`, textContent: next.title, dir: "auto" }));
  });
  audio.addEventListener("error", () => tell(words.missing));
  audio.addEventListener("durationchange", () => { if (isFinite(audio.duration)) seek.max = audio.duration; });
  addEventListener("pagehide", save);
  addEventListener("hashchange", linked);

  // until it begins the button at the head is the player: the other comes where that has gone, or where Tab finds it
  new IntersectionObserver(([seen]) => body.classList.toggle("at-head", seen.isIntersecting)).observe($("start"));

  audio.controls = false;
  if (cover) document.querySelector(".bar").prepend(Object.assign(new Image(), { id: "art", src: cover.src, alt: "" }));
  $("player").hidden = $("start").hidden = $("to-player").hidden = false;
  const { rate = 1, captions: heard = true, letters = true, folded = false } = memory.read("presscast"), { at = 0 } = memory.read(key);
  captions.checked = heard;
  $("letters").checked = letters;
  if (folded) { body.classList.add("folded"); $("fold").ariaExpanded = "false"; }
  mark(-1);
  setRate(rate);
  if (!linked() && at > 0) { begin(); audio.currentTime = at; tell(put(words.resumes, { time: clock(at) })); }
})();
