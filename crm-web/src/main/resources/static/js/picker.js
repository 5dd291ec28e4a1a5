// <record-picker>: a text field that suggests records while one types; the hidden field beside it holds the chosen id.
import { Options } from "./options.js";

const PAUSE = 150;

export class RecordPicker extends HTMLElement {
  connectedCallback() {
    this.id_ = this.querySelector("input[type=hidden]");
    this.field = this.querySelector("[role=combobox], textarea");
    this.options = new Options(this.field, this.querySelector("[role=listbox]"), (option) => this.choose(option));
    this.field.addEventListener("input", () => this.#later());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("blur", () => this.options.close());
  }

  #later() {
    if (this.id_) this.id_.value = "";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#suggest(), PAUSE);
  }

  /** What is looked for. */
  get typed() {
    return this.field.value.trim();
  }

  /** Stands in the field once an option is chosen. */
  written(option) {
    return option.dataset.name;
  }

  async #suggest() {
    const typed = this.typed;
    if (!typed) return this.options.close();
    const address = new URL(this.dataset.choices, location.href);
    address.searchParams.set("q", typed);
    const answer = await fetch(address);
    if (!answer.ok || this.typed !== typed) return;
    this.options.show(await answer.text());
  }

  #key(event) {
    if (!this.options.open) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.options.step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.options.selected) {
      event.preventDefault();
      this.choose(this.options.selected);
    } else if (event.key === "Escape") {
      // Else a dialog around it closes, with what was typed.
      event.preventDefault();
      event.stopPropagation();
      this.options.close();
    }
  }

  choose(option) {
    if (this.id_) this.id_.value = option.dataset.id;
    this.field.value = this.written(option);
    this.field.dispatchEvent(new Event("change", { bubbles: true }));
    this.options.close();
  }
}

customElements.define("record-picker", RecordPicker);
