// <guest-lines>: suggests people for the line that is typed; a chosen one stands in its place, and the next line begins.
import { RecordPicker } from "./picker.js";

class GuestLines extends RecordPicker {
  connectedCallback() {
    super.connectedCallback();
    this.grow();
    this.field.addEventListener("input", () => this.grow());
  }

  get typed() {
    const { from, to } = this.#line;
    return this.field.value.slice(from, to).trim();
  }

  written(option) {
    const { from, to } = this.#line;
    const before = this.field.value.slice(0, from);
    const after = this.field.value.slice(to).replace(/^\n/, "");
    this.caret = before.length + option.dataset.name.length + 1;
    return `${before}${option.dataset.name}\n${after}`;
  }

  choose(option) {
    super.choose(option);
    this.field.setSelectionRange(this.caret, this.caret);
    this.grow();
  }

  grow() {
    this.field.rows = Math.min(8, Math.max(2, this.field.value.split("\n").length));
  }

  get #line() {
    const { value, selectionStart } = this.field;
    const end = value.indexOf("\n", selectionStart);
    return { from: value.lastIndexOf("\n", selectionStart - 1) + 1, to: end < 0 ? value.length : end };
  }
}

customElements.define("guest-lines", GuestLines);
