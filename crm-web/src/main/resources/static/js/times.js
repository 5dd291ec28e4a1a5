// Keeps "12 minutes ago" true while the page stays open: <time datetime="…" data-spoken>.
const MINUTE = 60000;
const language = document.documentElement.lang || "en";
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });

function refresh() {
  const now = Date.now();
  document.querySelectorAll("time[data-spoken]").forEach((element) => {
    const minutes = Math.trunc((now - Date.parse(element.dateTime)) / MINUTE);
    if (minutes > 0 && minutes < 60) {
      element.textContent = relative.format(-minutes, "minute");
    }
  });
}

setInterval(() => {
  if (document.visibilityState === "visible") refresh();
}, MINUTE);
