// <list-board>: cards move to another column by dragging, or by their menu; that changes the field by which the list is parted.
import { say } from "./toast.js";
import { word } from "./words.js";

class ListBoard extends HTMLElement {
  #card = null;

  connectedCallback() {
    this.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("record-changed", this.#changed);
    if (!this.dataset.field) return;
    this.addEventListener("dragstart", (event) => this.#start(event));
    this.addEventListener("dragover", (event) => this.#over(event));
    this.addEventListener("dragend", () => this.#end());
    this.addEventListener("drop", (event) => this.#drop(event));
    this.addEventListener("click", (event) => this.#click(event));
  }

  disconnectedCallback() {
    document.removeEventListener("record-changed", this.#changed);
  }

  // What was in conflict is settled: the board shows it anew.
  #changed = (event) => {
    if (event.target.closest?.("#board-asks")) window.htmx.ajax("GET", location.href, { target: "#list", swap: "outerHTML" });
  };

  #start(event) {
    this.#card = event.target.closest(".board-card[draggable]");
    if (!this.#card) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", this.#card.querySelector("a").href);
    requestAnimationFrame(() => this.#card?.classList.add("is-dragged"));
  }

  #over(event) {
    const column = event.target.closest(".board-column");
    if (!this.#card || !column) return;
    event.preventDefault();
    this.#mark(column === this.#card.closest(".board-column") ? null : column);
  }

  #drop(event) {
    const column = event.target.closest(".board-column");
    if (!this.#card || !column) return;
    event.preventDefault();
    this.move(this.#card, column);
  }

  #end() {
    this.#card?.classList.remove("is-dragged");
    this.#card = null;
    this.#mark(null);
  }

  #mark(column) {
    this.querySelectorAll(".board-column.is-target").forEach((one) => one !== column && one.classList.remove("is-target"));
    column?.classList.add("is-target");
  }

  #click(event) {
    const button = event.target.closest("[data-move-card]");
    const to = event.target.closest("[data-to]");
    const menu = this.querySelector("#board-move");
    if (button) {
      this.asking = button.closest(".board-card");
      menu.querySelectorAll("[data-to]").forEach((one) => { one.disabled = one.dataset.to === this.#value(this.asking); });
      menu.showPopover({ source: button });
      menu.querySelector("[data-to]:not([disabled])")?.focus();
    } else if (to) {
      menu.hidePopover();
      this.move(this.asking, this.#column(to.dataset.to));
    } else if (event.target.closest("#board-asks [data-cancel]")) {
      this.#hush();
    }
  }

  // Up and down go from card to card, left and right to the columns beside.
  #key(event) {
    const link = event.target.closest(".board-card-head a");
    if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
    const card = link.closest(".board-card");
    const column = card.closest(".board-column");
    const beside = { ArrowRight: "nextElementSibling", ArrowLeft: "previousElementSibling" }[event.key];
    const place = [...card.parentElement.children].indexOf(card);
    let next = { ArrowDown: card.nextElementSibling, ArrowUp: card.previousElementSibling }[event.key];
    for (let at = beside && column[beside]; at && !next; at = at[beside]) next = at.querySelectorAll(".board-card").item(Math.min(place, at.querySelectorAll(".board-card").length - 1));
    if (!next && event.key !== "m") return;
    event.preventDefault();
    if (event.key === "m") card.querySelector("[data-move-card]")?.click();
    else next.querySelector("a").focus();
  }

  #value(card) {
    return card.closest(".board-column").dataset.value;
  }

  #column(value) {
    return [...this.querySelectorAll(".board-column")].find((column) => column.dataset.value === value);
  }

  async move(card, column) {
    const from = this.#value(card);
    const to = column.dataset.value;
    if (from === to) return;
    const place = card.nextElementSibling;
    const old = card.parentElement;
    column.querySelector(".board-cards").prepend(card);
    const refused = await this.#send(card, from, to);
    if (refused === null) {
      document.body.dispatchEvent(new CustomEvent("groups-changed"));
      say(this.dataset.moved.replace("{0}", column.querySelector("h2").textContent), "good", { text: word("undo"), act: () => this.move(card, this.#column(from)) });
      card.querySelector("a").focus({ preventScroll: true });
      return;
    }
    old.insertBefore(card, place);
    if (refused) this.#ask(card, refused);
    else say(word("failed"), "bad");
  }

  /** Answers null when it was stored, else the form that says why not, or nothing when nobody knows. */
  async #send(card, from, to) {
    const form = new FormData(this.querySelector("#board-form"));
    form.set(this.dataset.field, to);
    form.set(`was.${this.dataset.field}`, from);
    try {
      const answer = await fetch(`${card.querySelector("a").getAttribute("href").split("?")[0]}/facts/${this.dataset.field}`, {
        method: "POST",
        headers: { "HX-Request": "true" },
        body: new URLSearchParams(form),
      });
      if (answer.status === 204) return null;
      return answer.status === 409 || answer.status === 422 ? await answer.text() : "";
    } catch {
      return "";
    }
  }

  #ask(card, html) {
    const asks = this.querySelector("#board-asks");
    asks.innerHTML = html;
    window.htmx.process(asks);
    const at = card.getBoundingClientRect();
    const own = this.getBoundingClientRect();
    asks.style.left = `${Math.max(8, Math.min(at.left - own.left, own.width - 320))}px`;
    asks.style.top = `${Math.max(8, Math.min(at.top - own.top, own.height - 240))}px`;
    asks.hidden = false;
    asks.querySelector("[aria-invalid], select, input:not([type=hidden])")?.focus();
  }

  #hush() {
    const asks = this.querySelector("#board-asks");
    asks.hidden = true;
    asks.replaceChildren();
    window.htmx.ajax("GET", location.href, { target: "#list", swap: "outerHTML" });
  }
}

customElements.define("list-board", ListBoard);
