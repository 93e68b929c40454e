// The sound of the edition, drawn; a press goes to that place in the player below.
import { alarm } from "./desk.js";

const place = document.getElementById("wave");
const canvas = place.querySelector("canvas");
const frame = document.querySelector("iframe.edition");
const audio = () => frame.contentDocument?.querySelector("audio");
const wave = JSON.parse(place.dataset.wave);

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
  for (const { at } of wave.chapters) pen.fillRect((at / wave.seconds) * width, 0, 1, height);
};

const go = async (seconds) => {
  const player = audio();
  if (!player) return alarm("The player is not there yet.");
  player.currentTime = seconds;
  await player.play().catch((error) => error.name === "AbortError" || alarm(error.message));
};

canvas.addEventListener("click", (event) => go((event.offsetX / canvas.clientWidth) * wave.seconds));
document.getElementById("chapters").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) go(Number(button.dataset.at));
});
const follow = () => audio()?.addEventListener("timeupdate", draw);
frame.addEventListener("load", follow);
if (frame.contentDocument?.readyState === "complete") follow();
new ResizeObserver(draw).observe(canvas);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
