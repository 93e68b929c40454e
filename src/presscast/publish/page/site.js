// One player for the page: what begins stops the others, what ends leads to the next; and search without a server.
(() => {
  "use strict";
  const get = (id) => document.getElementById(id);
  const sounds = [...document.querySelectorAll("article audio")], bar = get("bar"), on = get("on");
  const stored = (name, value) => {
    try {
      if (value === undefined) return localStorage.getItem(name);
      localStorage.setItem(name, value);
    } catch { return null; }
  };
  let now = -1;
  const play = (number) => { if (sounds[number]) sounds[number].play(); };
  const show = () => {
    const title = sounds[now].getAttribute("aria-label"), playing = !sounds[now].paused;
    bar.hidden = false;
    get("title").textContent = title;
    get("toggle").textContent = playing ? get("toggle").dataset.pause : get("toggle").dataset.play;
    get("before").disabled = now === 0;
    get("after").disabled = now === sounds.length - 1;
    if ("mediaSession" in navigator) {
      navigator.mediaSession.metadata = new MediaMetadata({ title, album: document.title });
      navigator.mediaSession.setActionHandler("nexttrack", () => play(now + 1));
      navigator.mediaSession.setActionHandler("previoustrack", () => play(now - 1));
    }
  };
  sounds.forEach((sound, number) => {
    sound.addEventListener("play", () => {
      sounds.forEach((other) => { if (other !== sound) other.pause(); });
      sound.playbackRate = Number(stored("presscast:rate")) || 1;
      now = number;
      show();
    });
    sound.addEventListener("pause", () => { if (now === number) show(); });
    sound.addEventListener("ended", () => { if (on.checked) play(number + 1); });
  });
  get("toggle").onclick = () => (sounds[now].paused ? play(now) : sounds[now].pause());
  get("before").onclick = () => play(now - 1);
  get("after").onclick = () => play(now + 1);
  on.checked = stored("presscast:on") !== "no";
  on.onchange = () => stored("presscast:on", on.checked ? "yes" : "no");

  if (location.protocol === "file:") return; // where no page may read another file
  const box = get("search"), field = box.querySelector("input"), list = get("found"), told = get("told");
  const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let rows;
  box.hidden = false;
  field.oninput = async () => {
    rows ??= fetch("search.json").then((answer) => answer.json()).then((all) => all.map((row) => [...row, bare(row.slice(1).join(" "))]));
    const wanted = bare(field.value).split(/\s+/).filter(Boolean);
    const found = wanted.length ? (await rows).filter((row) => wanted.every((word) => row.at(-1).includes(word))).slice(0, 50) : [];
    list.replaceChildren(...found.map(([slug, title, date]) => {
      const item = document.createElement("li"), link = document.createElement("a"), day = document.createElement("span");
      link.href = `${encodeURIComponent(slug)}/index.html`;
      link.textContent = title;
      link.dir = "auto";
      day.textContent = ` ${date}`;
      item.append(link, day);
      return item;
    }));
    told.textContent = wanted.length && !found.length ? told.dataset.none : "";
  };
})();
