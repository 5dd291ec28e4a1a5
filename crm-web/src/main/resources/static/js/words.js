/** The texts that scripts show; the server renders them as data attributes of <template id="words">. */
export function word(name, ...values) {
  const text = document.getElementById("words")?.dataset[name] ?? "";
  return values.reduce((filled, value, at) => filled.replace(`{${at}}`, value), text);
}

/** Whether the person is writing, so that single keys belong to the text and not to us. */
export function isWriting(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
