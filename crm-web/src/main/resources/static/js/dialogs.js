// <button data-open-dialog="id"> opens a dialog; a press beside it closes it unless something was typed.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-open-dialog]");
  if (opener) {
    opener.closest("[popover]")?.hidePopover();
    document.getElementById(opener.dataset.openDialog)?.showModal();
    return;
  }
  const closer = event.target.closest("dialog [data-close]");
  if (closer) {
    event.preventDefault();
    closer.closest("dialog").close();
    return;
  }
  const dialog = event.target;
  if (dialog instanceof HTMLDialogElement && dialog.open && isBeside(dialog, event) && !dialog.querySelector("form.is-changed")) {
    dialog.close();
  }
});

function isBeside(dialog, event) {
  const box = dialog.getBoundingClientRect();
  const inside = event.clientX >= box.left && event.clientX <= box.right
    && event.clientY >= box.top && event.clientY <= box.bottom;
  return !inside && event.detail > 0;
}

// A dialog that comes as the answer to a request opens by itself.
document.addEventListener("htmx:load", (event) => {
  const dialog = event.target.matches?.("dialog[data-open]") ? event.target : event.target.querySelector?.("dialog[data-open]");
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector("[data-focus] :is(input:not([type=hidden]), select, textarea)")?.focus();
});

// What was asked for is on its way as a file; the page stays.
document.addEventListener("submit", (event) => {
  if (event.submitter?.hasAttribute("data-download")) event.target.closest("dialog")?.close();
});
