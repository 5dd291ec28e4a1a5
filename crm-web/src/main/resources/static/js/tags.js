// <tag-picker>: suggests tags while one types the name of one to put on a record; a chosen one is put on at once.
// <tag-list>: suggests tags for the last name of a list with commas; a chosen one stands in its place.
import { RecordPicker } from "./picker.js";

class TagPicker extends RecordPicker {
  connectedCallback() {
    super.connectedCallback();
    this.closest("details").addEventListener("toggle", (event) => {
      if (event.target.open) this.field.focus();
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.options.open) this.#leave();
    });
  }

  choose(option) {
    super.choose(option);
    this.field.form.requestSubmit();
  }

  #leave() {
    const details = this.closest("details");
    details.open = false;
    details.querySelector("summary").focus();
  }
}

class TagList extends RecordPicker {
  get typed() {
    return this.#names.at(-1).trim();
  }

  written(option) {
    return [...this.#names.slice(0, -1).map((name) => name.trim()), option.dataset.name, ""].join(", ");
  }

  get #names() {
    return this.field.value.split(/[,;]/);
  }
}

customElements.define("tag-picker", TagPicker);
customElements.define("tag-list", TagList);
