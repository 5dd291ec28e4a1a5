// Menus are popovers: the browser opens and closes them; here they get their place and the arrow keys.
const GAP = 4;

document.addEventListener("beforetoggle", (event) => {
  if (event.newState === "open" && event.target.matches(".menu")) event.target.style.opacity = "0";
}, true);

document.addEventListener("toggle", (event) => {
  const menu = event.target;
  if (event.newState !== "open" || !menu.matches?.(".menu[popover]")) return;
  place(menu, event.source ?? buttonOf(menu));
  menu.style.opacity = "";
}, true);

// A menu that was filled after it was opened has another size.
document.addEventListener("htmx:afterSettle", (event) => {
  const menu = event.target.closest?.(".menu:popover-open");
  if (menu) place(menu, buttonOf(menu));
});

function buttonOf(menu) {
  return document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
}

function place(menu, button) {
  const at = button.getBoundingClientRect();
  const own = menu.getBoundingClientRect();
  const below = at.bottom + GAP + own.height <= innerHeight || at.top < own.height + GAP;
  const left = menu.dataset.align === "end" ? at.right - own.width : at.left;
  menu.style.position = "fixed";
  menu.style.inset = "auto";
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - own.width - 8))}px`;
  menu.style.top = `${below ? at.bottom + GAP : at.top - GAP - own.height}px`;
}

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.(".menu[popover]") ?? openMenuOf(event.target);
  if (!menu || !["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
  const items = [...menu.querySelectorAll(".menu-item:not([disabled])")];
  if (items.length === 0) return;
  event.preventDefault();
  const here = items.indexOf(document.activeElement);
  const next = { ArrowDown: here + 1, ArrowUp: here < 0 ? items.length - 1 : here - 1, Home: 0, End: items.length - 1 };
  items[(next[event.key] + items.length) % items.length].focus();
});

function openMenuOf(target) {
  const menu = target.popoverTargetElement;
  return menu?.matches(":popover-open") ? menu : null;
}
