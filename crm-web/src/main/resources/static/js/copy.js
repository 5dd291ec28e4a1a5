// <copy-text>: copies its code on a press of its button.
import { say } from "./toast.js";
import { word } from "./words.js";

class CopyText extends HTMLElement {
  connectedCallback() {
    this.querySelector("[data-copy]")?.addEventListener("click", () => this.#copy());
  }

  async #copy() {
    const code = this.querySelector("code");
    try {
      await navigator.clipboard.writeText(code.textContent);
      say(word("copied"), "good");
    } catch {
      getSelection().selectAllChildren(code);
    }
  }
}

customElements.define("copy-text", CopyText);
