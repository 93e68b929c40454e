// One player for all articles of the page: what begins stops the others, what ends leads to the next; and search without a server.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const sounds = [...document.querySelectorAll("article audio")], bar = $("bar"), seek = $("seek"), said = bar.dataset;
  const memory = {
    read(name) { try { return JSON.parse(localStorage.getItem(name)) ?? {}; } catch { return {}; } },
    write(name, facts) { try { localStorage.setItem(name, JSON.stringify({ ...memory.read(name), ...facts })); } catch { /* a private window */ } },
  };
  const make = (tag, facts, ...children) => {
    const made = Object.assign(document.createElement(tag), facts);
    made.append(...children);
    return made;
  };
  const STEP = 15; // seconds
  let now = -1, second = -1;

  // the player
  const of = (sound) => sound.closest("article");
  const place = (sound) => `presscast:${sound.dataset.key}`; // where the article's own page keeps it
  const length = (sound) => (isFinite(sound.duration) ? sound.duration : +sound.dataset.seconds);
  const clock = (time) => {
    const s = Math.floor(time), h = Math.floor(s / 3600), two = (n) => String(n).padStart(2, "0");
    return h ? `${h}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${Math.floor(s / 60)}:${two(s % 60)}`;
  };
  const put = (text, facts) => text.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
  const spoken = (time) => put(said.time, { m: Math.floor(time / 60), s: Math.floor(time % 60) });
  const play = (n) => { if (sounds[n]) sounds[n].play()?.catch(() => {}); };
  const toggle = (n) => (sounds[n].paused ? play(n) : sounds[n].pause());
  const to = (time) => { sounds[now].currentTime = Math.min(Math.max(0, time), length(sounds[now])); tick(); };
  const tick = () => {
    const sound = sounds[now], time = sound.currentTime, all = length(sound);
    second = Math.floor(time);
    seek.max = all;
    seek.value = time;
    seek.setAttribute("aria-valuetext", put(said.of, { now: spoken(time), all: spoken(all) }));
    $("now").textContent = clock(time);
    $("left").textContent = put(said.left, { time: clock(Math.max(0, all - time) / sound.playbackRate) });
    if (second % 5 === 0) save(sound);
  };
  const save = (sound) => memory.write(place(sound), { at: sound.ended ? 0 : sound.currentTime });
  const label = (button, playing, title = "") => {
    button.classList.toggle("playing", playing);
    button.ariaLabel = `${playing ? said.pause : said.play}${title && `: ${title}`}`;
  };
  const icon = () => $("toggle").firstElementChild.cloneNode(true);
  const naming = (sound) => `${sound.getAttribute("aria-label")}, ${clock(+sound.dataset.seconds)}`;
  const buttons = sounds.map((sound, n) => {
    const title = naming(sound), button = make("button", { type: "button", className: "hear", onclick: () => toggle(n) }, icon(), make("span", { textContent: clock(+sound.dataset.seconds) }));
    label(button, false, title);
    sound.controls = false;
    sound.after(button);
    return button;
  });
  const show = () => {
    const sound = sounds[now], title = sound.getAttribute("aria-label"), cover = of(sound).querySelector(".cover"), link = of(sound).querySelector("h2 a");
    bar.hidden = false;
    buttons.forEach((button, n) => label(button, !sounds[n].paused, naming(sounds[n])));
    label($("toggle"), !sound.paused);
    $("title").firstElementChild.textContent = title;
    $("title").firstElementChild.href = link?.href ?? "#episodes";
    $("art")?.remove();
    if (cover) bar.prepend(make("img", { id: "art", src: cover.src, alt: "" }));
    $("before").disabled = now === 0;
    $("after").disabled = now === sounds.length - 1;
    tick();
    if (!navigator.mediaSession) return;
    navigator.mediaSession.metadata = new MediaMetadata({ title, album: document.title, artwork: cover ? [{ src: cover.src }] : [] });
    for (const [name, act] of Object.entries(acts)) navigator.mediaSession.setActionHandler(name, act);
  };
  const acts = {
    play: () => play(now), pause: () => sounds[now].pause(), nexttrack: () => play(now + 1), previoustrack: () => play(now - 1),
    seekbackward: () => to(sounds[now].currentTime - STEP), seekforward: () => to(sounds[now].currentTime + STEP), seekto: ({ seekTime }) => to(seekTime),
  };
  const faster = (rate) => {
    for (const sound of sounds) sound.defaultPlaybackRate = sound.playbackRate = rate;
    if (![...$("rate").options].some((option) => +option.value === rate)) $("rate").append(make("option", { value: rate, textContent: `${rate}×` }));
    $("rate").value = rate;
  };
  sounds.forEach((sound, n) => {
    sound.addEventListener("play", () => {
      sounds.forEach((other) => { if (other !== sound) other.pause(); });
      const { at = 0 } = memory.read(place(sound));
      if (n !== now && !sound.currentTime && at > 0 && at < length(sound) - 1) sound.currentTime = at;
      now = n;
      show();
    });
    sound.addEventListener("pause", () => { save(sound); if (now === n) show(); else label(buttons[n], false, naming(sound)); });
    sound.addEventListener("timeupdate", () => { if (now === n && Math.floor(sound.currentTime) !== second) tick(); });
    sound.addEventListener("ended", () => { if ($("on").checked) play(n + 1); });
  });
  const pressed = { toggle: () => toggle(now), before: acts.previoustrack, after: acts.nexttrack, rewind: acts.seekbackward, "skip-on": acts.seekforward };
  for (const [id, act] of Object.entries(pressed)) $(id).onclick = act;
  seek.oninput = () => to(+seek.value);
  $("rate").onchange = () => { faster(+$("rate").value); memory.write("presscast", { rate: +$("rate").value }); };
  $("on").checked = memory.read("presscast:on").on ?? true;
  $("on").onchange = () => memory.write("presscast:on", { on: $("on").checked });
  $("going").hidden = sounds.length < 2;
  faster(memory.read("presscast").rate || 1);

  // the search, of titles first, then of the texts, the newest first
  if (location.protocol === "file:") return; // where no page may read another file
  const AT_ONCE = 4; // parts of the texts: a thousand articles
  const box = $("search"), field = box.querySelector("input"), list = $("found"), told = $("told");
  const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const get = async (name) => (await fetch(name)).json();
  let rows, part = +box.dataset.parts, until = part, asked = 0;
  box.hidden = false;
  const titles = () => (rows ??= get("search.json").then((all) => new Map(all.map(([slug, title, date, rest, section]) => [slug, { slug, title, date, section, hay: bare(`${title} ${date} ${rest}`) }]))));
  const item = ({ slug, title, date }) => make("li", {}, make("a", { href: `${encodeURIComponent(slug)}/index.html`, textContent: title, dir: "auto" }), make("span", { textContent: ` ${date}` }));
  const tell = (found) => list.replaceChildren(...found.slice(0, 50).map(item));
  const find = (all, wanted) => [...all.values()].filter(({ hay }) => wanted.every((word) => hay.includes(word)));
  const look = async (turn) => {
    const wanted = bare(field.value).split(/\s+/).filter(Boolean), all = await titles();
    let found = wanted.length ? find(all, wanted) : [];
    tell(found);
    for (; wanted.length && part > until - AT_ONCE && part > 0 && turn === asked; part--) {
      for (const [slug, words] of Object.entries((await get(`search-text-${part}.json`)).texts)) if (all.has(slug)) all.get(slug).hay += ` ${words}`;
      found = find(all, wanted);
      if (turn === asked) tell(found);
    }
    if (turn !== asked) return;
    $("older").hidden = !wanted.length || part <= 0;
    told.textContent = wanted.length && !found.length ? told.dataset.none : "";
  };
  let last = Promise.resolve();
  const search = () => { const turn = ++asked; last = last.then(() => turn === asked && look(turn)).catch(() => {}); }; // one after another
  field.oninput = search;
  $("older").onclick = () => { until = part; search(); };
  const section = async () => {
    const [, name] = /^#section=(.+)$/.exec(location.hash) ?? [];
    for (const link of $("sections").querySelectorAll("a")) link.ariaCurrent = link.hash === location.hash ? "true" : null;
    if (!name) return;
    field.value = "";
    asked++;
    tell([...(await titles()).values()].filter((row) => row.section === decodeURIComponent(name)));
  };
  addEventListener("hashchange", section);
  section();
})();
