// Proofread: hear a sentence or from it on, change what is said, take it back, teach the house a word.
import { alarm, post, say, stated } from "./desk.js";

const script = document.getElementById("script");
const at = `/articles/${script.dataset.slug}`;
const player = new Audio();
const rows = () => [...script.children];
const number = (row) => Number(row.dataset.number);
const focusable = (row) => row?.querySelector("[data-hear]");
const TAKES_IPA = "ipa" in script.dataset;
const KINDS = JSON.parse(script.dataset.kinds);
const aimed = rows().find((row) => row.dataset.key === location.hash.slice(1));
let current = aimed ?? document.getElementById(location.hash.slice(1))?.closest(".sentence") ?? rows()[0];
let running = null;

// --- hearing

const sound = async (row, facts = {}) => {
  const answer = await post(`${at}/lines/${row.dataset.number}/sound`, facts);
  return URL.createObjectURL(await answer.blob());
};

// Mark the sentence that sounds, null for none: its button stops it.
const mark = (row) => {
  const told = (each, word) => focusable(each).setAttribute("aria-label", `${word} sentence ${number(each) + 1}`);
  for (const other of script.querySelectorAll(".playing")) {
    other.classList.remove("playing");
    told(other, "Hear");
  }
  row?.classList.add("playing");
  if (row) told(row, "Stop");
};

const stop = () => {
  running = null;
  player.pause();
  mark(null);
  playing(false);
};

const playing = (on) => {
  const button = document.getElementById("play");
  button.classList.toggle("on", on);
  button.querySelector("span").textContent = on ? "Stop" : "Play from here";
};

const ended = () => new Promise((done) => { player.onended = player.onerror = player.onpause = done; });

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

// Hear sentences one after another, each a row and what to hear of it instead of what a make would say.
const hearAll = async (queue) => {
  stop();
  const mine = (running = {});
  playing(true);
  let next = sound(...queue[0]);
  try {
    for (const [at, [here]] of queue.entries()) {
      if (running !== mine) return;
      mark(here);
      if (at) here.scrollIntoView({ block: "nearest", behavior: "smooth" });
      player.src = await next;
      if (running !== mine) return;
      const more = queue[at + 1];
      next = more ? sound(...more) : null;
      next?.catch(() => {});
      const over = ended();
      await player.play();
      await over;
      URL.revokeObjectURL(player.src);
      if (more && running === mine) await wait(parseFloat(here.querySelector(".pause").textContent) * 1000);
    }
  } catch (error) {
    if (running === mine && error.name !== "AbortError") alarm(error.message);
  }
  if (running === mine) stop();
};

const hear = (row, facts = {}) => hearAll([[row, facts]]);
const onward = (row) => hearAll(rows().slice(rows().indexOf(row)).map((each) => [each]));

document.getElementById("play").addEventListener("click", () => (running ? stop() : onward(current)));

// --- changing what is said

const counted = (told) => {
  stated(told);
  document.getElementById("undo").disabled = !told.undoable;
  document.getElementById("changed").textContent = told.changed ? `${told.changed} changed by hand` : "";
};

const replaceRow = (html) => {
  const made = new DOMParser().parseFromString(`<ol>${html}</ol>`, "text/html").querySelector("li");
  const old = document.getElementById(made.id);
  made.classList.toggle("first", old.classList.contains("first"));
  old.replaceWith(document.adoptNode(made));
  current = made;
  return made;
};

// Show the row as it was told, the whole script where it has got or lost the sentence that tells of a person.
const settle = async (told) => {
  counted(told);
  if (told.sentences === rows().length) return replaceRow(told.row);
  const answer = await fetch(`${at}/script`);
  if (!answer.ok) return location.reload();
  script.innerHTML = (await answer.json()).script;
  return (current = rows()[told.number]);
};

const paragraph = (row) =>
  rows().filter((each) => each === row || (row.dataset.block && each.dataset.block === row.dataset.block));
const byKey = (key) => rows().find((each) => each.dataset.key === key);

const editor = (row) => {
  // The desk says what may not be: a browser would refuse a pause that its arrows do not reach.
  const form = Object.assign(document.createElement("form"), { className: "editor", noValidate: true });
  const label = Object.assign(document.createElement("label"), { textContent: `What is said in sentence ${number(row) + 1}`, htmlFor: "said" });
  const text = Object.assign(document.createElement("textarea"), { id: "said", value: row.dataset.said, rows: 2, spellcheck: true });
  const deeds = Object.assign(document.createElement("div"), { className: "deeds" });
  const more = Object.assign(document.createElement("div"), { className: "more" });
  const field = (words, made) => {
    const box = Object.assign(document.createElement("div"), { className: "field" });
    box.append(Object.assign(document.createElement("label"), { textContent: words, htmlFor: made.id }), made);
    more.append(box);
    return made;
  };
  const input = (facts) => Object.assign(document.createElement("input"), { autocomplete: "off", ...facts });
  const pause = field("Pause after it, in seconds", input({ id: "pause", type: "number", min: 0, max: 10, step: 0.05, value: row.dataset.pause / 1000 }));
  const chapter = field("Chapter that begins here", input({ id: "chapter", maxLength: 200, value: row.dataset.chapter, placeholder: "none" }));
  const kind = row.dataset.kind in KINDS ? field("Kind of this block", Object.assign(document.createElement("select"), { id: "kind" })) : null;
  for (const [value, textContent] of Object.entries(kind ? KINDS : {})) kind.append(Object.assign(document.createElement("option"), { value, textContent }));
  if (kind) kind.value = row.dataset.kind;
  const take = field("Take", Object.assign(document.createElement("select"), { id: "take" }));
  const taking = (value, textContent) => take.append(Object.assign(document.createElement("option"), { value, textContent }));
  taking("", "The voice’s first");
  for (const other of "2345") taking(other, `Take ${other}`);
  if (row.dataset.take.length > 1) taking(row.dataset.take, "Read by a person");
  take.value = row.dataset.take;
  const fields = { text, pause, chapter, take, kind, others: [] };
  const button = (words, facts) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: words, ...facts });
    deeds.append(made);
    return made;
  };
  const save = button("Save", { type: "submit", className: "primary" });
  const listen = button("Hear it");
  const back = row.classList.contains("changed") ? button("As the rules say") : null;
  const cancel = button("Cancel", { className: "quiet" });
  form.append(label, text, more, deeds);
  const taken = (name) => {
    taking(name, "Read by a person");
    take.value = name;
  };
  const hands = navigator.mediaDevices && window.MediaRecorder;
  const record = hands ? button("Record it") : null;
  record?.addEventListener("click", () => recording(record, {}, [row], (told) => {
    fields.others = [];
    taken(told.take);
    say("Recorded. Save to put it in the place of the voice.");
    hear(row, { take: told.take });
  }));
  const together = paragraph(row);
  const recordAll = hands && together.length > 1 ? button("Record the paragraph") : null;
  recordAll?.addEventListener("click", () => recording(recordAll, { paragraph: row.dataset.key }, together, (told) => {
    const { [row.dataset.key]: own, ...others } = told.takes;
    fields.others = Object.entries(others);
    taken(own);
    say(`Recorded, and cut into ${together.length} sentences. Save to put them in the place of the voice.`);
    hearAll(together.map((each) => [each, { take: told.takes[each.dataset.key] }]));
  }));
  const both = button("Compare with the kept take", { hidden: true });
  take.addEventListener("change", () => { both.hidden = take.value === row.dataset.take; });
  both.addEventListener("click", () => hearAll([row.dataset.take, take.value].map((each) => [row, { said: text.value, take: each }])));
  listen.addEventListener("click", () => hear(row, { said: text.value, take: take.value }));
  take.addEventListener("change", () => hear(row, { said: text.value, take: take.value }));
  cancel.addEventListener("click", () => close(row));
  back?.addEventListener("click", () => keep(row, { said: "" }, save));
  form.addEventListener("submit", (event) => { event.preventDefault(); finish(row, fields, save); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.stopPropagation(); close(row); }
    if (event.key === "Enter" && !event.shiftKey && event.target === text) { event.preventDefault(); form.requestSubmit(save); }
  });
  return { form, text, fields };
};

const open = (row) => {
  const other = script.querySelector(".editing");
  if (other === row) return other.querySelector("textarea").focus();
  if (unsaved()) {
    other.querySelector("textarea").focus();
    return say("Save or cancel this sentence first.");
  }
  if (other) close(other);
  const { form, text, fields } = editor(row);
  row.fields = fields;
  row.classList.add("editing");
  row.querySelector(".words").append(form);
  text.focus();
  row.scrollIntoView({ block: "nearest" });
  text.setSelectionRange(text.value.length, text.value.length);
};

// Record what is written in `lines` until the button is pressed again; give what is told of it to `taken`.
let recorder = null;
const recording = async (button, asked, lines, taken) => {
  if (recorder) return recorder.stop();
  stop();
  const words = button.textContent;
  const reading = (on) => {
    for (const line of lines) line.classList.toggle("reading", on);
    for (const other of button.parentElement.querySelectorAll("button:not(.quiet)")) if (other !== button) other.disabled = on;
    button.classList.toggle("on", on);
    button.textContent = on ? "Stop recording" : words;
  };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
    const parts = [];
    recorder = new MediaRecorder(stream);
    recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
    recorder.addEventListener("stop", async () => {
      for (const track of stream.getTracks()) track.stop();
      recorder = null;
      reading(false);
      if (!button.isConnected) return; // it was given up
      try {
        const facts = new FormData();
        for (const [name, value] of Object.entries(asked)) facts.append(name, value);
        facts.append("recording", new Blob(parts), "recording");
        taken(await (await post(`${at}/recordings`, facts)).json());
      } catch (error) {
        alarm(error.message);
      }
    });
    recorder.start();
    reading(true);
    say(lines.length > 1 ? `Recording. Read ${lines.length} sentences, with a pause after each.` : "Recording.");
  } catch (error) {
    recorder = null;
    alarm(error.name === "NotAllowedError" ? "The browser was not allowed to use the microphone." : `The microphone cannot be used: ${error.message}`);
  }
};

const unsaved = () => {
  const row = script.querySelector(".editing");
  return Boolean(row) && Object.keys(wanted(row, row.fields)).length + row.fields.others.length > 0;
};
addEventListener("beforeunload", (event) => { if (unsaved()) event.preventDefault(); });

const close = (row) => {
  recorder?.stop();
  row.querySelector(".editor")?.remove();
  row.classList.remove("editing");
  row.querySelector("[data-edit]").focus();
};

// What of a sentence its form has otherwise than it was.
const wanted = (row, { text, pause, chapter, take, kind }) => {
  const facts = {};
  if (text.value.trim() !== row.dataset.said) facts.said = text.value;
  if (Math.round(pause.valueAsNumber * 1000) !== Number(row.dataset.pause)) facts.pause = Number.isNaN(pause.valueAsNumber) ? "" : Math.round(pause.valueAsNumber * 1000);
  if (chapter.value.trim() !== row.dataset.chapter) facts.chapter = chapter.value;
  if (take.value !== row.dataset.take) facts.take = take.value;
  if (kind && kind.value !== row.dataset.kind) facts.kind = kind.value;
  return facts;
};

const finish = async (row, fields, button) => {
  const { kind, ...facts } = wanted(row, fields);
  if (Object.keys(facts).length && !(await keep(row, facts, button))) return;
  for (const [key, take] of fields.others) if (!(await keep(byKey(key), { take }))) return;
  if (fields.others.length) {
    byKey(row.dataset.key).querySelector("[data-edit]").focus();
    say(`The paragraph is read by a person: ${fields.others.length + 1} sentences saved.`);
  }
  if (!kind) return Object.keys(facts).length || close(row);
  try {
    await post(`${at}/lines/${row.dataset.key}/kind`, { kind, seen: byKey(row.dataset.key).dataset.version });
    row.classList.remove("editing"); // nothing is unsaved any more
    location.hash = `s${number(row) + 1}`;
    location.reload();
  } catch (error) {
    alarm(error.message);
  }
};

const keep = async (row, facts, button) => {
  if (button) button.ariaBusy = "true";
  try {
    const told = await (await post(`${at}/lines/${row.dataset.key}`, { ...facts, seen: row.dataset.version })).json();
    const made = await settle(told);
    made.querySelector("[data-edit]").focus();
    say(`Sentence ${number(made) + 1} saved.`);
    return true;
  } catch (error) {
    if (!error.told?.row) { if (button) button.ariaBusy = "false"; return alarm(error.message); }
    const made = replaceRow(error.told.row);
    (made.querySelector("[data-take]") ?? made.querySelector("[data-edit]")).focus();
    say(`Sentence ${number(made) + 1}: ${error.message}`);
  }
};

document.getElementById("undo").addEventListener("click", async () => {
  if (unsaved()) return open(script.querySelector(".editing"));
  try {
    const told = await (await post(`${at}/undo`)).json();
    if (told.row) (await settle(told)).scrollIntoView({ block: "nearest" });
    else {
      counted(told);
      script.innerHTML = told.script;
    }
    say(told.row ? `Taken back: sentence ${told.number + 1}.` : "Taken back.");
  } catch (error) {
    alarm(error.message);
  }
  const button = document.getElementById("undo");
  if (button.disabled) document.getElementById("play").focus();
});

// --- teaching a word

const dialog = document.getElementById("teach");
const fields = document.getElementById("teaching").elements;
const fault = document.getElementById("teach-fault");
const floating = document.getElementById("float");
const IPA = "p b t d k ɡ f v θ ð s z ʃ ʒ tʃ dʒ m n ŋ l ɹ j w h x ʁ ɲ i ɪ e ɛ æ a ɑ ɒ ɔ o ʊ u ʌ ə ɚ ɜ y ø œ eɪ aɪ ɔɪ aʊ oʊ ː ˈ ˌ".split(" ");
const SAID = { ː: "long", ˈ: "stress before", ˌ: "light stress before" };
let taught = null;

const ask = (row, word) => {
  if (unsaved()) return open(row);
  taught = row;
  current = row;
  fault.hidden = true;
  fields.word.value = word.trim().replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "").slice(0, 200);
  fields.sound.value = "";
  fields.how.value = "respelling";
  fields.scope.value = "house";
  narrow();
  choose();
  learn();
  dialog.showModal();
  const first = fields.sound.disabled ? document.querySelector("[name=how]:checked") : fields.sound;
  (fields.word.value ? first : fields.word).focus();
};

// What holds figures is said otherwise elsewhere.
const narrow = () => { if (/\d/.test(fields.word.value)) fields.scope.value = "article"; };

// The words that nothing knows how to say, the most frequent first.
const names = document.getElementById("names");
const listNames = async () => {
  const answer = await fetch(`${at}/names`).catch(() => null);
  names.innerHTML = answer?.ok ? await answer.text() : "";
  names.hidden = !names.children.length;
};
names.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const row = rows().find((each) => each.dataset.written.includes(button.dataset.name)) ?? current;
  ask(row, button.dataset.name);
  fields.how.value = TAKES_IPA ? "ipa" : "respelling";
  choose();
  fields.sound.value = TAKES_IPA ? button.dataset.ipa : "";
  fields.sound.focus();
});
listNames();

const choose = () => {
  const how = fields.how.value;
  document.getElementById("sounding").hidden = ["letters", "written"].includes(how);
  document.getElementById("sounds").hidden = how !== "ipa";
  fields.sound.disabled = ["letters", "written"].includes(how);
  document.getElementById("sound-hint").textContent = how === "ipa"
    ? TAKES_IPA ? "In the IPA, without slashes." : `${script.dataset.voice} takes no IPA: respell it. Voices that take it say it by these sounds.`
    : "In letters a reader would say aright: Salt-meer";
};

for (const sign of IPA) {
  const key = Object.assign(document.createElement("button"), { type: "button", textContent: sign, ariaLabel: SAID[sign] ?? `Sound ${sign}` });
  key.addEventListener("click", () => { fields.sound.setRangeText(sign, fields.sound.selectionStart, fields.sound.selectionEnd, "end"); });
  document.getElementById("sounds").append(key);
}

// How the word is said now, here and in the house: told, and sent along, so that nobody's teaching is lost unseen.
const known = document.getElementById("known");
let taughtNow = null;
const learn = async () => {
  taughtNow = null;
  const answer = fields.word.value.trim() && (await fetch(`${at}/word?word=${encodeURIComponent(fields.word.value)}`).catch(() => null));
  taughtNow = answer?.ok ? await answer.json() : null;
  const told = taughtNow?.[fields.scope.value];
  known.hidden = !told;
  known.textContent = told ? `Taught ${fields.scope.value === "house" ? "to the house" : "to this article"} now: ${told.replace(/\[.*?\]\((.*?)\)/g, "$1")}` : "";
};
fields.word.addEventListener("change", () => { narrow(); learn(); });
for (const choice of fields.scope) choice.addEventListener("change", learn);

const facts = () => ({ word: fields.word.value, how: fields.how.value, sound: fields.sound.value, scope: fields.scope.value });
const complain = (error) => { fault.textContent = error.message; fault.hidden = false; };

for (const choice of fields.how) choice.addEventListener("change", choose);
document.getElementById("teach-cancel").addEventListener("click", () => dialog.close());
document.getElementById("teach-hear").addEventListener("click", async () => {
  fault.hidden = true;
  try {
    stop();
    player.src = await sound(taught, facts());
    await player.play();
  } catch (error) {
    complain(error);
  }
});
document.getElementById("teaching").addEventListener("submit", async (event) => {
  event.preventDefault();
  fault.hidden = true;
  try {
    const told = await (await post(`${at}/words`, { ...facts(), ...(taughtNow && { seen: taughtNow[fields.scope.value] }) })).json();
    const spot = number(taught);
    script.innerHTML = told.script;
    counted(told);
    current = rows()[spot];
    dialog.close();
    listNames();
    say(`${fields.word.value} is kept in ${told.saved}; the script says it so from now on.`);
  } catch (error) {
    if (error.status === 409) await learn();
    complain(error);
  }
});
dialog.addEventListener("close", () => focusable(current)?.focus());

// --- pointing, pressing, selecting

script.addEventListener("click", (event) => {
  const row = event.target.closest(".sentence");
  const button = event.target.closest("button");
  if (!row || !button || button.closest(".editor")) return;
  current = row;
  if ("hear" in button.dataset) row.classList.contains("playing") ? stop() : hear(row);
  else if ("edit" in button.dataset) open(row);
  else if ("say" in button.dataset) ask(row, "");
  else if ("take" in button.dataset) keep(row, { [button.dataset.of]: button.dataset.take });
  else if (button.classList.contains("mark")) ask(row, button.dataset.word || button.firstChild.textContent);
});
script.addEventListener("dblclick", (event) => {
  if (event.target.closest(".shown") && String(getSelection()).trim().length < 2) open(event.target.closest(".sentence"));
});
script.addEventListener("focusin", (event) => { current = event.target.closest(".sentence") ?? current; });
script.addEventListener("keydown", (event) => {
  if (event.target.closest("textarea, input")) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "z") { event.preventDefault(); document.getElementById("undo").click(); }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = event.target.closest(".sentence");
  const deed = {
    ArrowDown: () => focusable(row.nextElementSibling)?.focus(),
    ArrowUp: () => focusable(row.previousElementSibling)?.focus(),
    e: () => open(row),
    w: () => ask(row, ""),
    Escape: stop,
  }[event.key];
  if (deed) { event.preventDefault(); deed(); }
});

document.addEventListener("selectionchange", () => {
  const picked = getSelection();
  const row = picked.anchorNode?.parentElement?.closest(".sentence");
  const word = String(picked).trim();
  floating.hidden = !row || !word || word.length > 80 || row.classList.contains("editing") || dialog.open;
  if (floating.hidden) return;
  const box = picked.getRangeAt(0).getBoundingClientRect();
  floating.style.setProperty("top", `${box.bottom + scrollY + 6}px`);
  floating.style.setProperty("left", `${Math.max(8, Math.min(box.left, innerWidth - 150))}px`);
  floating.onclick = () => { floating.hidden = true; ask(row, word); };
});
floating.addEventListener("mousedown", (event) => event.preventDefault());

// What is written and which rule changed it, beside the mark that is pointed at or has the focus.
const tip = Object.assign(document.createElement("div"), { className: "tip", hidden: true });
tip.setAttribute("aria-hidden", "true");
document.body.append(tip);
const hint = (event) => {
  const mark = event.target.closest?.("button.mark");
  tip.hidden = !mark;
  if (!mark) return;
  tip.textContent = mark.dataset.tip;
  const box = mark.getBoundingClientRect();
  tip.style.setProperty("left", `${Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8))}px`);
  tip.style.setProperty("top", `${box.top + scrollY - tip.offsetHeight - 6}px`);
};
for (const kind of ["mouseover", "focusin"]) script.addEventListener(kind, hint);
for (const kind of ["mouseout", "focusout"]) script.addEventListener(kind, () => { tip.hidden = true; });

// Who comes from a sentence that was heard finds it open.
if (aimed) {
  open(aimed);
  aimed.scrollIntoView({ block: "center" });
}
