// <deal-head>: what a stage demands is asked for below the stages; Escape and Cancel leave the deal where it is, and the focus stays.
class DealHead extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      if (event.target.closest("[data-cancel]")) this.#hush();
    });
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#asks.childElementCount > 0) {
        event.stopPropagation();
        this.#hush();
      }
    });
    this.addEventListener("htmx:afterSwap", (event) => {
      if (event.target === this.#asks) this.#asks.querySelector("[aria-invalid], select, input:not([type=hidden])")?.focus();
    });
    this.addEventListener("htmx:beforeRequest", () => { DealHead.moving = true; });
    this.#show();
    if (DealHead.moving && document.activeElement === document.body) this.querySelector("[aria-current] .stage-step, .page-actions a, .page-actions button")?.focus({ preventScroll: true });
    DealHead.moving = false;
  }

  get #asks() {
    return this.querySelector("#stage-asks");
  }

  // Where the stages are wider than the window, the one where the deal is stands in sight.
  #show() {
    const bar = this.querySelector(".stage-bar");
    const here = bar?.querySelector("[aria-current]");
    if (here) bar.scrollLeft = here.offsetLeft - (bar.clientWidth - here.offsetWidth) / 2;
  }

  #hush() {
    this.#asks.replaceChildren();
    this.querySelector(".stage-bar button")?.focus();
  }
}

customElements.define("deal-head", DealHead);
