// <list-board>: cards move to another column by dragging, or by their menu; that changes the field by which the list is parted.
// What is lacking for that is asked for in one dialog, and all of it can be taken back together.
import { Columns } from "./board-columns.js";
import { Creating } from "./board-create.js";
import { hear } from "./cheer.js";
import { say } from "./toast.js";
import { word } from "./words.js";

class ListBoard extends HTMLElement {
  #card = null;
  #asked = null;

  connectedCallback() {
    this.columns = new Columns(this);
    this.creating = new Creating(this);
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => this.#click(event));
    if (!this.dataset.field) return;
    this.addEventListener("dragstart", (event) => this.#start(event));
    this.addEventListener("dragover", (event) => this.#over(event));
    this.addEventListener("dragend", () => this.#end());
    this.addEventListener("drop", (event) => this.#drop(event));
    this.asks.addEventListener("record-changed", (event) => this.#stored(event));
    this.asks.addEventListener("close", () => this.#hushed());
  }

  disconnectedCallback() {
    this.columns.leave();
  }

  get asks() {
    return this.querySelector("#board-asks");
  }

  /** Whether something would be torn from the person's hands if the cards changed now. */
  get busy() {
    return this.#card !== null || this.#asked !== null;
  }

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
    this.columns.caughtUp();
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
      menu.querySelectorAll("[data-to]").forEach((one) => { one.disabled = one.dataset.to === value(this.asking); });
      menu.showPopover({ source: button });
      menu.querySelector("[data-to]:not([disabled])")?.focus();
    } else if (to) {
      menu.hidePopover();
      this.move(this.asking, this.column(to.dataset.to));
    } else if (event.target.closest("#board-asks [data-cancel]")) {
      this.asks.close();
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
    for (let at = beside && column[beside]; at && !next; at = at[beside]) next = at.matches(".is-folded") ? null : nth(at, place);
    if (!next && event.key !== "m") return;
    event.preventDefault();
    if (event.key === "m") card.querySelector("[data-move-card]")?.click();
    else next.querySelector("a").focus();
  }

  /** The column of a value, if it is shown. */
  column(of) {
    return [...this.querySelectorAll(".board-column")].find((column) => column.dataset.value === of);
  }

  async move(card, column) {
    const field = this.dataset.field;
    const change = { was: { [field]: value(card) }, now: { [field]: column.dataset.value }, lacked: [] };
    if (value(card) === column.dataset.value) return;
    const before = { parent: card.parentElement, next: card.nextElementSibling };
    column.querySelector(".board-cards").prepend(card);
    this.#answered({ card, before, column }, change, await this.#send(address(card), change));
  }

  #answered(moving, change, refused) {
    const { card, before } = moving;
    if (refused === null) {
      this.#moved(card, change);
    } else if (refused) {
      this.#ask(moving, refused);
    } else {
      before.parent.insertBefore(card, before.next);
      say(word("failed"), "bad");
    }
  }

  /** Answers null when it was stored, else the form that says why not, or nothing when nobody knows. */
  async #send(record, change) {
    const form = new FormData(this.querySelector("#board-form"));
    Object.entries(change.now).forEach(([name, typed]) => form.set(name, typed));
    Object.entries(change.was).forEach(([name, before]) => form.set(`was.${name}`, before));
    change.lacked.forEach((name) => form.append("lacked", name));
    try {
      const answer = await fetch(`${record}/facts/${this.dataset.field}`, {
        method: "POST",
        headers: { "HX-Request": "true" },
        body: new URLSearchParams(form),
      });
      if (answer.status === 204) hear(answer);
      if (answer.status === 204) return null;
      return answer.status === 409 || answer.status === 422 ? await answer.text() : "";
    } catch {
      return "";
    }
  }

  #moved(card, change) {
    const to = this.column(change.now[this.dataset.field]);
    if (!to) {
      this.columns.refresh();
      return;
    }
    const back = { was: change.now, now: change.was, lacked: change.lacked };
    const record = address(card);
    say(this.dataset.moved.replace("{0}", to.querySelector("h2").textContent), "good", { text: word("undo"), act: () => this.#undo(record, card.dataset.card, back) });
    if (!to.matches(".is-folded")) card.querySelector("a").focus({ preventScroll: true });
    this.columns.renew(card);
  }

  // The card may have been drawn anew meanwhile, or stand on no column that is read.
  async #undo(record, id, change) {
    const card = this.querySelector(`[data-card="${id}"]`);
    const column = this.column(change.now[this.dataset.field]);
    const refused = await this.#send(record, change);
    if (card?.isConnected && column) {
      const before = { parent: card.parentElement, next: card.nextElementSibling };
      column.querySelector(".board-cards").prepend(card);
      this.#answered({ card, before, column }, change, refused);
    } else {
      if (refused !== null) say(word("failed"), "bad");
      this.columns.refresh();
    }
  }

  #ask(asked, html) {
    this.#asked = asked;
    const body = this.asks.querySelector(".dialog-body");
    body.innerHTML = html;
    const conflict = body.querySelector("[data-conflict]");
    this.asks.querySelector("h2").textContent = conflict ? this.dataset.conflict : this.dataset.asks.replace("{0}", asked.column.querySelector("h2").textContent);
    apart(body);
    window.htmx.process(body);
    this.asks.showModal();
    (body.querySelector("[aria-invalid]") ?? body.querySelector("select, input:not([type=hidden])"))?.focus();
  }

  #stored(event) {
    const { card } = this.#asked;
    const sent = [...new FormData(event.target.closest("form"))];
    const was = Object.fromEntries(sent.filter(([name]) => name.startsWith("was.")).map(([name, text]) => [name.slice(4), text]));
    const now = Object.fromEntries(sent.filter(([name]) => name in was));
    const lacked = sent.filter(([name]) => name === "lacked").map(([, name]) => name);
    this.#asked = null;
    this.asks.close();
    const to = this.column(now[this.dataset.field]);
    if (to && to !== card.closest(".board-column")) to.querySelector(".board-cards").prepend(card);
    this.#moved(card, { was, now, lacked });
  }

  #hushed() {
    if (this.#asked) {
      const { card, before } = this.#asked;
      const conflict = this.asks.querySelector("[data-conflict]");
      this.#asked = null;
      before.parent.insertBefore(card, before.next?.parentElement === before.parent ? before.next : null);
      card.querySelector("a").focus({ preventScroll: true });
      if (conflict) this.columns.refresh();
    }
    this.asks.querySelector(".dialog-body").replaceChildren();
    this.columns.caughtUp();
  }
}

function value(card) {
  return card.closest(".board-column").dataset.value;
}

// The same field may stand in the form of a new card meanwhile.
function apart(form) {
  form.querySelectorAll("[id]").forEach((one) => { one.id = `asked-${one.id}`; });
  form.querySelectorAll("[for], [aria-describedby], [list]").forEach((one) => ["for", "aria-describedby", "list"].forEach((name) => {
    if (one.hasAttribute(name)) one.setAttribute(name, `asked-${one.getAttribute(name)}`);
  }));
}

function address(card) {
  return card.querySelector("a").getAttribute("href").split("?")[0];
}

function nth(column, place) {
  const cards = column.querySelectorAll(".board-card");
  return cards.item(Math.min(place, cards.length - 1));
}

customElements.define("list-board", ListBoard);
