// Folds the menu to its icons; the next page comes folded as well.
import { keep } from "./keep.js";

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-fold]");
  if (!button) return;
  const folded = document.body.classList.toggle("is-folded");
  button.setAttribute("aria-pressed", String(folded));
  keep("atrium-menu", folded ? "folded" : "open");
});
