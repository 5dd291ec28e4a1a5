// Folds the menu to its icons; a cookie tells the server, so that the next page comes folded and nothing jumps.
const YEAR = 31536000;

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-fold]");
  if (!button) return;
  const folded = document.body.classList.toggle("is-folded");
  button.setAttribute("aria-pressed", String(folded));
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `atrium-menu=${folded ? "folded" : "open"}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
});
