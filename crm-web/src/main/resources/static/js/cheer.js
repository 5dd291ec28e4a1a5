// Where something went well beyond being stored, the answer says so in a sentence: it stands among the toasts for a moment, which a
// screen reader reads out, and sparks fly from it unless the system asks for less motion.
import { say } from "./toast.js";

const SPARKS = 16;

document.addEventListener("cheer", (event) => {
  const message = say(event.detail.text, "good");
  message.classList.add("is-cheer");
  const sparks = document.createElement("span");
  sparks.className = "sparks";
  sparks.setAttribute("aria-hidden", "true");
  for (let number = 0; number < SPARKS; number++) sparks.append(document.createElement("i"));
  message.append(sparks);
});

/** Hears what the answer to a request of a script's own has to say, as htmx does of its own requests. */
export function hear(answer) {
  const news = answer.headers.get("HX-Trigger");
  if (!news?.startsWith("{")) return;
  const { cheer } = JSON.parse(news);
  if (cheer) document.dispatchEvent(new CustomEvent("cheer", { detail: cheer }));
}
