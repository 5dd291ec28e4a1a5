/** The list of choices below a text field: shown, gone through with the arrow keys, chosen from. */
export class Options {
  constructor(field, list, chosen) {
    this.field = field;
    this.list = list;
    list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]:not([aria-disabled])");
      if (option) chosen(option);
    });
  }

  get open() {
    return !this.list.hidden;
  }

  get all() {
    return [...this.list.querySelectorAll("[role=option]:not([aria-disabled])")];
  }

  get selected() {
    return this.all.find((option) => option.getAttribute("aria-selected") === "true");
  }

  show(html) {
    this.list.innerHTML = html;
    this.field.removeAttribute("aria-activedescendant");
    this.#expand(this.list.childElementCount > 0);
  }

  step(by) {
    const options = this.all;
    if (!options.length) return;
    const from = options.indexOf(this.selected);
    this.select(options[(Math.max(from, by > 0 ? -1 : 0) + by + options.length) % options.length]);
  }

  select(chosen) {
    this.all.forEach((option) => option.setAttribute("aria-selected", String(option === chosen)));
    this.field.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  close() {
    this.#expand(false);
    this.list.replaceChildren();
    this.field.removeAttribute("aria-activedescendant");
  }

  #expand(open) {
    this.list.hidden = !open;
    if (this.field.hasAttribute("aria-expanded")) this.field.setAttribute("aria-expanded", String(open));
  }
}
