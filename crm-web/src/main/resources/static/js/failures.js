// An htmx request that fails says so; a session that has ended leads to sign-in.
import { say } from "./toast.js";
import { word } from "./words.js";

document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 401) {
    location.reload();
    return;
  }
  say(word("failed"), "bad");
});

document.addEventListener("htmx:sendError", () => say(word("offline"), "bad"));
document.addEventListener("htmx:timeout", () => say(word("offline"), "bad"));
