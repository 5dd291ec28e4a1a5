// Shows a chosen theme at once and saves it behind; without script the form does the same with a new page.
import { keep } from "./keep.js";
import { say } from "./toast.js";
import { word } from "./words.js";

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-theme-form]") || !event.submitter) return;
  event.preventDefault();
  document.documentElement.dataset.bsTheme = event.submitter.value;
  form.querySelectorAll("[name=theme]").forEach((button) =>
    button.setAttribute("aria-pressed", String(button === event.submitter)));
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form, event.submitter)),
      redirect: "manual",
    });
    if (answer.type !== "opaqueredirect" && !answer.ok) say(word("failed"), "bad");
  } catch {
    say(word("offline"), "bad");
  }
});

// How high the rows of lists are: kept in this browser, and told to the server for the next page.
document.addEventListener("click", (event) => {
  const chosen = event.target.closest("button[data-density]");
  if (!chosen) return;
  const density = chosen.dataset.density;
  document.documentElement.dataset.density = density;
  chosen.parentElement.querySelectorAll("button").forEach((button) =>
    button.setAttribute("aria-pressed", String(button === chosen)));
  keep("atrium-rows", density);
});
