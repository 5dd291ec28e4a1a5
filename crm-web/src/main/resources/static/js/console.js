// <api-call>: sends a call of the API as a program would, with the key that stands beside it and without cookies.
const lastIds = new Map();

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

class ApiCall extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.form.addEventListener("input", () => this.#tell());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    this.form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.form.requestSubmit();
    });
    this.#remember();
    this.#fit();
    this.#tell();
  }

  // A record that was seen or made a moment ago is most likely the one meant.
  #remember() {
    const id = this.form.elements["path.id"];
    if (id && id.value === "") id.value = lastIds.get(this.#kind()) ?? "";
  }

  #kind() {
    return this.dataset.path.split("/")[3];
  }

  #fit() {
    const body = this.form.elements.body;
    if (body) body.rows = Math.min(24, Math.max(4, body.value.split("\n").length));
  }

  #parts(place) {
    return [...this.form.elements]
      .filter((part) => part.name.startsWith(`${place}.`) && part.value !== "")
      .map((part) => [part.name.slice(place.length + 1), part.value]);
  }

  #address() {
    let path = this.dataset.path;
    for (const [name, value] of this.#parts("path")) path = path.replace(`{${name}}`, encodeURIComponent(value));
    const query = new URLSearchParams(this.#parts("query")).toString();
    return query === "" ? path : `${path}?${query}`;
  }

  #request() {
    const { body, file } = this.form.elements;
    const headers = this.#parts("header");
    if (body) headers.push(["Content-Type", this.dataset.media]);
    return { headers, body: body?.value, file: file?.files[0] };
  }

  #tell() {
    const { headers, body, file } = this.#request();
    const { method } = this.dataset;
    const words = ["curl"];
    if (method !== "GET") words.push("-X", method);
    words.push(quoted(location.origin + this.#address()), "-H", '"Authorization: Bearer $ATRIUM_KEY"');
    for (const [name, value] of headers) words.push("-H", quoted(`${name}: ${value}`));
    if (body) words.push("-d", quoted(body));
    if (this.form.elements.file) words.push("-F", quoted(`file=@${file?.name ?? "offer.pdf"}`));
    this.querySelector("[data-address]").textContent = this.#address();
    this.querySelector("copy-text code").textContent = words.join(" ");
  }

  async #send() {
    const key = document.getElementById("api-key");
    this.#complain("");
    if (key.value.trim() === "") {
      this.#complain(this.dataset.missing);
      key.focus();
      return;
    }
    const wrong = [...this.form.elements].find((part) => part.willValidate && !part.checkValidity());
    if (wrong) {
      wrong.reportValidity();
      return;
    }
    const button = this.form.querySelector("button");
    button.disabled = true;
    try {
      await this.#call(key.value.trim());
    } catch {
      this.#complain(this.dataset.failed);
    } finally {
      button.disabled = false;
    }
  }

  async #call(key) {
    const { headers, body, file } = this.#request();
    const form = new FormData();
    if (file) form.append("file", file);
    const begun = performance.now();
    const answer = await fetch(this.#address(), {
      method: this.dataset.method,
      headers: [["Authorization", `Bearer ${key}`], ...headers],
      body: file ? form : body,
      credentials: "omit",
      cache: "no-store",
    });
    const bytes = await answer.arrayBuffer();
    if (this.isConnected) this.#show(answer, bytes, Math.round(performance.now() - begun));
  }

  #show(answer, bytes, millis) {
    const part = this.querySelector("[data-answer]");
    const status = part.querySelector("[data-status]");
    status.textContent = `${answer.status} ${answer.statusText}`.trim();
    status.className = `badge ${answer.status < 400 ? "good" : "bad"}`;
    part.querySelector("[data-time]").textContent = `${millis} ms`;
    part.querySelector("[data-headers]").replaceChildren(
      ...[...answer.headers].flatMap(([name, value]) => {
        const term = document.createElement("dt");
        const said = document.createElement("dd");
        term.textContent = name;
        said.textContent = value;
        return [term, said];
      }),
    );
    part.querySelector("[data-text]").textContent = this.#text(answer, bytes);
    part.hidden = false;
    part.scrollIntoView({ block: "nearest" });
  }

  #text(answer, bytes) {
    const type = answer.headers.get("Content-Type") ?? "";
    if (bytes.byteLength === 0) return this.dataset.empty;
    if (!type.includes("json")) return this.dataset.bytes.replace("{0}", bytes.byteLength).replace("{1}", type);
    const json = JSON.parse(new TextDecoder().decode(bytes));
    if (answer.ok && typeof json.id === "string" && json.type) lastIds.set(this.#kind(), json.id);
    return JSON.stringify(json, null, 2);
  }

  #complain(text) {
    const problem = this.querySelector("[data-problem]");
    problem.textContent = text;
    problem.hidden = text === "";
  }
}

customElements.define("api-call", ApiCall);

// On a phone the call stands below the calls.
document.addEventListener("htmx:load", (event) => {
  const { target } = event;
  if (target.matches?.("api-call") && target.getBoundingClientRect().top > innerHeight / 2) target.scrollIntoView();
});
document.addEventListener("htmx:beforeRequest", (event) => {
  if (!event.target.matches?.("[data-call]")) return;
  document.querySelectorAll("[data-call][aria-current]").forEach((link) => link.removeAttribute("aria-current"));
  event.target.setAttribute("aria-current", "true");
});
