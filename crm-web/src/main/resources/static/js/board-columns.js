// The columns of a board: folded and unfolded, and brought up to date without taking anything out of the person's hands.
const SETTLE = 400;

export class Columns {
  #stale = false;
  #timer = null;
  #asking = null;

  constructor(board) {
    this.board = board;
    board.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("records-changed", this.#heard);
    document.addEventListener("visibilitychange", this.#seen);
  }

  leave() {
    clearTimeout(this.#timer);
    document.removeEventListener("records-changed", this.#heard);
    document.removeEventListener("visibilitychange", this.#seen);
  }

  #click(event) {
    const button = event.target.closest("[data-fold-column]");
    if (button) this.#fold(button.closest(".board-column"), button);
  }

  async #fold(column, button) {
    const folded = column.classList.toggle("is-folded");
    button.setAttribute("aria-expanded", String(!folded));
    const form = new FormData(this.board.querySelector("#board-form"));
    form.set("folded", String(folded));
    try {
      await fetch(this.#address(this.board.dataset.folding, column), { method: "POST", headers: { "HX-Request": "true" }, body: new URLSearchParams(form) });
      if (!folded) await this.#read(column);
    } catch {
      // The column shows what it has; the next page asks again.
    }
    count();
  }

  #address(base, column, more = {}) {
    const address = new URL(base, location.href);
    Object.entries({ value: column.dataset.value, ...more }).forEach(([name, text]) => address.searchParams.set(name, text));
    return address.pathname + address.search;
  }

  async #read(column) {
    const rows = Math.max(20, column.querySelectorAll(".board-card").length);
    const cards = await part(this.#address(this.board.dataset.card, column, { rows }));
    if (cards) fill(column, cards);
  }

  /** Shows a card as it is now, or no more when it isn't on this board; and the figures of all columns. */
  async renew(card) {
    count();
    const column = card.closest(".board-column");
    const fresh = await part(this.#address(this.board.dataset.card, column, { card: card.dataset.card }));
    if (!fresh || !card.isConnected || card.closest(".board-column") !== column) return;
    const now = fresh.querySelector(".board-card");
    if (now && now.outerHTML === card.outerHTML) return;
    const focused = card.contains(document.activeElement);
    if (now) card.replaceWith(now);
    else card.remove();
    if (focused && now) now.querySelector("a").focus({ preventScroll: true });
  }

  /** Puts a new card on top of its column; answers whether it belongs there. */
  async add(column, id) {
    count();
    const fresh = await part(this.#address(this.board.dataset.card, column, { card: id }));
    const card = fresh?.querySelector(".board-card");
    if (!card) return false;
    this.board.querySelector(`[data-card="${id}"]`)?.remove();
    column.querySelector(".board-cards").prepend(card);
    card.querySelector("a").focus();
    return true;
  }

  #heard = (event) => {
    if (event.detail && !event.detail.includes(this.board.dataset.type)) return;
    this.#stale = true;
    this.caughtUp();
  };

  #seen = () => this.caughtUp();

  /** Asks anew for what changed meanwhile, as soon as nothing is in the way. */
  caughtUp() {
    if (!this.#stale || document.hidden || this.board.busy) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.refresh(), SETTLE);
  }

  async refresh() {
    if (this.#asking || this.board.busy) {
      this.#stale = true;
      return;
    }
    this.#stale = false;
    this.#asking = part(location.href);
    const page = await this.#asking;
    this.#asking = null;
    const fresh = page?.querySelector("list-board");
    if (!page || !this.board.isConnected) return;
    if (!fresh) {
      // Nothing is left on it, or it is no board any more: the list says so.
      if (!this.board.querySelector(".board-new > form")) window.htmx.ajax("GET", location.href, { target: "#list", swap: "outerHTML" });
      return;
    }
    if (this.board.busy) this.#stale = true;
    else await this.#take(fresh);
    this.caughtUp();
  }

  async #take(fresh) {
    const columns = [...fresh.querySelectorAll(".board-column")];
    for (const column of columns) {
      const old = this.board.column(column.dataset.value);
      if (!old) {
        const before = columns[columns.indexOf(column) + 1];
        this.board.querySelector(".board").insertBefore(column, before ? this.board.column(before.dataset.value) : null);
        window.htmx.process(column);
      } else if (!old.matches(".is-folded")) {
        if (old.querySelectorAll(".board-card").length > column.querySelectorAll(".board-card").length && column.querySelector(".board-more")) await this.#read(old);
        else fill(old, column.querySelector(".board-cards"));
      }
    }
    count();
  }
}

function count() {
  document.body.dispatchEvent(new CustomEvent("groups-changed"));
}

async function part(address) {
  try {
    const answer = await fetch(address, { headers: { "HX-Request": "true" } });
    return answer.ok ? new DOMParser().parseFromString(`<body>${await answer.text()}</body>`, "text/html").body : null;
  } catch {
    return null;
  }
}

// What is the same stays as it is, with the place one scrolled to; the keyboard stays where it was.
function fill(column, cards) {
  const list = column.querySelector(".board-cards");
  if (same(list) === same(cards)) return;
  const focused = list.contains(document.activeElement) ? document.activeElement.closest("[data-card]")?.dataset.card : null;
  const onButton = document.activeElement?.matches("[data-move-card]");
  const known = new Map([...list.querySelectorAll("[data-card]")].map((card) => [card.outerHTML, card]));
  list.replaceChildren(...[...cards.children].map((card) => known.get(card.outerHTML) ?? card));
  window.htmx.process(list);
  if (focused) list.querySelector(`[data-card="${focused}"] ${onButton ? "button" : "a"}`)?.focus({ preventScroll: true });
}

function same(list) {
  return [...list.querySelectorAll("[data-card]")].map((card) => card.outerHTML).join("");
}
