// <passkey-form>: a form whose hidden answer comes from the person's device. data-options is where the question is asked for,
// data-make says that a passkey is made, not shown. Where the browser has no passkeys it stays hidden, or says so.
class PasskeyForm extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.makes = this.hasAttribute("data-make");
    const able = this.makes ? "parseCreationOptionsFromJSON" : "parseRequestOptionsFromJSON";
    if (typeof window.PublicKeyCredential?.[able] !== "function") {
      this.#failed(true);
      return;
    }
    this.hidden = false;
    this.form.addEventListener("submit", (event) => this.#submit(event), true);
  }

  #submit(event) {
    if (this.form.elements.answer.value !== "") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#answer();
  }

  async #answer() {
    this.#failed(false);
    try {
      const key = await this.#ask(await this.#options());
      this.form.elements.answer.value = JSON.stringify(key.toJSON());
    } catch {
      this.#failed(true);
      return;
    }
    this.form.submit();
  }

  async #options() {
    const token = this.form.elements._csrf.value;
    const answer = await fetch(this.dataset.options, { method: "POST", body: new URLSearchParams({ _csrf: token }) });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  }

  #ask(options) {
    return this.makes
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  }

  #failed(failed) {
    this.querySelector("[data-failed]").hidden = !failed;
  }
}

customElements.define("passkey-form", PasskeyForm);
