// [data-drop]: files dropped on the panel are sent by its form, and the form shows how far it is.
function formOf(event) {
  return event.target.closest?.("[data-drop]")?.querySelector(".file-drop");
}

function hasFiles(event) {
  return [...(event.dataTransfer?.types ?? [])].includes("Files");
}

function send(form) {
  const gauge = form.querySelector("progress");
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) gauge.value = (100 * event.loaded) / event.total;
  });
  request.addEventListener("load", () => {
    if (request.status === 201) location.assign(request.getResponseHeader("Location"));
    else location.reload();
  });
  // Without an answer the browser tries by itself and says what is wrong.
  request.addEventListener("error", () => form.submit());
  gauge.hidden = false;
  form.querySelector("button").disabled = true;
  request.open("POST", form.action);
  request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
  request.send(new FormData(form));
}

document.addEventListener("dragover", (event) => {
  if (formOf(event) && hasFiles(event)) {
    event.preventDefault();
    event.target.closest("[data-drop]").classList.add("is-over");
  }
});
document.addEventListener("dragleave", (event) => {
  const place = event.target.closest?.("[data-drop]");
  if (place && !place.contains(event.relatedTarget)) place.classList.remove("is-over");
});
document.addEventListener("drop", (event) => {
  const form = formOf(event);
  if (!form || !hasFiles(event)) return;
  event.preventDefault();
  event.target.closest("[data-drop]").classList.remove("is-over");
  form.elements.file.files = event.dataTransfer.files;
  form.requestSubmit();
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches(".file-drop")) return;
  event.preventDefault();
  send(event.target);
});
document.addEventListener("htmx:load", (event) => {
  event.target.querySelectorAll("[data-drop-hint]").forEach((hint) => { hint.hidden = false; });
});
