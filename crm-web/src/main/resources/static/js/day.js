// <day-plan>: up and down go from plan to plan, x marks one done, s moves it to another day; afterwards the keyboard goes on at the same place.
class DayPlan extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("beforetoggle", (event) => this.#later(event), true);
    this.addEventListener("click", (event) => this.#toDate(event));
    this.addEventListener("click", (event) => { this.#opener = event.target.closest("[data-activity]") ?? this.#opener; }, true);
    this.addEventListener("submit", (event) => DayPlan.#remember(event.submitter?.dataset.place ?? this.#place(event.submitter)));
    this.addEventListener("htmx:beforeRequest", (event) => {
      if (event.target.matches("[data-done]")) DayPlan.place = this.#place(event.target);
    });
    if (DayPlan.place !== null) this.#goOn();
    this.#openAlready();
  }

  // The menu of a plan that somebody opened before the scripts were there.
  #openAlready() {
    const menu = this.querySelector("#day-move:popover-open");
    this.#opener = document.activeElement?.closest("[data-activity]");
    if (menu && this.#opener) this.#later({ target: menu, newState: "open" });
  }

  static place = null;

  // The button that was clicked last: where the focus went meanwhile doesn't matter.
  #opener = null;

  static #remember(place) {
    DayPlan.place = place;
  }

  #rows() {
    return [...this.querySelectorAll(".day-row")];
  }

  #place(within) {
    const row = within?.closest(".day-row");
    return row ? this.#rows().indexOf(row) : Number(this.dataset.moving ?? -1);
  }

  #goOn() {
    const rows = this.#rows();
    const row = rows[Math.min(DayPlan.place, rows.length - 1)];
    DayPlan.place = null;
    if (row) row.querySelector("[data-done]")?.focus();
    else document.getElementById("day-subject")?.focus();
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("dialog, [popover], input, select, textarea")) return;
    const row = event.target.closest(".day-row");
    const rows = this.#rows();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = row ? rows[rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)] : rows[0];
      event.preventDefault();
      next?.querySelector("[data-done]")?.focus();
    } else if (row && event.key === "x") {
      event.preventDefault();
      event.stopPropagation();
      row.querySelector("[data-done]")?.click();
    } else if (row && event.key === "s") {
      event.preventDefault();
      event.stopPropagation();
      row.querySelector("[data-activity]")?.click();
    }
  }

  // One menu serves all rows: it learns which plan it moves when it opens.
  #later(event) {
    if (event.target.id !== "day-move" || event.newState !== "open") return;
    const button = event.source ?? this.#opener;
    if (!button) return;
    event.target.querySelectorAll("[name=to]").forEach((to) => { to.formAction = `/activities/${button.dataset.activity}/postponement`; });
    const skip = event.target.querySelector("[data-skip]");
    skip.hidden = !button.dataset.repeats;
    skip.firstElementChild.formAction = `/activities/${button.dataset.activity}/skip`;
    this.dataset.moving = String(this.#place(button));
  }

  #toDate(event) {
    if (!event.target.closest("[data-later-date]")) return;
    const input = this.querySelector("#day-later-to");
    if (!input.value) {
      input.focus();
      return;
    }
    const day = event.target.closest("form").querySelector("[data-later-day]");
    day.value = input.value;
    day.click();
  }
}

customElements.define("day-plan", DayPlan);

// <next-step>: offers what usually follows the chosen outcome, until somebody types something else.
class NextStep extends HTMLElement {
  #own = false;

  connectedCallback() {
    this.addEventListener("input", () => { this.#own = true; });
    this.closest("form").addEventListener("change", (event) => {
      if (event.target.name === "outcome" && !this.#own) this.#offer(event.target.value);
    });
  }

  #offer(outcome) {
    const offer = this.querySelector(`template[data-outcome="${CSS.escape(outcome)}"]`);
    this.querySelector(`[name="next.kind"][value="${offer ? offer.dataset.kind : ""}"]`).checked = true;
    if (!offer) return;
    this.querySelector('[name="next.subject"]').value = offer.dataset.subject;
    this.querySelector('[name="next.due"]').value = offer.dataset.due;
  }
}

customElements.define("next-step", NextStep);
