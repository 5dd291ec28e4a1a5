// <line-editor>: rows of label and value over a textarea with one "label: value" a line, which is what is sent.
const LABELLED = /^([^:@/;\\]{1,40}):\s+(.*)$/;

// The parts of an address: "street; postal code; city; region; country", escaped with backslashes.
function split(line) {
  const parts = [];
  let part = "";
  for (let i = 0; i < line.length; i++) {
    if (line[i] === "\\" && i + 1 < line.length) {
      i += 1;
      part += line[i] === "n" ? "\n" : line[i];
    } else if (line[i] === ";") {
      parts.push(part.trim());
      part = "";
    } else {
      part += line[i];
    }
  }
  return [...parts, part.trim()];
}

const escaped = (part) => part.trim().replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll("\n", "\\n");

class LineEditor extends HTMLElement {
  connectedCallback() {
    this.area = this.querySelector(":scope > textarea");
    this.rows = this.querySelector(".line-rows");
    this.button = this.querySelector(".line-add");
    this.area.hidden = true;
    this.rows.hidden = false;
    this.button.hidden = false;
    this.querySelector(".field-help")?.setAttribute("hidden", "");
    this.querySelector(".field-label").htmlFor = "";
    this.area.value.split("\n").filter((line) => line.trim()).forEach((line) => this.#row(line));
    this.button.addEventListener("click", () => this.#row("").querySelector(this.#first).focus());
    this.rows.addEventListener("input", () => this.#write());
    this.rows.addEventListener("change", () => this.#write());
    this.rows.addEventListener("click", (event) => {
      const remove = event.target.closest(".line-remove");
      if (remove) this.#remove(remove.closest(".line-row"));
    });
  }

  get #first() {
    return this.dataset.kind === "address" ? ".line-address textarea" : ".line-value";
  }

  #row(line) {
    const row = this.querySelector("template").content.firstElementChild.cloneNode(true);
    const labelled = LABELLED.exec(line.trim());
    const value = labelled ? labelled[2] : line.trim();
    row.querySelector(".line-label").value = labelled ? labelled[1] : "";
    if (this.dataset.kind === "address") {
      const parts = split(value);
      row.querySelectorAll(".line-address > *").forEach((field, at) => { field.value = parts[at] ?? ""; });
    } else {
      row.querySelector(".line-value").value = value;
    }
    this.rows.append(row);
    return row;
  }

  #remove(row) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    (next?.querySelector(this.#first) ?? this.button).focus();
    this.#write();
    this.area.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #write() {
    this.area.value = [...this.rows.children].map((row) => this.#line(row)).filter(Boolean).join("\n");
  }

  #line(row) {
    const label = row.querySelector(".line-label").value.trim();
    let value;
    if (this.dataset.kind === "address") {
      const parts = [...row.querySelectorAll(".line-address > *")].map((field) => field.value);
      value = parts.some((part) => part.trim()) ? parts.map(escaped).join("; ") : "";
    } else {
      value = row.querySelector(".line-value").value.trim();
    }
    return value && label ? `${label}: ${value}` : value;
  }
}

customElements.define("line-editor", LineEditor);
