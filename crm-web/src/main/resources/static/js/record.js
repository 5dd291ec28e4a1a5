// <record-view>: below 1280 pixels facts and panels of a record are tabs; without script they stand below each other.
class RecordView extends HTMLElement {
  connectedCallback() {
    this.#show("story");
    this.addEventListener("click", (event) => {
      const tab = event.target.closest(".record-tabs [data-tab]");
      if (tab) this.#show(tab.dataset.tab);
    });
  }

  #show(name) {
    this.dataset.shown = name;
    this.querySelectorAll(".record-tabs [data-tab]").forEach((tab) =>
      tab.setAttribute("aria-pressed", String(tab.dataset.tab === name)));
  }
}

customElements.define("record-view", RecordView);
