// Keys of the shell: Ctrl-K and / search, n creates, g and a letter jumps, ? shows them all.
import { isWriting } from "./words.js";

const PATIENCE = 1200;
let jumpUntil = 0;

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    search();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || document.querySelector("dialog[open]")) return;
  if (Date.now() < jumpUntil) {
    jumpUntil = 0;
    jump(event);
    return;
  }
  act(event);
});

function act(event) {
  if (event.key === "/") {
    event.preventDefault();
    search();
  } else if (event.key === "?") {
    document.getElementById("shortcuts")?.showModal();
  } else if (event.key === "g") {
    jumpUntil = Date.now() + PATIENCE;
  } else if (/^[a-z]$/.test(event.key)) {
    const button = document.querySelector(`[data-key="${event.key}"]`);
    if (button) {
      event.preventDefault();
      button.focus();
      button.click();
    }
  }
}

function jump(event) {
  const place = /^[a-z]$/.test(event.key) && document.querySelector(`[data-jump="${event.key}"]`);
  if (place) {
    event.preventDefault();
    place.click();
  }
}

function search() {
  const input = document.querySelector("search-palette input");
  input?.focus();
  input?.select();
}

if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  document.querySelectorAll("[data-mac]").forEach((key) => { key.textContent = key.dataset.mac; });
}
