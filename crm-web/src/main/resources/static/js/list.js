// <list-view>: selecting rows, going through them with the arrow keys, Shift on a head for a further order, column widths, and the place one scrolled to.
import { Cells } from "./cells.js";
import { Peek } from "./peek.js";
import { Selection } from "./selection.js";
import { isWriting } from "./words.js";

const RETURN = "list-return";

class ListView extends HTMLElement {
  connectedCallback() {
    this.selection = new Selection(this);
    this.cells = new Cells(this);
    this.peek = new Peek(this);
    document.addEventListener("record-changed", this.#changed);
    this.addEventListener("click", (event) => this.#sortFurther(event), true);
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("htmx:afterSettle", () => {
      this.#widths();
      this.selection.show();
    });
    document.addEventListener("keydown", this.#escape);
    this.#widths();
    this.#restore();
    this.selection.show();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#escape);
    document.removeEventListener("record-changed", this.#changed);
    removeEventListener("pagehide", this.#remember);
  }

  #sortFurther(event) {
    const head = event.shiftKey && event.target.closest("thead a[data-more]");
    if (!head) return;
    event.preventDefault();
    event.stopPropagation();
    location.assign(head.dataset.more);
  }

  // Up and down go from row to row; x, or Space on a row's link, selects it, with Shift all from the one before.
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.matches(".list-scroll, tbody a, tbody .check")) return;
    const row = event.target.closest("tbody tr");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const rows = [...this.querySelectorAll("tbody tr:not(.group-row)")];
      const next = row ? rows[rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)] : rows[0];
      event.preventDefault();
      next?.querySelector(event.target.matches(".check") ? ".check" : ".cell-title a")?.focus();
    } else if (row && (event.key.toLowerCase() === "x" || event.key === " " && event.target.matches("a"))) {
      event.preventDefault();
      event.stopPropagation();
      this.selection.toggle(row, event.shiftKey);
    }
  }

  #changed = (event) => {
    const form = event.target.closest?.("form");
    this.cells.changed(form, this.peek.address);
  };

  #escape = (event) => {
    if (event.key !== "Escape" || isWriting(event.target) && event.target.type !== "checkbox") return;
    if (document.querySelector("dialog[open], :popover-open") || !this.selection.any) return;
    this.selection.clear();
  };

  #widths() {
    this.querySelectorAll("th[data-width]").forEach((head) => { head.style.width = `${head.dataset.width}px`; });
  }

  // The rows scroll inside the list, which the browser does not remember for "back" by itself.
  #remember = () => {
    const scroll = this.querySelector(".list-scroll");
    if (scroll) sessionStorage.setItem(place(), `${scroll.scrollTop} ${scroll.scrollLeft}`);
  };

  #restore() {
    addEventListener("pagehide", this.#remember);
    const scroll = this.querySelector(".list-scroll");
    const [navigation] = performance.getEntriesByType("navigation");
    const kept = sessionStorage.getItem(place())?.split(" ");
    const returned = sessionStorage.getItem(RETURN) === place();
    sessionStorage.removeItem(RETURN);
    if (scroll && kept && (returned || navigation?.type === "back_forward" || navigation?.type === "reload")) {
      scroll.scrollTop = Number(kept[0]);
      scroll.scrollLeft = Number(kept[1]);
    }
  }
}

customElements.define("list-view", ListView);

function place() {
  return `scroll ${location.pathname}${location.search}`;
}

// What changes rows of the list, or takes that back, leads to the same place again.
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.xhr.getResponseHeader("HX-Redirect")) sessionStorage.setItem(RETURN, place());
});
document.addEventListener("submit", (event) => {
  if (event.target.closest("toast-message")) sessionStorage.setItem(RETURN, place());
});

// After a swap the keyboard goes on where it was (htmx finds it by its id), in the filter being made, or at the rows.
document.addEventListener("htmx:afterSettle", (event) => {
  const list = event.target;
  if (list.id !== "list" || document.activeElement !== document.body) return;
  (list.querySelector("[data-asking] select") ?? list.querySelector(".list-scroll"))?.focus({ preventScroll: true });
});

// The columns of a list change places in their menu; they are sent in the order in which they stand.
document.addEventListener("click", (event) => {
  const button = event.target.closest(".list-column [data-move]");
  const row = button?.closest(".list-column");
  const other = button?.dataset.move === "up" ? row?.previousElementSibling : row?.nextElementSibling;
  if (!other?.matches(".list-column")) return;
  if (button.dataset.move === "up") other.before(row);
  else other.after(row);
  button.focus();
});
