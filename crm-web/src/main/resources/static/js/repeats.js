// <repeat-field>: says the rules offered by the day chosen in the same form.
class RepeatField extends HTMLElement {
  connectedCallback() {
    const form = this.closest("form");
    form.addEventListener("change", (event) => {
      if (event.target.name === "due") this.#say(event.target.value);
    });
    this.#say(form.elements.due?.value);
  }

  #say(due) {
    const day = due ? new Date(`${due}T00:00:00Z`) : null;
    if (!day || Number.isNaN(day.getTime())) return;
    const number = day.getUTCDate();
    const words = {
      weekday: this.#format(day, { weekday: "long" }),
      date: this.#format(day, { day: "numeric", month: "long" }),
      day: this.dataset.ordinals.split("|")[number - 1],
      nth: this.dataset.nths.split("|")[Math.floor((number - 1) / 7)],
    };
    this.querySelectorAll("option[data-pattern]").forEach((option) => {
      option.textContent = option.dataset.pattern.replace(/\{(\w+)\}/g, (all, name) => words[name] ?? all);
    });
  }

  #format(day, parts) {
    const language = document.documentElement.lang;
    return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...parts, timeZone: "UTC" }).format(day);
  }
}

customElements.define("repeat-field", RepeatField);
