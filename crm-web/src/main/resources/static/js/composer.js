// <composer-box>: what was written goes along when another kind is chosen, and the focus with it.
class ComposerBox extends HTMLElement {
  connectedCallback() {
    this.kind = this.querySelector("[name=composer]:checked")?.value;
    this.addEventListener("change", (event) => {
      if (event.target.name === "composer") this.#choose(event.target.value);
    });
  }

  #form(kind) {
    return this.querySelector(`form[data-kind="${kind}"]`);
  }

  #choose(kind) {
    const from = this.#form(this.kind);
    const to = this.#form(kind);
    const text = from.querySelector("textarea").value;
    if (text) {
      to.querySelector("textarea").value = text;
      from.querySelector("textarea").value = "";
    }
    ["subject", "due", "dueTime", "minutes"].forEach((name) => {
      const [source, target] = [from.elements[name], to.elements[name]];
      if (source?.value && target) {
        target.value = source.value;
        source.value = "";
      }
    });
    this.kind = kind;
  }
}

customElements.define("composer-box", ComposerBox);
