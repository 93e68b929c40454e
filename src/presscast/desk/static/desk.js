// What all pages of the desk share: asking it for changes, telling how far it is, saying so to those who do not see it.
let csrf = document.querySelector("meta[name=csrf]").content;
const live = document.getElementById("live");

export const say = (text) => { live.textContent = ""; requestAnimationFrame(() => { live.textContent = text; }); };

const sent = (address, facts) => fetch(address, {
  method: "POST", body: facts instanceof FormData ? facts : new URLSearchParams(facts), headers: { "X-CSRF": csrf, Accept: "application/json" },
}).catch(() => { throw new Error("The desk does not answer. Is it still running? What you wrote stays here."); });

// Learn the mark of a session that began, in another tab, after this page was loaded; tell whether there is one.
const renewed = async () => {
  const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
  const mark = page.querySelector("meta[name=csrf]")?.content ?? csrf;
  const other = mark !== csrf;
  csrf = mark;
  for (const field of document.querySelectorAll("input[name=csrf]")) field.value = csrf;
  return other;
};

// Send a change; give the answer, or throw an error with what the desk says is wrong.
export const post = async (address, facts = {}) => {
  let answer = await sent(address, facts);
  if (answer.status === 403 && (await renewed())) answer = await sent(address, facts);
  if (answer.ok) return answer;
  if (answer.status === 401) throw new Error("The desk was started anew, or you were logged out: come in again in another tab, then save here. What you wrote stays.");
  const told = await answer.json().catch(() => ({ error: "The desk answers in a way this page does not know; load it again." }));
  throw Object.assign(new Error(told.error), { status: answer.status, told });
};

// Forms that take a while say so, and are not sent twice.
document.addEventListener("submit", (event) => {
  const button = event.target.querySelector("button:not([type=button])");
  if (!event.target.dataset.busy || event.defaultPrevented) return;
  if (button.ariaBusy === "true") return event.preventDefault();
  button.ariaBusy = "true";
  button.textContent = event.target.dataset.busy;
  say(event.target.dataset.busy);
});

// The make button starts a make and leaves the page, and the focus, where they are.
document.querySelector("form[data-make]")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    await post(event.target.action);
  } catch (error) {
    alarm(error.message);
  }
});

export const alarm = (text, kind = "bad") => {
  document.querySelector(".alarm")?.remove();
  const notice = Object.assign(document.createElement("p"), { className: `notice ${kind} alarm`, textContent: text });
  notice.setAttribute("role", "alert");
  document.getElementById("main").prepend(notice);
  notice.scrollIntoView({ block: "nearest" });
};

const queue = document.getElementById("queue");
const list = document.getElementById("tasks");
const states = { waiting: "Waiting", working: "Being made", made: "Made", failed: "Failing", cancelled: "Stopped" };
const pills = { failed: "failing", cancelled: "new" };
const known = new Map();
let first = true;

const element = (tag, facts = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), facts);
  made.append(...children);
  return made;
};

const row = (task) => {
  const found = list.querySelector(`[data-task="${task.id}"]`);
  if (found) return found;
  const cancel = element("button", { className: "quiet", textContent: "Cancel", ariaLabel: `Cancel ${task.title}` });
  const form = element("form", { method: "post", action: `/tasks/${task.id}/cancel` }, cancel);
  const made = element("li", {}, element("a", { href: `/articles/${encodeURIComponent(task.slug)}`, textContent: task.title }),
    element("span", { className: "told" }), element("progress", { max: 1, ariaLabel: task.title }), form);
  made.dataset.task = task.id;
  list.append(made);
  return made;
};

const show = (task) => {
  const shown = row(task);
  const over = !["waiting", "working"].includes(task.state);
  shown.className = `${over ? "over " : ""}${task.state}`;
  shown.querySelector(".told").textContent = task.told ? `${task.label} – ${task.told}` : task.label;
  shown.querySelector("progress").value = task.state === "made" ? 1 : task.share;
  if (!over) return;
  shown.querySelector("form")?.remove();
  if (task.state === "made") return;
  const resume = element("button", { className: "quiet", textContent: "Resume", ariaLabel: `Resume the make of ${task.title}` });
  shown.append(element("form", { method: "post", action: `/articles/${encodeURIComponent(task.slug)}/make`, className: "resume" }, resume));
};

const pill = (task) => {
  for (const place of document.querySelectorAll(`[data-slug="${CSS.escape(task.slug)}"] .pill`)) {
    if (!["waiting", "working"].some((state) => place.classList.contains(state))) place.before = [place.className, place.textContent];
    if (task.state === "cancelled" && place.before) {
      [place.className, place.textContent] = place.before; // what it was before it was to be made again
      continue;
    }
    place.className = `pill ${pills[task.state] ?? task.state}`;
    place.textContent = states[task.state];
  }
};

// Show the state of the page's article that a change told of.
export const stated = ({ state, label }) => {
  const place = document.querySelector("#state .pill");
  place.className = `pill ${state}`;
  place.textContent = label;
};

// A page about an article that was made just now says so; what somebody has begun to write on it, or hears, stays.
const renew = (task) => {
  if (document.querySelector("[data-slug]")?.dataset.slug !== task.slug) return;
  const make = document.querySelector("form[data-make] button");
  if (make) make.textContent = task.state === "made" ? "Make it again" : "Resume the make";
  if (task.state !== "made") return;
  if (!document.querySelector("[data-renew]")) return;
  const written = [...document.querySelectorAll("main textarea, main input:not([type=range])")].some((field) => field.value !== field.defaultValue);
  if (written || document.querySelector("audio")?.paused === false) alarm("A new edition is there: load this page again to see and hear it.", "good");
  else location.reload();
};

list.addEventListener("submit", async (event) => {
  event.preventDefault();
  const next = document.getElementById("main");
  const resumed = event.target.matches(".resume") && event.target.closest("li");
  await post(event.target.action).then(() => resumed && resumed.remove(), (error) => alarm(error.message));
  next.focus();
});

const take = (tasks) => {
  for (const task of tasks.toReversed()) {
    const was = known.get(task.id);
    known.set(task.id, task.state);
    const active = ["waiting", "working"].includes(task.state);
    if (active || (was && was !== task.state)) show(task);
    if (!was && first && !active) continue;
    if (was === task.state) continue;
    pill(task);
    if (!first || active) say(`${task.title}: ${task.state === "failed" ? `failed, ${task.told}` : states[task.state]}`);
    if (!first && !active) renew(task);
  }
  first = false;
  queue.hidden = !list.children.length;
};

// A browser holds six connections to a desk: a page that nobody sees lets go of its own.
let source = null;
const listen = () => {
  source?.close();
  source = document.hidden ? null : new EventSource("/events");
  source?.addEventListener("message", (event) => take(JSON.parse(event.data)));
  source?.addEventListener("error", (event) => {
    if (event.target.readyState === EventSource.CLOSED) alarm("The desk was started anew: open the address that it printed, in another tab. What you wrote here stays.");
  });
};
for (const [target, kind] of [[document, "visibilitychange"], [window, "pageshow"]]) target.addEventListener(kind, listen);
addEventListener("pagehide", () => source?.close());

// Moments are told as the clock of who reads them says.
for (const time of document.querySelectorAll("time[data-local]")) {
  time.textContent = new Date(time.dateTime).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}

// Parts of a page that take a while come after it.
for (const place of document.querySelectorAll("[data-part]")) {
  fetch(place.dataset.part).then((answer) => answer.text()).then((part) => { place.innerHTML = part; }, () => alarm("The desk does not answer. Is it still running?"));
}
