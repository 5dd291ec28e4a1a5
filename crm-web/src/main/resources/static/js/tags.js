// <tag-picker>: suggests tags while one types the name of one to put on a record; a chosen one is put on at once.
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

customElements.define("tag-picker", TagPicker);
