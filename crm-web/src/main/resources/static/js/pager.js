// <record-pager>: where the record stands in the list from which this window opened one, and Ctrl with an arrow to the next.
import { isWriting } from "./words.js";

const key = (path) => `list ${path}`;

// Every list says where it is when one of its records is opened.
document.addEventListener("click", (event) => {
  if (event.target.closest("list-view tbody .cell-title a")) {
    sessionStorage.setItem(key(location.pathname), location.search || "?");
  }
});

class RecordPager extends HTMLElement {
  connectedCallback() {
    const { address } = this.dataset;
    const list = sessionStorage.getItem(key(address.slice(0, address.lastIndexOf("/"))));
    if (list) this.#load(`${address}/neighbours${list}`);
  }

  async #load(address) {
    const answer = await fetch(address, { headers: { "HX-Request": "true" } });
    if (answer.status !== 200) return;
    this.innerHTML = await answer.text();
    document.addEventListener("keydown", this.#key);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#key);
  }

  #key = (event) => {
    const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    if (!rel || !event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (isWriting(event.target) || document.querySelector("dialog[open], :popover-open")) return;
    const link = this.querySelector(`a[rel="${rel}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  };
}

customElements.define("record-pager", RecordPager);
