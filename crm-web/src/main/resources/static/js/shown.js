// Shows and hides fields of a form that belong to some records only: asks when a field was changed. Without this all stand there.
const form = document.querySelector("form[data-hidden-fields]");
const parts = form ? [...form.querySelectorAll(".shown-if")] : [];
let asked = 0;

function apply(hidden) {
  parts.forEach((part) => (part.hidden = hidden.includes(part.dataset.field)));
  form.querySelectorAll(".form-section > .fields").forEach((room) => {
    const fields = [...room.children];
    room.parentElement.hidden = fields.length > 0 && fields.every((field) => field.hidden || field.matches("input[type=hidden]"));
  });
}

async function ask() {
  const number = ++asked;
  const answer = await fetch(form.dataset.hiddenFields, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (answer.ok && number === asked) apply(await answer.json());
}

if (form) {
  apply(parts.filter((part) => part.dataset.hidden).map((part) => part.dataset.field));
  form.addEventListener("change", ask);
}
