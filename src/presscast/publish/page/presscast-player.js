// <presscast-player src="https://…/SLUG/" paragraphs="article p">: an edition of presscast in a page of any maker.
// Without `src` it plays what a <script type="application/json"> inside it tells.
// Events, for the page's own analytics: presscast-play, -pause, -progress {percent}, -chapter {index, title}, -ended.
(() => {
  "use strict";
  if (customElements.get("presscast-player")) return;
  const STYLE = `
:host { --pc-ink: #1d1c1a; --pc-paper: #fdfcf9; --pc-quiet: #4f4b45; --pc-accent: #0b5a72; --pc-on-accent: #fff;
  display: block; color: var(--pc-ink); background: var(--pc-paper); color-scheme: light dark; container-type: inline-size;
  font: 1rem/1.3 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
@media (prefers-color-scheme: dark) {
  :host { --pc-ink: #e6e2d9; --pc-paper: #151719; --pc-quiet: #bdb7ab; --pc-accent: #7cc7de; --pc-on-accent: #0b1720; } }
:host([hidden]) { display: none; }
section { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .75rem; align-items: center; padding: .5rem .75rem;
  border: 1px solid color-mix(in srgb, var(--pc-ink) 25%, transparent); border-radius: .5rem; box-sizing: border-box; min-height: 5rem; }
button { font: inherit; color: inherit; background: none; border: 0; border-radius: 50%; min-width: 2.5rem; height: 2.5rem; padding: 0;
  cursor: pointer; }
button:hover { background: color-mix(in srgb, var(--pc-ink) 12%, transparent); }
:focus-visible { outline: 3px solid var(--pc-accent); outline-offset: 2px; }
.play { width: 3.25rem; height: 3.25rem; background: var(--pc-accent); color: var(--pc-on-accent); }
.play:hover { background: color-mix(in srgb, var(--pc-accent) 85%, var(--pc-ink)); }
svg { width: 1.5rem; height: 1.5rem; vertical-align: middle; fill: currentColor; }
.play svg { width: 1.9rem; height: 1.9rem; }
p { margin: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.title { font-weight: 650; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; white-space: normal; }
.row { display: flex; align-items: center; gap: .25rem; }
.row a { margin-inline-start: auto; padding-inline-start: .5rem; color: var(--pc-accent); font-size: .875rem; padding-block: .25rem; white-space: nowrap; }
.time { color: var(--pc-quiet); font-size: .875rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
input { flex: 1 1 4rem; min-width: 3rem; height: 1.5rem; margin: 0; accent-color: var(--pc-accent); }
.rate { min-width: 3rem; border-radius: .4rem; font-size: .875rem; font-variant-numeric: tabular-nums; }
.now { color: var(--pc-quiet); font-size: .8125rem; }
@container (max-width: 26rem) { .back, .on { display: none; } .title { font-size: .9375rem; line-height: 1.2; -webkit-line-clamp: 3; } }
@media (max-height: 8.9rem) { @container (max-width: 26rem) { .now { display: none; } } }
@media (max-height: 6rem) { .now { display: none; } .title { -webkit-line-clamp: 1; } section { min-height: 0; padding-block: .1rem; border-radius: 0; } }
@media (forced-colors: active) { .play { border: 2px solid ButtonText; } }`;
  const PLAY = "M8 5v14l11-7z", PAUSE = "M6 5h4v14H6zm8 0h4v14h-4z";
  const BACK = "M12 5V1L6.5 6 12 11V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z", ON = "M12 5V1l5.5 5L12 11V7a6 6 0 1 0 6 6h2a8 8 0 1 1-8-8z";
  const RATES = [1, 1.25, 1.5, 1.75, 2, 0.75];
  const bare = (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const clock = (s) => {
    const t = Math.max(0, Math.floor(s)), two = (n) => String(n).padStart(2, "0");
    return (t >= 3600 ? `${Math.floor(t / 3600)}:${two(Math.floor(t / 60) % 60)}` : Math.floor(t / 60)) + `:${two(t % 60)}`;
  };
  const stored = (name, value) => {
    try {
      if (value === undefined) return localStorage.getItem(name);
      localStorage.setItem(name, value);
    } catch { return null; }
  };
  const element = (tag, facts = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(facts)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };
  const icon = (path) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), line = document.createElementNS(svg.namespaceURI, "path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  };

  class Player extends HTMLElement {
    async connectedCallback() {
      if (this.shadowRoot) return;
      const inside = this.querySelector('script[type="application/json"]'), src = this.getAttribute("src") || ".";
      this.base = new URL(src.endsWith("/") || src === "." ? src : `${src}/`, document.baseURI);
      if (src === ".") this.base = new URL(".", document.baseURI);
      try {
        const told = inside ? JSON.parse(inside.textContent) : await (await fetch(new URL("player.json", this.base))).json();
        this.build(told);
      } catch {
        if (!this.firstChild) this.append(element("a", { href: this.base }, this.base.href)); // the page there plays it
      }
    }
    disconnectedCallback() { this.audio?.pause(); }

    build(told) {
      this.told = told;
      this.quarters = [25, 50, 75, 100];
      this.chapter = -1;
      const w = told.words, root = this.attachShadow({ mode: "open" }), sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      const button = (kind, label, path) => element("button", { type: "button", class: kind, "aria-label": label }, ...(path ? [icon(path)] : []));
      this.audio = element("audio", { preload: "none", src: new URL(told.audio, this.base) });
      this.button = button("play", w.play, PLAY);
      this.back = button("back", w.embed_back, BACK);
      this.on = button("on", w.embed_on, ON);
      this.slider = element("input", { type: "range", min: 0, max: told.seconds, step: 1, "aria-label": w.embed_place });
      this.slider.value = 0;
      this.time = element("span", { class: "time", "aria-hidden": "true" });
      this.rate = button("rate", w.speed);
      this.now = element("p", { class: "now", dir: "auto" });
      this.note = element("p", { role: "status" });
      const link = element("a", { href: new URL(told.page, this.base), target: "_blank", rel: "noopener" }, w.read_along);
      root.append(element("section", { "aria-label": told.label, lang: told.tongue, dir: told.direction }, this.audio, this.button,
        element("div", {}, element("div", { class: "row" }, element("p", { class: "title", lang: told.language, dir: "auto" }, told.title), link),
          this.now, this.note, element("div", { class: "row" }, this.back, this.on, this.slider, this.time, this.rate))));
      this.listen();
      this.faster(RATES.find((rate) => String(rate) === stored("presscast:rate")) || 1);
      this.follow();
    }

    listen() {
      const { audio, slider, told } = this, tell = (name, detail) => this.tell(name, detail);
      this.button.onclick = () => (audio.paused ? this.play() : audio.pause());
      this.back.onclick = () => this.seek(audio.currentTime - 15);
      this.on.onclick = () => this.seek(audio.currentTime + 15);
      slider.oninput = () => this.seek(Number(slider.value));
      this.rate.onclick = () => this.faster(RATES[(RATES.indexOf(audio.defaultPlaybackRate) + 1) % RATES.length]);
      audio.onplay = () => { this.pressed(true); this.session(); tell("play"); };
      audio.onpause = () => { this.pressed(false); if (!audio.ended) tell("pause"); };
      audio.ontimeupdate = () => this.follow();
      audio.onended = () => { this.follow(); tell("ended"); };
      audio.onerror = () => { this.note.textContent = told.words.embed_lost; };
    }
    play() { this.audio.play().catch(() => {}); }
    seek(to) {
      this.audio.currentTime = Math.min(Math.max(0, to), this.told.seconds);
      this.follow(true);
    }
    faster(rate) {
      this.audio.defaultPlaybackRate = this.audio.playbackRate = rate;
      this.rate.textContent = `${rate}×`;
      this.rate.setAttribute("aria-label", `${this.told.words.speed} ${rate}×`);
      stored("presscast:rate", String(rate));
    }
    pressed(playing) {
      this.button.replaceChildren(icon(playing ? PAUSE : PLAY));
      this.button.setAttribute("aria-label", playing ? this.told.words.pause : this.told.words.play);
    }
    tell(name, detail = {}) {
      const facts = { ...detail, title: detail.title ?? this.told.title, id: this.told.id };
      this.dispatchEvent(new CustomEvent(`presscast-${name}`, { bubbles: true, composed: true, detail: facts }));
      if (parent !== window && document.body.hasAttribute("data-embed")) parent.postMessage({ presscast: name, ...facts }, "*");
    }

    follow(sought) {
      const { audio, told, slider } = this, at = audio.currentTime, said = (s) => told.words.time.replace("{m}", Math.floor(s / 60)).replace("{s}", Math.floor(s % 60));
      slider.value = at;
      slider.setAttribute("aria-valuetext", told.words.of.replace("{now}", said(at)).replace("{all}", said(told.seconds)));
      this.time.textContent = at ? `−${clock(told.seconds - at)}` : clock(told.seconds);
      const reached = audio.ended ? 100 : (100 * at) / told.seconds;
      while (!sought && this.quarters.length && reached >= Math.min(this.quarters[0], 99.5)) this.tell("progress", { percent: this.quarters.shift() });
      const chapter = told.chapters.findLastIndex(([start]) => start <= at + 0.05);
      if (chapter !== this.chapter && chapter >= 0) {
        this.chapter = chapter;
        const title = told.chapters[chapter][1];
        this.now.textContent = told.chapters.length > 1 && !told.title.startsWith(title.replace(/…$/, "")) ? title : told.voice || "";
        if (at) { this.tell("chapter", { index: chapter, title }); this.session(); }
      }
      if (at) this.mark(at);
    }
    // The paragraphs of the page around, found by how they begin.
    mark(at) {
      const where = this.getAttribute("paragraphs");
      if (!where) return;
      if (!this.found) {
        const gentle = new CSSStyleSheet();
        gentle.replaceSync(":where(.presscast-now) { background: color-mix(in srgb, #0b5a72 16%, transparent); }");
        document.adoptedStyleSheets.push(gentle);
        const theirs = [...document.querySelectorAll(where)].map((each) => [bare(each.textContent), each]).filter(([text]) => text);
        this.found = this.told.paragraphs.map(([start, end, key]) => [start, end, theirs.find(([text]) => text.startsWith(key) || (text.length > 11 && key.startsWith(text)))?.[1]]);
      }
      const now = this.found.find(([start, end]) => start <= at && at < end)?.[2];
      if (now === this.marked) return;
      const name = this.getAttribute("mark") || "presscast-now";
      this.marked?.classList.remove(name);
      this.marked?.removeAttribute("aria-current");
      now?.classList.add(name);
      now?.setAttribute("aria-current", "true");
      this.marked = now;
    }
    session() {
      if (!("mediaSession" in navigator)) return;
      const { told } = this, media = navigator.mediaSession;
      media.metadata = new MediaMetadata({ title: told.title, artist: told.artist, album: told.album, artwork: [{ src: new URL(told.cover, this.base).href }] });
      const act = { play: () => this.play(), pause: () => this.audio.pause(), seekbackward: () => this.back.click(), seekforward: () => this.on.click(), seekto: (e) => this.seek(e.seekTime) };
      for (const [name, does] of Object.entries(act)) try { media.setActionHandler(name, does); } catch { /* not known here */ }
    }
  }
  customElements.define("presscast-player", Player);
})();
