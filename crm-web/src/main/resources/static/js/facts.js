// <fact-list>: a click on a fact brings its form; Enter or leaving it saves, Escape reverts, and the focus stays at the fact.
import { begin, enter, save, typed } from "./in-place.js";

const formOf = (node) => node.closest?.(".fact-form > form");

function close(form) {
  const fact = form.closest("[data-fact]");
  form.remove();
  fact.querySelector(".fact-edit")?.focus();
}

class FactList extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("focusout", (event) => this.#leave(formOf(event.target)));
    this.addEventListener("htmx:afterSettle", (event) => this.#opened(event.target));
    requestAnimationFrame(() => this.#back());
  }

  #click(event) {
    const form = formOf(event.target);
    if (form && event.target.closest("[data-cancel]")) {
      const conflict = form.dataset.conflict;
      close(form);
      if (conflict) this.dispatchEvent(new CustomEvent("record-changed", { bubbles: true }));
      return;
    }
    if (form || event.target.closest("a, button") || String(getSelection())) return;
    event.target.closest(".fact-shown")?.querySelector(".fact-edit")?.click();
  }

  #key(event) {
    const form = formOf(event.target);
    if (!form || event.defaultPrevented) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      close(form);
    } else {
      enter(event, form);
    }
  }

  // The browser moves the focus after this event, and to nothing while a list of choices is open.
  #leave(form) {
    if (!form) return;
    requestAnimationFrame(() => {
      const left = form.isConnected && document.hasFocus() && !form.contains(document.activeElement);
      if (!left || form.dataset.conflict) return;
      if (form.dataset.begun === typed(form)) form.remove();
      else {
        FactList.left = true;
        save(form);
      }
    });
  }

  #opened(target) {
    const form = target.matches?.(".fact-form") ? target.firstElementChild : formOf(target);
    if (!form) return;
    FactList.last = form.closest("[data-fact]").dataset.fact;
    FactList.list = this.id;
    FactList.left = false;
    begin(form);
  }

  #back() {
    if (!FactList.last || FactList.list !== this.id) return;
    const fact = this.querySelector(`[data-fact="${FactList.last}"]`) ?? this.querySelector("[data-fact]");
    FactList.last = null;
    if (!fact) return;
    const details = fact.closest("details");
    if (details) details.open = true;
    if (!FactList.left && document.activeElement === document.body) fact.querySelector(".fact-edit")?.focus();
  }
}

customElements.define("fact-list", FactList);
