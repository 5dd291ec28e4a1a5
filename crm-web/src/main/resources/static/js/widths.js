// Widths of a list's columns: those of the address as a style sheet, and a handle at each head to drag them.
const LEAST = 48;
const MOST = 800;

export class Widths {
  constructor(list) {
    this.list = list;
    this.sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => sheet !== Widths.shown), this.sheet];
    Widths.shown = this.sheet;
    this.heads.forEach((head) => this.#handle(head));
    this.show();
  }

  get heads() {
    return [...this.list.querySelectorAll("thead th[data-key]")];
  }

  show() {
    const rules = this.heads.filter((head) => head.dataset.width).map((head) => {
      const width = `${head.dataset.width}px`;
      return `.list-table tr > :nth-child(${head.cellIndex + 1}):not([colspan]) { width: ${width}; min-width: ${width}; max-width: ${width}; overflow: hidden; }`;
    });
    this.sheet.replaceSync(rules.length ? `@media (min-width: 768px) { ${rules.join("\n")} }` : "");
  }

  #handle(head) {
    const handle = document.createElement("span");
    handle.className = "column-handle";
    handle.addEventListener("pointerdown", (event) => this.#drag(event, head, handle));
    handle.addEventListener("dblclick", () => {
      delete head.dataset.width;
      this.#keep();
    });
    handle.addEventListener("click", (event) => event.stopPropagation());
    head.append(handle);
  }

  #drag(event, head, handle) {
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const from = event.clientX;
    const width = head.getBoundingClientRect().width;
    const move = (moved) => {
      head.dataset.width = Math.round(Math.max(LEAST, Math.min(MOST, width + moved.clientX - from)));
      this.show();
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", (ended) => {
      handle.removeEventListener("pointermove", move);
      if (Math.abs(ended.clientX - from) > 2) this.#keep();
    }, { once: true });
  }

  // The widths stand in the address; the list comes anew with what belongs to them: links, and what a view saves.
  #keep() {
    this.show();
    const address = new URL(location.href);
    address.searchParams.set("columns", this.heads.map((head) => head.dataset.key + (head.dataset.width ? `:${head.dataset.width}` : "")).join(","));
    address.searchParams.delete("ask");
    const query = address.search.replaceAll("%2C", ",").replaceAll("%3A", ":");
    window.htmx.ajax("GET", address.pathname + query, { source: this.list, target: "#list", swap: "outerHTML show:none" });
  }
}
