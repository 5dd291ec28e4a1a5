// [data-asking]: the form of a filter shows only as many inputs as the chosen comparison takes.
function fit(form) {
  const takes = Number(form.elements.operator?.selectedOptions[0]?.dataset.takes ?? 2);
  form.querySelectorAll('[name="value"]').forEach((input, at) => {
    input.hidden = at >= takes;
    input.disabled = at >= takes;
  });
}

function fitAll(root) {
  root.querySelectorAll("[data-asking]").forEach(fit);
}

document.addEventListener("change", (event) => {
  const form = event.target.closest("[data-asking]");
  if (form && event.target.name === "operator") fit(form);
});
document.addEventListener("htmx:load", (event) => fitAll(event.target));
fitAll(document);
