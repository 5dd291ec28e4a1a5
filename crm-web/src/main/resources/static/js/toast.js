// <toast-message>: stays 8 seconds, longer while the pointer or the focus is on it.
const STAY = 8000;

class ToastMessage extends HTMLElement {
  #timer;

  connectedCallback() {
    this.#wait();
    this.addEventListener("pointerenter", () => this.#hold());
    this.addEventListener("pointerleave", () => this.#wait());
    this.addEventListener("focusin", () => this.#hold());
    this.addEventListener("focusout", () => this.#wait());
    this.addEventListener("click", (event) => {
      if (event.target.closest("[data-dismiss]")) this.remove();
    });
  }

  disconnectedCallback() {
    this.#hold();
  }

  #wait() {
    this.#hold();
    this.#timer = setTimeout(() => this.remove(), STAY);
  }

  #hold() {
    clearTimeout(this.#timer);
  }
}

customElements.define("toast-message", ToastMessage);

/** Shows a text made by a script, and gives back what shows it; meaning is good, bad or info; a button may offer something more. */
export function say(text, meaning = "info", more = null) {
  const message = document.createElement("toast-message");
  message.className = meaning;
  const line = document.createElement("span");
  line.className = "toast-text";
  line.textContent = text;
  message.append(line);
  if (more) message.append(button(more, message));
  document.getElementById("toasts")?.append(message);
  return message;
}

function button(more, message) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-quiet btn-small";
  made.textContent = more.text;
  made.addEventListener("click", () => {
    message.remove();
    more.act();
  });
  return made;
}
