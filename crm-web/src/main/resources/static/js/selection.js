// The rows of a list that are selected: by their boxes (ranges with Shift), all of a page, or all that match; Esc clears.
import { word } from "./words.js";

export class Selection {
  #last = null;

  constructor(list) {
    this.list = list;
    list.addEventListener("click", (event) => this.#click(event), true);
    list.addEventListener("change", (event) => {
      if (event.target.matches("[data-check-all]")) this.#setAll(event.target.checked);
      if (event.target.matches("[data-check-all], tbody .cell-check input")) this.#pickSome();
    });
  }

  get boxes() {
    return [...this.list.querySelectorAll("tbody .cell-check input")];
  }

  get any() {
    return this.boxes.some((box) => box.checked);
  }

  clear() {
    this.#setAll(false);
    this.#pickSome();
  }

  /** Changes one row from the keyboard; with Shift all from the one before. */
  toggle(row, range) {
    const box = row?.querySelector(".cell-check input");
    if (!box) return;
    box.checked = !box.checked;
    this.#reach(box, range);
    this.#pickSome();
  }

  show() {
    const boxes = this.boxes;
    const checked = boxes.filter((box) => box.checked).length;
    const head = this.list.querySelector("[data-check-all]");
    if (head) {
      head.checked = checked > 0 && checked === boxes.length;
      head.indeterminate = checked > 0 && checked < boxes.length;
    }
    const text = this.list.querySelector("[data-selected-count]");
    if (text) text.textContent = this.#all && !this.#all.disabled ? this.#matching?.dataset.said ?? "" : word("selected", checked);
    const asking = this.list.querySelector("[data-matching]");
    if (!asking) return;
    const whole = head?.checked === true;
    asking.hidden = !whole || !this.#all.disabled;
    if (whole && !this.#matching) window.htmx?.trigger(asking, "page-selected");
  }

  #click(event) {
    if (event.target.closest("[data-select-none]")) {
      this.clear();
    } else if (event.target.closest("[data-select-matching]")) {
      this.#all.disabled = false;
      this.show();
    } else if (event.target.matches("tbody .cell-check input")) {
      this.#reach(event.target, event.shiftKey);
    }
  }

  #reach(box, range) {
    const boxes = this.boxes;
    const here = boxes.indexOf(box);
    const last = boxes.indexOf(this.#last);
    if (range && last >= 0) {
      boxes.slice(Math.min(here, last), Math.max(here, last) + 1).forEach((other) => { other.checked = box.checked; });
    }
    this.#last = box;
  }

  #setAll(checked) {
    this.boxes.forEach((box) => { box.checked = checked; });
  }

  // Whoever picks rows no longer means all that match.
  #pickSome() {
    if (this.#all) this.#all.disabled = true;
    this.show();
  }

  get #all() {
    return this.list.querySelector(".list-selected input[name=all]");
  }

  get #matching() {
    return this.list.querySelector("[data-select-matching]");
  }
}
