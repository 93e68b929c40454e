// The sound of the edition, drawn and played; its sentences lead to where they are mended, its chapters are changed here.
import { alarm, post, say, stated } from "./desk.js";

const place = document.getElementById("wave");
const canvas = place.querySelector("canvas");
const [audio, play, slider, clock, now, mend, list, heard] = ["audio", "go", "place", "clock", "now", "mend", "list", "heard"].map((id) => document.getElementById(id));
const wave = { seconds: Number(place.dataset.seconds), bars: JSON.parse(place.dataset.bars), chapters: JSON.parse(place.dataset.chapters) };
const sentences = [...heard.querySelectorAll("button")];
const worded = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
const whole = clock.textContent.split(" / ")[1];

const draw = () => {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  const pen = canvas.getContext("2d");
  pen.scale(devicePixelRatio, devicePixelRatio);
  const style = getComputedStyle(place);
  const done = audio.currentTime / wave.seconds;
  const step = width / wave.bars.length;
  wave.bars.forEach((loud, at) => {
    const tall = Math.max(1, (loud / 100) * (height - 8));
    pen.fillStyle = style.getPropertyValue(at / wave.bars.length < done ? "--accent" : "--edge");
    pen.fillRect(at * step, (height - tall) / 2, Math.max(1, step * 0.7), tall);
  });
  pen.fillStyle = style.getPropertyValue("--ink");
  for (const at of wave.chapters) pen.fillRect((at / wave.seconds) * width, 0, 1, height);
};

// The sentence that is heard, marked among the others, and the way to where it is changed.
const tell = () => {
  slider.value = audio.currentTime;
  slider.ariaValueText = clock.textContent = `${worded(audio.currentTime)} / ${whole}`;
  const sentence = sentences.findLast(({ dataset }) => dataset.at <= audio.currentTime + 0.05) ?? sentences[0];
  if (!sentence || sentence.ariaCurrent === "true") return;
  for (const other of sentences) other.removeAttribute("aria-current");
  sentence.ariaCurrent = "true";
  now.textContent = sentence.textContent;
  mend.href = `${place.dataset.article}#${sentence.dataset.key}`;
};
const show = () => { tell(); draw(); };
const playing = () => {
  play.classList.toggle("on", !audio.paused);
  play.querySelector("span").textContent = audio.paused ? "Play" : "Pause";
};
const start = () => audio.play().catch((error) => error.name === "AbortError" || alarm(`The sound cannot be played: ${error.message}`));
const go = (seconds) => { audio.currentTime = seconds; start(); };

play.addEventListener("click", () => (audio.paused ? start() : audio.pause()));
slider.addEventListener("input", () => { audio.currentTime = slider.valueAsNumber; });
canvas.addEventListener("click", (event) => go((event.offsetX / canvas.clientWidth) * wave.seconds));
heard.addEventListener("click", (event) => { if (event.target.dataset.at) go(Number(event.target.dataset.at)); });
for (const kind of ["timeupdate", "seeked"]) audio.addEventListener(kind, show);
for (const kind of ["play", "pause", "ended"]) audio.addEventListener(kind, playing);
show();
new ResizeObserver(draw).observe(canvas);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

// --- chapters

const DONE = { earlier: "begins a sentence earlier", later: "begins a sentence later", join: "is joined to the one before" };
const change = async (row, facts) => {
  const title = facts.title ?? row.querySelector(".name").textContent;
  try {
    const told = await (await post(`${place.dataset.article}/chapters/${row.dataset.key}`, { ...facts, seen: row.dataset.version })).json();
    list.innerHTML = told.chapters;
    stated(told);
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
