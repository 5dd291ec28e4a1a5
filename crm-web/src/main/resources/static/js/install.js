// Makes the page installable, and offers it in the person's menu where the browser can do it.
const HOUR = 3600000;

// The page comes first: the worker fetches the same files once more.
if ("serviceWorker" in navigator && document.body?.classList.contains("app")) {
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}

function register() {
  navigator.serviceWorker.register("/service-worker.js", { scope: "/", updateViaCache: "none" }).then((registration) => {
    // A window that stays open for days asks for the new version, too.
    setInterval(() => registration.update().catch(() => {}), HOUR);
  }).catch(() => {});
}

addEventListener("beforeinstallprompt", (event) => {
  const button = document.querySelector("[data-install]");
  if (!button) return;
  event.preventDefault();
  button.hidden = false;
  button.onclick = async () => {
    button.closest("[popover]")?.hidePopover();
    button.hidden = true;
    await event.prompt();
  };
});
