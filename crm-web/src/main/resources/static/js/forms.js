// Forms: the first wrong field gets the focus, a pressed button says that it works, unsaved input is not lost silently.
const REFUSED = 422;

if (performance.getEntriesByType("navigation")[0]?.responseStatus === REFUSED) focusFirstWrong(document);

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.xhr.status === REFUSED) focusFirstWrong(event.target);
});

function focusFirstWrong(root) {
  root.querySelector('form [aria-invalid="true"]:not([disabled])')?.focus();
}

// The browser's own checks speak in the place of the help, like the server's.
document.addEventListener("invalid", (event) => {
  const field = event.target.closest(".field");
  if (!field) return;
  event.preventDefault();
  showWrong(field, event.target);
  const form = event.target.form;
  if (form?.querySelector(":invalid:not(fieldset)") === event.target) event.target.focus();
}, true);

document.addEventListener("input", (event) => {
  event.target.form?.classList.add("is-changed");
  const field = event.target.closest(".field");
  if (field?.querySelector(".field-error.is-own") && event.target.validity?.valid) clearWrong(field, event.target);
});

function showWrong(field, control) {
  const note = field.querySelector(".field-error.is-own") ?? document.createElement("div");
  note.className = "field-error is-own";
  note.id = `${control.id}-wrong`;
  note.textContent = control.validationMessage;
  field.querySelector(".field-help")?.setAttribute("hidden", "");
  field.querySelector(".field-error:not(.is-own)")?.remove();
  field.append(note);
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", note.id);
}

function clearWrong(field, control) {
  field.querySelector(".field-error.is-own").remove();
  const help = field.querySelector(".field-help");
  help?.removeAttribute("hidden");
  control.removeAttribute("aria-invalid");
  if (help) control.setAttribute("aria-describedby", help.id);
  else control.removeAttribute("aria-describedby");
}

// The button is switched off after the browser has taken its name and value along.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog" || form.target === "_blank") return;
  form.classList.remove("is-changed");
  if (form.method !== "post" || form.hasAttribute("data-download") || event.submitter?.hasAttribute("data-download")) return;
  setTimeout(() => {
    const button = event.submitter ?? form.querySelector("button:not([type=button])");
    if (button?.matches("button")) {
      button.setAttribute("aria-busy", "true");
      button.disabled = true;
    }
  });
});

// Back from the next page, the button can be pressed again.
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("button[aria-busy]").forEach(free);
});

function free(button) {
  button.removeAttribute("aria-busy");
  button.disabled = false;
}

document.addEventListener("htmx:beforeRequest", (event) => mark(event, true));
document.addEventListener("htmx:afterRequest", (event) => {
  mark(event, false);
  if (event.detail.successful) event.detail.elt.closest?.("form")?.classList.remove("is-changed");
});

function mark(event, busy) {
  const element = event.detail.elt;
  const button = element.matches?.("form") ? element.querySelector("button:not([type=button])") : element.closest?.("button");
  if (!button) return;
  if (busy) button.setAttribute("aria-busy", "true");
  else free(button);
}

addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-guard].is-changed")) event.preventDefault();
});

// Ctrl-Enter saves the form one is writing in.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const form = event.target.form;
  if (form && form.method === "post") {
    event.preventDefault();
    form.requestSubmit();
  }
});
