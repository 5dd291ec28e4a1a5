// <list-view>: selecting rows (ranges with Shift, Esc clears), Shift on a head for a further order, column widths, and the place one scrolled to.
import { isWriting, word } from "./words.js";

class ListView extends HTMLElement {
  #last = null;

  connectedCallback() {
    this.addEventListener("click", (event) => this.#click(event), true);
    this.addEventListener("change", (event) => {
      if (event.target.matches("[data-check-all]")) this.#setAll(event.target.checked);
      this.#count();
    });
    this.addEventListener("htmx:afterSettle", () => {
      this.#widths();
      this.#count();
    });
    document.addEventListener("keydown", this.#escape);
    this.#widths();
    this.#restore();
    this.#count();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#escape);
    removeEventListener("pagehide", this.#remember);
  }

  #boxes() {
    return [...this.querySelectorAll("tbody .cell-check input")];
  }

  #click(event) {
    if (event.target.closest("[data-select-none]")) {
      this.#setAll(false);
      this.#count();
      return;
    }
    const head = event.shiftKey && event.target.closest("thead a[data-more]");
    if (head) {
      event.preventDefault();
      event.stopPropagation();
      location.assign(head.dataset.more);
      return;
    }
    if (!event.target.matches("tbody .cell-check input")) return;
    const boxes = this.#boxes();
    const here = boxes.indexOf(event.target);
    const last = boxes.indexOf(this.#last);
    if (event.shiftKey && last >= 0) {
      boxes.slice(Math.min(here, last), Math.max(here, last) + 1).forEach((box) => { box.checked = event.target.checked; });
    }
    this.#last = event.target;
  }

  #setAll(checked) {
    this.#boxes().forEach((box) => { box.checked = checked; });
  }

  #count() {
    const boxes = this.#boxes();
    const checked = boxes.filter((box) => box.checked).length;
    const all = this.querySelector("[data-check-all]");
    if (all) {
      all.checked = checked > 0 && checked === boxes.length;
      all.indeterminate = checked > 0 && checked < boxes.length;
    }
    const text = this.querySelector("[data-selected-count]");
    if (text) text.textContent = word("selected", checked);
  }

  #escape = (event) => {
    if (event.key !== "Escape" || isWriting(event.target) && event.target.type !== "checkbox") return;
    if (document.querySelector("dialog[open], :popover-open") || !this.#boxes().some((box) => box.checked)) return;
    this.#setAll(false);
    this.#count();
  };

  #widths() {
    this.querySelectorAll("th[data-width]").forEach((head) => { head.style.width = `${head.dataset.width}px`; });
  }

  // The rows scroll inside the list, which the browser does not remember for "back" by itself.
  #remember = () => {
    const scroll = this.querySelector(".list-scroll");
    if (scroll) sessionStorage.setItem(this.#key(), `${scroll.scrollTop} ${scroll.scrollLeft}`);
  };

  #restore() {
    addEventListener("pagehide", this.#remember);
    const scroll = this.querySelector(".list-scroll");
    const [navigation] = performance.getEntriesByType("navigation");
    const place = sessionStorage.getItem(this.#key())?.split(" ");
    if (scroll && place && (navigation?.type === "back_forward" || navigation?.type === "reload")) {
      scroll.scrollTop = Number(place[0]);
      scroll.scrollLeft = Number(place[1]);
    }
  }

  #key() {
    return `scroll ${location.pathname}${location.search}`;
  }
}

customElements.define("list-view", ListView);

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
