// <mention-field>: a text in which "@" and letters offer colleagues; whom the text names is sent along, by place and id.
import { Options } from "./options.js";

const PAUSE = 120;
// An "@" at the beginning of a word, and what may be the beginning of a name, up to the caret.
const ASKING = /(?:^|[\s([{"'„“‚‘«/,;:])@((?:\p{L}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]*){0,3})?)$/u;

/** How many signs of a text are the same before and behind what was changed; the caret stands at the end of that. */
function changed(before, now, caret) {
  const shorter = Math.min(before.length, now.length);
  let tail = before.endsWith(now.slice(caret)) ? Math.min(now.length - caret, shorter) : 0;
  let head = 0;
  while (head < shorter - tail && before[head] === now[head]) head++;
  while (tail < shorter - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { head, tail };
}

function overlap(one, other) {
  return one.start < other.start + other.label.length && other.start < one.start + one.label.length;
}

class MentionField extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("textarea");
    this.status = this.querySelector("[role=status]");
    this.options = new Options(this.field, this.querySelector("[role=listbox]"), (option) => this.#choose(option));
    this.text = this.field.value;
    this.mentions = [...this.querySelectorAll("input[name=mention]")].map((sent) => {
      const [start, id] = sent.value.split(":");
      sent.remove();
      return { start: Number(start), id, label: `@${sent.dataset.name}` };
    });
    this.gone = [];
    this.field.addEventListener("input", (event) => this.#typed(event));
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("blur", () => this.#close());
    this.field.form.addEventListener("formdata", (event) => this.#send(event.formData));
  }

  #typed(event) {
    this.#follow(event);
    clearTimeout(this.timer);
    const asked = this.#asked();
    if (!asked) return this.#close();
    this.timer = setTimeout(() => this.#suggest(asked), PAUSE);
  }

  // Every mention moves with the text around it; one whose "@" is deleted is none any more, unless that is undone.
  #follow(event) {
    const [before, now] = [this.text, this.field.value];
    if (before === now) return;
    this.text = now;
    const { head, tail } = changed(before, now, this.field.selectionEnd);
    const end = before.length - tail;
    const gone = this.mentions.filter(({ start }) => start >= head && start < end);
    this.mentions = this.mentions.filter((mention) => !gone.includes(mention));
    this.mentions.forEach((mention) => {
      if (mention.start >= end) mention.start += now.length - before.length;
    });
    if (event?.inputType?.startsWith("history")) this.#restore();
    this.gone.push(...gone);
  }

  #restore() {
    this.gone = this.gone.filter((lost) => {
      const back = this.#stands(lost) && !this.#standing().some((other) => overlap(lost, other));
      if (back) this.mentions.push(lost);
      return !back;
    });
  }

  #stands({ start, label }) {
    return this.field.value.startsWith(label, start);
  }

  #standing() {
    return this.mentions.filter((mention) => this.#stands(mention));
  }

  #asked() {
    const caret = this.field.selectionEnd;
    if (caret !== this.field.selectionStart) return null;
    const found = ASKING.exec(this.field.value.slice(0, caret));
    if (!found) return null;
    const start = caret - found[1].length - 1;
    return this.#standing().some((mention) => mention.start === start) ? null : { start, typed: found[1] };
  }

  async #suggest(asked) {
    const answer = await fetch(`${this.dataset.choices}&q=${encodeURIComponent(asked.typed)}`);
    const still = this.#asked();
    if (!answer.ok || still?.start !== asked.start || still.typed !== asked.typed) return;
    this.options.show(await answer.text());
    const found = this.options.all;
    if (found.length) this.options.select(found[0]);
    // After a blank it need not have been meant as a name at all.
    else if (asked.typed.includes(" ")) return this.#close();
    this.status.textContent = found.length
      ? this.dataset.found.replace("{0}", found.length)
      : this.options.list.textContent;
  }

  #key(event) {
    if (!this.options.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.options.step(event.key === "ArrowDown" ? 1 : -1);
    } else if (this.options.selected && (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey))) {
      event.preventDefault();
      this.#choose(this.options.selected);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      this.#close();
    }
  }

  #choose(option) {
    const asked = this.#asked();
    if (!asked) return this.#close();
    const label = `@${option.dataset.name}`;
    const end = asked.start + 1 + asked.typed.length;
    this.#write(asked.start, end, /^\s/.test(this.field.value.slice(end)) ? label : `${label} `);
    this.mentions.push({ start: asked.start, id: option.dataset.id, label });
    this.#close();
  }

  // The way that the browser's own undo knows; where there is none, the value is set.
  #write(start, end, words) {
    this.field.setSelectionRange(start, end);
    if (!document.execCommand("insertText", false, words)) this.field.setRangeText(words, start, end, "end");
    this.#follow();
  }

  #close() {
    clearTimeout(this.timer);
    this.options.close();
    this.status.textContent = "";
  }

  #send(data) {
    this.#follow();
    this.#standing().forEach(({ start, id }) => data.append("mention", `${start}:${id}`));
  }
}

customElements.define("mention-field", MentionField);
