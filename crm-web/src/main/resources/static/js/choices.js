// <many-choices>: a select of several values as one button that names them; its menu finds and ticks them.
let made = 0;

class ManyChoices extends HTMLElement {
  connectedCallback() {
    if (this.select) return;
    this.select = this.querySelector("select");
    this.select.hidden = true;
    this.#build(`choices-${++made}`);
    this.#say();
  }

  #build(id) {
    this.button = element("button", { type: "button", className: "form-select choices-button", id: `${this.select.id}-button` });
    this.button.setAttribute("popovertarget", id);
    this.menu = element("div", { id, className: "menu choices-menu", popover: "auto" });
    this.menu.setAttribute("role", "group");
    this.menu.setAttribute("aria-label", this.dataset.label);
    const items = [...this.select.options].map((option) => this.#item(option));
    if (items.length > 8) this.menu.append(this.#finder(items));
    this.menu.append(...items);
    this.append(this.button, this.menu);
    this.menu.addEventListener("toggle", (event) => {
      if (event.newState === "open") this.menu.querySelector("input").focus({ preventScroll: true });
    });
    this.menu.addEventListener("keydown", (event) => this.#key(event));
  }

  #item(option) {
    const box = element("input", { type: "checkbox", className: "check", checked: option.selected });
    const label = element("label", { className: "menu-item" });
    label.append(box, option.text);
    box.addEventListener("change", (event) => {
      event.stopPropagation();
      option.selected = box.checked;
      this.#say();
    });
    return label;
  }

  #finder(items) {
    const finder = element("input", { type: "text", className: "form-control choices-find", placeholder: this.dataset.find });
    finder.setAttribute("aria-label", this.dataset.find);
    finder.addEventListener("input", (event) => {
      event.stopPropagation();
      const typed = finder.value.trim().toLocaleLowerCase();
      items.forEach((item) => { item.hidden = !item.textContent.toLocaleLowerCase().includes(typed); });
    });
    return finder;
  }

  #key(event) {
    const boxes = [...this.menu.querySelectorAll("label:not([hidden]) input")];
    const here = boxes.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      event.stopPropagation();
      boxes.at((here + (event.key === "ArrowDown" ? 1 : here < 0 ? 0 : -1)) % boxes.length)?.focus();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (here < 0) boxes[0]?.click();
      else document.activeElement.click();
    }
  }

  #say() {
    const chosen = [...this.select.selectedOptions].map((option) => option.text);
    this.button.textContent = chosen.join(", ") || this.dataset.none;
    this.button.setAttribute("aria-label", `${this.dataset.label}: ${this.button.textContent}`);
    this.button.classList.toggle("choices-none", chosen.length === 0);
  }
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

customElements.define("many-choices", ManyChoices);

// After a change of the form the keyboard goes on where it was (found by its id), at what is wrong, or at the newest row.
document.addEventListener("htmx:afterSwap", (event) => {
  const form = document.getElementById("filter-builder");
  if (!form || !["list", "filter-builder"].includes(event.target.id) || document.activeElement !== document.body) return;
  const rows = form.querySelectorAll(".condition-row");
  (form.querySelector('[aria-invalid="true"]') ?? rows[rows.length - 1]?.querySelector("select"))?.focus();
});
