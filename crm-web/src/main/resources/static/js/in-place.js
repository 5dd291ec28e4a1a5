/** A small form in the place of a value: what was typed, and sending it once. */
export function typed(form) {
  return JSON.stringify([...new FormData(form)].filter(([name]) => !name.startsWith("was.") && name !== "_csrf"));
}

export function save(form) {
  if (form.dataset.sent === typed(form)) return;
  form.dataset.sent = typed(form);
  form.requestSubmit();
}

/** Puts the focus where something is wrong, or into the first control. */
export function begin(form) {
  form.dataset.begun = typed(form);
  const first = form.querySelector("[aria-invalid]") ?? form.querySelector("input:not([type=hidden]), select, textarea:not([hidden]), .line-add");
  first?.focus();
  first?.select?.();
}

/** Enter saves from a choice, and with Ctrl from a long text; answers whether it did. */
export function enter(event, form) {
  if (event.key !== "Enter" || !(event.target.matches("select") || event.target.matches("textarea") && event.ctrlKey)) return;
  event.preventDefault();
  save(form);
}
