// A look at a record beside its list: with p, or the eye in its row; it follows the keyboard until Esc closes it.
import { record } from "./cells.js";

export class Peek {
  #address = null;

  constructor(list) {
    this.list = list;
    list.addEventListener("keydown", (event) => this.#key(event));
    list.addEventListener("focusin", (event) => {
      const row = event.target.closest("tbody tr");
      if (row && this.open && record(row) !== this.#address) this.show(row);
    });
    list.addEventListener("pointerover", (event) => this.#offer(event.target.closest("tbody tr")));
    list.addEventListener("click", (event) => {
      if (event.target.closest(".peek-row")) this.show(event.target.closest("tbody tr"));
    });
    this.panel?.addEventListener("click", (event) => {
      if (event.target.closest("[data-peek-close]")) this.close();
    });
    this.panel?.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) this.close();
    });
  }

  get panel() {
    return document.getElementById("peek");
  }

  get open() {
    return this.panel?.hidden === false;
  }

  get address() {
    return this.#address;
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("form, input, select, textarea")) return;
    const row = event.target.closest("tbody tr");
    if (event.key === "p" && row && this.panel) {
      event.preventDefault();
      event.stopPropagation();
      if (this.open && this.#address === record(row)) this.close();
      else this.show(row);
    } else if (event.key === "Escape" && this.open && !event.defaultPrevented) {
      event.stopPropagation();
      this.close();
    }
  }

  // One button for all rows: it stands in the row that the pointer is over. Not every list has looks to offer.
  #offer(row) {
    if (!row || row.querySelector(".peek-row")) return;
    this.button ??= document.getElementById("peek-row")?.content.firstElementChild.cloneNode(true);
    if (!this.button) return;
    row.querySelector(".cell-title .who")?.append(this.button);
  }

  async show(row) {
    const address = record(row);
    this.#address = address;
    const panel = this.panel;
    await window.htmx.ajax("GET", `${address}/peek`, { target: panel, swap: "innerHTML" });
    if (this.#address !== address) return;
    panel.hidden = false;
    this.list.querySelectorAll("tr.is-peeked").forEach((one) => one.classList.remove("is-peeked"));
    row.classList.add("is-peeked");
  }

  close() {
    const within = this.panel.contains(document.activeElement);
    this.panel.hidden = true;
    this.panel.replaceChildren();
    const row = this.list.querySelector("tr.is-peeked");
    row?.classList.remove("is-peeked");
    if (within) row?.querySelector(".cell-title a")?.focus();
    this.#address = null;
  }
}
