// <story-newer>: the step towards the present loads when one scrolls up to it, and what was on the screen stays there.
class StoryNewer extends HTMLElement {
  #last = scrollY;

  connectedCallback() {
    addEventListener("scroll", this.#scrolled, { passive: true });
    this.addEventListener("htmx:beforeSwap", this.#keepPlace);
  }

  disconnectedCallback() {
    removeEventListener("scroll", this.#scrolled);
  }

  #scrolled = () => {
    const up = scrollY < this.#last;
    this.#last = scrollY;
    const { top } = this.getBoundingClientRect();
    if (!up || top < 0 || top > innerHeight || this.asked) return;
    this.asked = true;
    this.querySelector("a").click();
  };

  // The browser anchors what is shown by itself, but not at the very top of a page.
  #keepPlace = () => {
    const shown = this.nextElementSibling;
    const before = shown?.getBoundingClientRect().top;
    document.addEventListener("htmx:afterSwap", () => {
      if (shown) scrollBy(0, shown.getBoundingClientRect().top - before);
    }, { once: true });
  };
}

customElements.define("story-newer", StoryNewer);

// The keyboard goes on at what a filter found; in the search box it stays there by itself.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "story" || document.activeElement !== document.body) return;
  event.target.querySelector("#story-told").focus({ preventScroll: true });
});
