// One player for all articles of the page: what begins stops the others, what ends leads to what was queued, else to the next article;
// and search without a server.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const sounds = [...document.querySelectorAll("article audio")], bar = $("bar"), seek = $("seek"), said = { ...bar.dataset, ...$("queue").dataset };
  const memory = {
    read(name) { try { return JSON.parse(localStorage.getItem(name)) ?? {}; } catch { return {}; } },
    write(name, facts) { try { localStorage.setItem(name, JSON.stringify({ ...memory.read(name), ...facts })); } catch { /* a private window */ } },
  };
  const make = (tag, facts, ...children) => {
    const made = Object.assign(document.createElement(tag), facts);
    made.append(...children);
    return made;
  };
  for (const box of document.querySelectorAll(".due")) box.classList.remove("due"); // what stays hidden keeps no place
  const STEP = 15; // seconds
  const LISTED = sounds.length; // those of the page; what is queued from other pages comes after them
  // `listed` is where the page's own order stands, `taken` what was played out of it, from the queue.
  let now = -1, second = -1, listed = -1, taken = -1, queue = memory.read("presscast:queue").queue ?? [];

  // the player
  const facts = (sound) => {
    const find = (what, name) => sound.closest("article").querySelector(what)?.getAttribute(name) ?? "";
    const { key, seconds } = sound.dataset;
    return { key, seconds, title: sound.getAttribute("aria-label"), src: sound.getAttribute("src"), page: find("h2 a", "href"), cover: find(".cover", "src"), whole: find(".cover", "data-whole") };
  };
  const tracks = sounds.map(facts);
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
  const onward = () => play(queue.length ? indexOf(queue[0]) : listed + 1);
  const back = () => play(now === taken ? listed : now - 1);
  const to = (time) => { sounds[now].currentTime = Math.min(Math.max(0, time), length(sounds[now])); tick(); save(sounds[now]); };
  const tick = () => {
    const sound = sounds[now], time = sound.currentTime, all = length(sound);
    second = Math.floor(time);
    seek.max = all;
    seek.value = time;
    seek.setAttribute("aria-valuetext", put(said.of, { now: spoken(time), all: spoken(all) }));
    $("now").textContent = clock(time);
    $("left").textContent = put(said.left, { time: clock(Math.max(0, all - time) / sound.playbackRate) });
    if (second % 5 === 0 && !sound.paused) save(sound);
  };
  const save = (sound) => memory.write(place(sound), { at: sound.ended ? 0 : sound.currentTime });
  const label = (button, playing, title = "") => {
    button.classList.toggle("playing", playing);
    button.ariaLabel = `${playing ? said.pause : said.play}${title && `: ${title}`}`;
  };
  const icon = () => $("toggle").firstElementChild.cloneNode(true);
  const naming = (sound) => `${sound.getAttribute("aria-label")}, ${clock(+sound.dataset.seconds)}`;
  const LATER = '<svg class="stroke" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h9M4 18h7"/><path class="is-free" d="M18 13v8M14 17h8"/><path class="is-queued" d="M13 17l3 3 6-6"/></svg>';
  const buttons = sounds.map((sound, n) => {
    const title = naming(sound), button = make("button", { type: "button", className: "hear", onclick: () => toggle(n) }, icon(), make("span", { textContent: clock(+sound.dataset.seconds) }));
    label(button, false, title);
    const later = make("button", { type: "button", className: "later", onclick: () => queueOrDrop(n) });
    later.innerHTML = LATER;
    sound.controls = false;
    sound.after(button, later);
    return button;
  });
  const show = () => {
    const sound = sounds[now], { title, cover, whole = cover, page } = tracks[now];
    bar.hidden = false;
    buttons.forEach((button, n) => label(button, !sounds[n].paused, naming(sounds[n])));
    label($("toggle"), !sound.paused);
    $("title").firstElementChild.textContent = title;
    $("title").firstElementChild.href = page || "#episodes";
    $("art")?.remove();
    if (cover) bar.prepend(make("img", { id: "art", src: cover, alt: "" }));
    $("before").disabled = !sounds[now === taken ? listed : now - 1];
    $("after").disabled = !queue.length && listed + 1 >= LISTED;
    tick();
    if (!navigator.mediaSession) return;
    navigator.mediaSession.metadata = new MediaMetadata({ title, album: document.title, artwork: whole ? [{ src: new URL(whole, location).href }] : [] });
    for (const [name, act] of Object.entries(acts)) navigator.mediaSession.setActionHandler(name, act);
  };
  const acts = {
    play: () => play(now), pause: () => sounds[now].pause(), nexttrack: onward, previoustrack: back,
    seekbackward: () => to(sounds[now].currentTime - STEP), seekforward: () => to(sounds[now].currentTime + STEP), seekto: ({ seekTime }) => to(seekTime),
  };
  const faster = (rate) => {
    for (const sound of sounds) sound.defaultPlaybackRate = sound.playbackRate = rate;
    if (![...$("rate").options].some((option) => +option.value === rate)) $("rate").append(make("option", { value: rate, textContent: `${rate}×` }));
    $("rate").value = rate;
  };
  const attend = (sound, n) => {
    sound.addEventListener("play", () => {
      if (queue.some(({ key }) => key === tracks[n].key)) { taken = n; keep(queue.filter(({ key }) => key !== tracks[n].key)); }
      else if (n !== taken && n < LISTED) listed = n;
      sounds.forEach((other) => { if (other !== sound) other.pause(); });
      const { at = 0 } = memory.read(place(sound));
      if (!sound.currentTime && at > 0 && at < length(sound) - 1) sound.currentTime = at;
      now = n;
      show();
    });
    sound.addEventListener("pause", () => { save(sound); if (now === n) show(); else if (buttons[n]) label(buttons[n], false, naming(sound)); });
    sound.addEventListener("timeupdate", () => { if (now === n && Math.floor(sound.currentTime) !== second) tick(); });
    sound.addEventListener("ended", () => { if (queue.length || ($("on").checked && listed + 1 < LISTED)) onward(); });
  };
  sounds.forEach(attend);

  // the queue, which holds from page to page
  const indexOf = (track) => { // of an article of another page, its sound is made here
    const known = tracks.findIndex(({ key }) => key === track.key);
    if (known >= 0) return known;
    const sound = make("audio", { preload: "none", src: track.src, defaultPlaybackRate: +$("rate").value });
    sound.setAttribute("aria-label", track.title);
    Object.assign(sound.dataset, { key: track.key, seconds: track.seconds });
    tracks.push(track);
    attend(sound, sounds.push(sound) - 1);
    return sounds.length - 1;
  };
  const isQueued = (n) => queue.some(({ key }) => key === tracks[n].key);
  const keep = (wanted) => {
    queue = wanted;
    memory.write("presscast:queue", { queue });
    drawQueue();
  };
  const queueOrDrop = (n) => {
    keep(isQueued(n) ? queue.filter(({ key }) => key !== tracks[n].key) : [...queue, tracks[n]]);
    if (now < 0 && queue.length) { now = indexOf(queue[0]); show(); } // ready to be played
  };
  const drawQueue = () => {
    $("count").textContent = queue.length || "";
    $("empty").hidden = queue.length > 0;
    $("waiting").replaceChildren(...queue.map(waiting));
    document.querySelectorAll(".later").forEach((button, n) => {
      button.classList.toggle("queued", isQueued(n));
      button.title = isQueued(n) ? said.remove : said.add;
      button.ariaLabel = `${button.title}: ${tracks[n].title}`;
    });
    if (now >= 0) $("after").disabled = !queue.length && listed + 1 >= LISTED;
  };
  const waiting = (track, at) => {
    const act = (path, name, does) => {
      const button = make("button", { type: "button", title: name, ariaLabel: `${name}: ${track.title}`, onclick: does });
      button.innerHTML = `<svg class="stroke" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
      return button;
    };
    const next = make("button", { type: "button", className: "next", textContent: track.title, dir: "auto", ariaLabel: `${said.play}: ${track.title}`, onclick: () => { $("queue").close(); play(indexOf(track)); } });
    const up = act("M12 19V5M6 11l6-6 6 6", said.up, () => { keep(queue.toSpliced(at, 1).toSpliced(at - 1, 0, track)); focusOn(at - 1); });
    const drop = act("M5 5l14 14M19 5L5 19", said.remove, () => { keep(queue.toSpliced(at, 1)); focusOn(at); });
    return make("li", {}, next, ...(at ? [up] : []), drop);
  };
  const focusOn = (at) => ($("waiting").children[Math.min(at, queue.length - 1)]?.querySelector(".next") ?? $("queue").querySelector(".close")).focus();
  $("open-queue").onclick = () => $("queue").showModal();
  $("queue").onclick = ({ target }) => { if (target === $("queue") || target.closest(".close")) $("queue").close(); };
  const pressed = { toggle: () => toggle(now), before: back, after: onward, rewind: acts.seekbackward, "skip-on": acts.seekforward };
  for (const [id, act] of Object.entries(pressed)) $(id).onclick = act;
  seek.oninput = () => to(+seek.value);
  $("rate").onchange = () => { faster(+$("rate").value); memory.write("presscast", { rate: +$("rate").value }); };
  $("on").checked = memory.read("presscast:on").on ?? true;
  $("on").onchange = () => memory.write("presscast:on", { on: $("on").checked });
  $("going").hidden = sounds.length < 2;
  faster(memory.read("presscast").rate || 1);
  drawQueue();
  if (queue.length) { now = indexOf(queue[0]); show(); }

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
