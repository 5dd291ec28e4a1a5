// <search-palette>: the search box; results are an HTML fragment of options, moved through with the arrow keys.
const PAUSE = 90;

class SearchPalette extends HTMLElement {
  #input;
  #results;
  #timer;
  #request;

  connectedCallback() {
    this.#input = this.querySelector("input");
    this.#results = this.querySelector("[role=listbox]");
    this.#input.addEventListener("focus", () => this.#ask(0));
    this.#input.addEventListener("input", () => this.#ask(PAUSE));
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#results.addEventListener("pointerdown", (event) => event.preventDefault());
    this.addEventListener("focusout", (event) => {
      if (!this.contains(event.relatedTarget)) this.#close();
    });
    this.querySelector("form").addEventListener("submit", (event) => {
      if (this.#input.value.trim() === "") event.preventDefault();
    });
  }

  #ask(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load(), pause);
  }

  async #load() {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    const address = `${this.dataset.source}?q=${encodeURIComponent(this.#input.value.trim())}`;
    try {
      const answer = await fetch(address, { signal: request.signal, headers: { "HX-Request": "true" } });
      if (!answer.ok || answer.redirected) return this.#close();
      const html = await answer.text();
      if (!request.signal.aborted) this.#show(html);
    } catch (failure) {
      if (failure.name !== "AbortError") this.#close();
    }
  }

  #show(html) {
    if (document.activeElement !== this.#input) return;
    this.#results.innerHTML = html;
    const filled = this.#results.childElementCount > 0;
    this.#results.hidden = !filled;
    this.#input.setAttribute("aria-expanded", String(filled));
    this.#choose(this.#input.value.trim() === "" ? null : this.#options()[0]);
  }

  #options() {
    return [...this.#results.querySelectorAll("[role=option]")];
  }

  #chosen() {
    return this.#results.querySelector('[aria-selected="true"]');
  }

  #choose(option) {
    this.#chosen()?.setAttribute("aria-selected", "false");
    if (!option) return this.#input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", option.id);
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.#move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      this.#open(event);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (this.#results.hidden) this.#leave();
      this.#close();
    }
  }

  #move(step) {
    if (this.#results.hidden) return this.#ask(0);
    const options = this.#options();
    if (options.length === 0) return;
    const here = options.indexOf(this.#chosen());
    this.#choose(options[(here + step + options.length) % options.length] ?? options.at(-1));
  }

  #open(event) {
    const option = this.#results.hidden ? null : this.#chosen();
    if (!option) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) open(option.href, "_blank", "noopener");
    else location.assign(option.href);
  }

  #leave() {
    this.#input.value = "";
    this.#input.blur();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#results.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}

customElements.define("search-palette", SearchPalette);
