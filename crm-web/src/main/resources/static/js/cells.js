// The cells of a list: gone through with the arrow keys, changed in their place with Enter, F2 or a double click.
import { begin, enter, save, typed } from "./in-place.js";

export class Cells {
  #cell = null;

  constructor(list) {
    this.list = list;
    list.addEventListener("dblclick", (event) => {
      const cell = event.target.closest("tbody td");
      if (cell && this.#field(cell) && !event.target.closest("a, .cell-check")) this.edit(cell);
    });
    list.addEventListener("keydown", (event) => this.#key(event));
  }

  /** The small form over a cell; it belongs to no row, as rows are cut off at their cells. */
  get editor() {
    return this.list.querySelector(".cell-editor");
  }

  #field(cell) {
    return this.list.querySelectorAll("thead th")[cell.cellIndex]?.dataset.edit;
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || this.editor?.contains(event.target)) return;
    const cell = event.target.closest("tbody td");
    if (!cell || !(event.target === cell || event.target.matches(".cell-title a"))) return;
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") this.#step(event, cell, event.key === "ArrowRight" ? "nextElementSibling" : "previousElementSibling");
    else if (event.target === cell && (event.key === "ArrowDown" || event.key === "ArrowUp")) this.#row(event, cell, event.key === "ArrowDown" ? "nextElementSibling" : "previousElementSibling");
    else if (event.key === "F2" || event.key === "Enter" && event.target === cell) this.#ask(event, cell);
    else if (event.key === "Escape" && event.target === cell) this.#enter(event, cell.parentElement.querySelector(".cell-title"));
  }

  #step(event, cell, way) {
    let next = cell[way];
    while (next && (next.matches(".cell-check") || !next.offsetParent)) next = next[way];
    if (next) this.#enter(event, next);
  }

  #row(event, cell, way) {
    const next = cell.parentElement[way]?.cells[cell.cellIndex];
    if (next) this.#enter(event, next);
  }

  #enter(event, cell) {
    event.preventDefault();
    event.stopPropagation();
    focus(cell);
  }

  #ask(event, cell) {
    event.preventDefault();
    if (this.#field(cell)) this.edit(cell);
    else cell.querySelector("a")?.click();
  }

  async edit(cell) {
    this.#close();
    this.#cell = cell;
    const editor = Object.assign(document.createElement("div"), { className: "cell-editor fact-form", hidden: true });
    editor.setAttribute("hx-push-url", "false");
    const at = cell.getBoundingClientRect();
    const own = this.list.getBoundingClientRect();
    editor.style.left = `${Math.max(8, Math.min(at.left - own.left, own.width - 308))}px`;
    editor.style.top = `${at.top - own.top}px`;
    editor.style.minWidth = `${Math.min(Math.max(at.width, 240), 300)}px`;
    editor.addEventListener("keydown", (event) => this.#editing(event));
    editor.addEventListener("focusout", () => this.#left(editor));
    editor.addEventListener("click", (event) => {
      if (event.target.closest("[data-cancel]")) this.#cancel(editor);
    });
    editor.addEventListener("htmx:afterSettle", () => this.#shown(editor));
    this.list.append(editor);
    await window.htmx.ajax("GET", `${record(cell.parentElement)}/facts/${this.#field(cell)}`, { target: editor, swap: "innerHTML" });
    if (!editor.querySelector("form")) this.#close();
  }

  #shown(editor) {
    editor.hidden = false;
    const form = editor.querySelector("form");
    if (!form) return;
    begin(form);
    const over = editor.getBoundingClientRect().bottom - this.list.getBoundingClientRect().bottom;
    if (over > 0) editor.style.top = `${Math.max(0, parseFloat(editor.style.top) - over)}px`;
  }

  #editing(event) {
    const form = event.target.closest("form");
    event.stopPropagation();
    if (!form || event.defaultPrevented) return;
    if (event.key === "Escape") {
      this.#cancel(this.editor);
    } else if (event.key === "Tab" && !form.dataset.conflict && form.matches(".is-single")) {
      event.preventDefault();
      this.#after = event.shiftKey ? "previousElementSibling" : "nextElementSibling";
      if (form.dataset.begun === typed(form)) this.#done(this.#cell);
      else save(form);
    } else {
      enter(event, form);
    }
  }

  // Where the keyboard goes on, once the row shows what was saved: the same cell, or with Tab the one beside it.
  #after = null;

  #done(cell) {
    const way = this.#after;
    this.#after = null;
    this.#close();
    let next = way ? cell[way] : null;
    while (next && !this.#field(next)) next = next[way];
    if (next) this.edit(next);
    else focus(cell);
  }

  #left(editor) {
    requestAnimationFrame(() => {
      const form = editor.querySelector("form");
      if (!form || !editor.isConnected || !document.hasFocus() || editor.contains(document.activeElement) || form.dataset.conflict) return;
      if (form.dataset.begun === typed(form)) this.#close();
      else {
        editor.dataset.left = "true";
        save(form);
      }
    });
  }

  // Whoever takes theirs wants to see it.
  #cancel(editor) {
    if (editor.querySelector("form")?.dataset.conflict) this.refresh(this.#cell.parentElement);
    const cell = this.#cell;
    this.#close();
    if (cell?.isConnected) focus(cell);
  }

  #close() {
    this.editor?.remove();
    this.#cell = null;
  }

  /** A record was changed: in a cell of this list, or beside it. */
  async changed(form, address) {
    const cell = this.#cell;
    const editor = form?.closest(".cell-editor");
    const row = editor ? cell.parentElement : this.row(address);
    if (!row) return;
    const place = [...row.parentElement.rows].indexOf(row);
    const body = row.parentElement;
    const index = cell?.cellIndex;
    const gone = editor?.dataset.left === "true";
    editor?.remove();
    await this.refresh(row);
    if (!editor || gone) return;
    this.#done(body.rows[place].cells[index]);
  }

  row(address) {
    return [...this.list.querySelectorAll("tbody tr")].find((row) => record(row) === address);
  }

  refresh(row) {
    return window.htmx.ajax("GET", `${record(row)}/row${location.search}`, { target: row, swap: "outerHTML" });
  }
}

/** The address of the record of a row. */
export function record(row) {
  return row.querySelector(".cell-title a").getAttribute("href").split("?")[0];
}

function focus(cell) {
  const link = cell.matches(".cell-title") && cell.querySelector("a");
  if (link) return link.focus();
  cell.tabIndex = -1;
  cell.focus();
}
