// A new card at the top of a board's column: its few fields come in place; Enter creates it, Escape closes them.
import { begin, enter } from "./in-place.js";
import { say } from "./toast.js";

export class Creating {
  constructor(board) {
    this.board = board;
    board.addEventListener("click", (event) => this.#click(event));
    board.addEventListener("keydown", (event) => this.#key(event));
    board.addEventListener("htmx:afterSettle", (event) => this.#shown(event.target));
    board.addEventListener("record-opened", (event) => this.#opened(event));
  }

  #click(event) {
    const link = event.target.closest(".board-create");
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#ask(link);
    } else if (event.target.closest(".board-new [data-cancel]")) {
      this.#close(event.target.closest(".board-new"));
    }
  }

  #ask(link) {
    const column = link.closest(".board-column");
    const place = column.querySelector(".board-new");
    if (place.firstElementChild) {
      begin(place.querySelector("form"));
      return;
    }
    this.board.querySelectorAll(".board-new").forEach((other) => other.replaceChildren());
    const address = new URL(link.href);
    address.pathname = address.pathname.replace(/\/new$/, "/quick");
    this.board.dataset.show.split(",").filter(Boolean).forEach((field) => address.searchParams.append("show", field));
    window.htmx.ajax("GET", address.pathname + address.search, { target: place, swap: "innerHTML" });
  }

  #key(event) {
    const place = event.target.closest?.(".board-new");
    if (!place || event.defaultPrevented) return;
    enter(event, event.target.closest("form"));
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.#close(place);
  }

  #shown(target) {
    const place = target.closest?.(".board-new");
    if (place?.querySelector("form")) begin(place.querySelector("form"));
  }

  #close(place) {
    place.replaceChildren();
    place.closest(".board-column").querySelector(".board-create")?.focus();
  }

  async #opened(event) {
    const place = event.target.closest(".board-new");
    const column = place.closest(".board-column");
    this.#close(place);
    if (!(await this.board.columns.add(column, event.detail.id))) say(this.board.dataset.opened, "info");
  }
}
