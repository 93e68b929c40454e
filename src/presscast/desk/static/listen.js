// The sound of the edition, drawn and played; its sentences lead to where they are mended, its chapters are changed here.
import { alarm, post, say } from "./desk.js";

const place = document.getElementById("wave");
const canvas = place.querySelector("canvas");
const frame = document.querySelector("iframe.edition");
const audio = () => frame.contentDocument?.querySelector("audio");
const wave = JSON.parse(place.dataset.wave);
const [play, slider, clock, now, mend, list] = ["go", "place", "clock", "now", "mend", "list"].map((id) => document.getElementById(id));
const worded = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

const draw = () => {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  const pen = canvas.getContext("2d");
  pen.scale(devicePixelRatio, devicePixelRatio);
  const style = getComputedStyle(place);
  const heard = (audio()?.currentTime ?? 0) / wave.seconds;
  const step = width / wave.bars.length;
  wave.bars.forEach((loud, at) => {
    const tall = Math.max(1, (loud / 100) * (height - 8));
    pen.fillStyle = style.getPropertyValue(at / wave.bars.length < heard ? "--accent" : "--edge");
    pen.fillRect(at * step, (height - tall) / 2, Math.max(1, step * 0.7), tall);
  });
  pen.fillStyle = style.getPropertyValue("--ink");
  for (const at of wave.chapters) pen.fillRect((at / wave.seconds) * width, 0, 1, height);
};

// The sentence that is heard, and the way to where it is changed.
const tell = () => {
  const seconds = audio()?.currentTime ?? 0;
  const sentence = wave.sentences.findLast(({ at }) => at <= seconds + 0.05) ?? wave.sentences[0];
  slider.value = seconds;
  slider.ariaValueText = clock.textContent = `${worded(seconds)} / ${worded(wave.seconds)}`;
  if (!sentence) return;
  now.textContent = sentence.text;
  mend.href = `${place.dataset.article}#${sentence.key}`;
};
const show = () => { tell(); draw(); };
const playing = () => {
  const on = Boolean(audio() && !audio().paused);
  play.classList.toggle("on", on);
  play.querySelector("span").textContent = on ? "Pause" : "Play";
};

const seek = (seconds) => {
  const player = audio();
  if (player) player.currentTime = seconds;
  else alarm("The player is not there yet.");
  return player;
};
const go = (seconds) => seek(seconds)?.play().catch((error) => error.name === "AbortError" || alarm(error.message));

play.addEventListener("click", () => (audio()?.paused === false ? audio().pause() : go(audio()?.currentTime ?? 0)));
slider.addEventListener("input", () => seek(slider.valueAsNumber));
canvas.addEventListener("click", (event) => go((event.offsetX / canvas.clientWidth) * wave.seconds));

const follow = () => {
  for (const kind of ["timeupdate", "seeked"]) audio()?.addEventListener(kind, show);
  for (const kind of ["play", "pause", "ended"]) audio()?.addEventListener(kind, playing);
};
frame.addEventListener("load", follow);
if (frame.contentDocument?.readyState === "complete") follow();
tell();
new ResizeObserver(draw).observe(canvas);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

// --- chapters

const DONE = { earlier: "begins a sentence earlier", later: "begins a sentence later", join: "is joined to the one before" };
const change = async (row, facts) => {
  const title = facts.title ?? row.querySelector(".name").textContent;
  try {
    const told = await (await post(`${place.dataset.article}/chapters/${row.dataset.key}`, { ...facts, seen: row.dataset.version })).json();
    list.innerHTML = told.chapters;
    const made = list.querySelector(`[data-key="${told.key}"]`) ?? list.querySelector("li");
    made.querySelector("details").open = Boolean(facts.to) && facts.to !== "join";
    (made.querySelector(`details[open] [data-to="${facts.to}"]`) ?? made.querySelector("summary")).focus();
    document.getElementById("stale").hidden = false;
    say(`The chapter ${title} ${DONE[facts.to] ?? "is renamed"}. Make the edition again to hear it.`);
  } catch (error) {
    alarm(error.message);
  }
};
list.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.at) go(Number(button.dataset.at));
  if (button?.dataset.to) change(button.closest("li"), { to: button.dataset.to });
});
list.addEventListener("submit", (event) => {
  event.preventDefault();
  change(event.target.closest("li"), { title: event.target.elements.title.value });
});
