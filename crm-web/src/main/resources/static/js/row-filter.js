// Narrows a table to the rows whose words hold what is typed above it.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

class RowFilter extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("input[type=search]");
    if (!field) return;
    field.parentElement.hidden = false;
    field.addEventListener("input", () => this.#narrow(plain(field.value)));
    // Enter in a search sends no form.
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
  }

  #narrow(asked) {
    let shown = 0;
    for (const row of this.querySelectorAll("[data-words]")) {
      row.hidden = !plain(row.dataset.words).includes(asked);
      shown += row.hidden ? 0 : 1;
    }
    this.querySelector("[role=status]").hidden = shown > 0;
  }
}

customElements.define("row-filter", RowFilter);
