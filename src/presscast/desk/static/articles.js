// Files dropped anywhere on the list are read; the form says that it reads.
import { say } from "./desk.js";

const form = document.getElementById("giving");
const drop = document.getElementById("drop");
const files = (event) => event.dataTransfer?.types.includes("Files");

addEventListener("dragover", (event) => { if (files(event)) { event.preventDefault(); drop.hidden = false; } });
addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.hidden = true; });
addEventListener("drop", (event) => {
  if (!files(event)) return;
  event.preventDefault();
  drop.hidden = true;
  document.getElementById("file").files = event.dataTransfer.files;
  form.requestSubmit();
});
form.addEventListener("submit", () => {
  const button = form.querySelector(".primary");
  button.textContent = "Reading…";
  button.ariaBusy = "true";
  say("Reading…");
});
addEventListener("pageshow", () => {
  const button = form.querySelector(".primary");
  button.textContent = "Read it";
  button.ariaBusy = "false";
});
