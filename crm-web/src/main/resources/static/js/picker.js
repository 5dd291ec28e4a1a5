// <record-picker>: a text field that suggests records while one types; the hidden field beside it holds the chosen id.
const PAUSE = 150;

class RecordPicker extends HTMLElement {
  connectedCallback() {
    this.id_ = this.querySelector("input[type=hidden]");
    this.field = this.querySelector("input[role=combobox]");
    this.list = this.querySelector("[role=listbox]");
    this.field.addEventListener("input", () => this.#later());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("blur", () => this.#close());
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.#choose(event.target.closest("[role=option]"));
    });
  }

  #later() {
    this.id_.value = "";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#suggest(), PAUSE);
  }

  async #suggest() {
    const typed = this.field.value.trim();
    if (!typed) return this.#close();
    const answer = await fetch(`${this.dataset.choices}?q=${encodeURIComponent(typed)}`);
    if (!answer.ok || this.field.value.trim() !== typed) return;
    this.list.innerHTML = await answer.text();
    const some = this.#options().length > 0;
    this.list.hidden = !some;
    this.field.setAttribute("aria-expanded", String(some));
  }

  #key(event) {
    const options = this.#options();
    if (this.list.hidden || !options.length) return;
    const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = (at + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length;
      options.forEach((option, index) => option.setAttribute("aria-selected", String(index === next)));
      this.field.setAttribute("aria-activedescendant", options[next].id);
      options[next].scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      this.#choose(options[at]);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      this.#close();
    }
  }

  #choose(option) {
    if (!option) return;
    this.id_.value = option.dataset.id;
    this.field.value = option.dataset.name;
    this.field.dispatchEvent(new Event("change", { bubbles: true }));
    this.#close();
  }

  #close() {
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }

  #options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }
}

customElements.define("record-picker", RecordPicker);
