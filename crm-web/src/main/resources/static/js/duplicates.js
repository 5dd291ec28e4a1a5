// Points out records that look the same while one fills in a form: asks when a field was changed.
const place = document.querySelector("[data-duplicates]");
const form = place?.closest("form");

async function look() {
  const typed = new URLSearchParams(new FormData(form));
  typed.delete("_csrf");
  typed.delete("description");
  [...typed.keys()].filter((key) => key.startsWith("was.")).forEach((key) => typed.delete(key));
  if (place.dataset.self) typed.set("self", place.dataset.self);
  const answer = await fetch(`${place.dataset.duplicates}?${typed}`);
  if (answer.ok) place.innerHTML = await answer.text();
}

form?.addEventListener("change", look);
