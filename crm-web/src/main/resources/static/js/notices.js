// <notice-bell>: hears at once when there is news, on whichever tab, and asks for it.
let stream = null;

class NoticeBell extends HTMLElement {
  connectedCallback() {
    listen();
  }
}

customElements.define("notice-bell", NoticeBell);

// One connection serves all tabs of a person, where the browser can share it; a browser keeps only a few to one server.
function listen() {
  const panel = document.getElementById("notices");
  if (stream || !panel) return;
  if (globalThis.SharedWorker) {
    stream = new SharedWorker(panel.dataset.worker, { name: panel.dataset.person });
    stream.port.onmessage = (message) => heard(message.data);
    stream.port.postMessage(panel.dataset.stream);
  } else if (globalThis.EventSource) {
    stream = new EventSource(panel.dataset.stream);
    stream.addEventListener("news", () => heard({ news: true }));
    stream.addEventListener("records", (event) => heard({ records: event.data }));
    stream.addEventListener("open", () => heard({ opened: true }));
  }
}

// What was said while the stream was closed was said to nobody: everything may have changed.
let opened = false;

function heard(message) {
  if (message.news) news();
  if (message.records) changed(message.records.split(" "));
  if (message.opened && opened) changed(null);
  opened ||= Boolean(message.opened);
}

function changed(types) {
  document.dispatchEvent(new CustomEvent("records-changed", { detail: types }));
}

function news() {
  const bell = document.getElementById("bell");
  const panel = document.getElementById("notices");
  if (!bell || !globalThis.htmx) return;
  const since = encodeURIComponent(bell.dataset.since);
  globalThis.htmx.ajax("GET", `${panel.dataset.news}?since=${since}`, { target: "#bell", swap: "outerHTML" });
  if (panel.matches(":popover-open")) fill(panel);
}

function fill(panel) {
  globalThis.htmx.ajax("GET", panel.dataset.panel, { target: "#notices", swap: "innerHTML" });
}

document.addEventListener("beforetoggle", (event) => {
  if (event.target.id === "notices" && event.newState === "open") fill(event.target);
}, true);
