// <push-device>: asks, after a press of its button alone, whether this browser may show notifications, and tells the server where to send them.
class PushDevice extends HTMLElement {
  connectedCallback() {
    if (!("PushManager" in window) || !("serviceWorker" in navigator) || !("Notification" in window)) return;
    this.#show(Notification.permission === "denied" ? "refused" : "turn-on");
    this.querySelector("[data-turn-on]").addEventListener("click", () => this.#turnOn());
  }

  #show(which) {
    ["turn-on", "refused", "unable"].forEach((part) => { this.querySelector(`[data-${part}]`).hidden = part !== which; });
  }

  async #turnOn() {
    const permission = await Notification.requestPermission();
    if (permission !== "granted") {
      this.#show("refused");
      return;
    }
    try {
      const registration = await navigator.serviceWorker.ready;
      await (await registration.pushManager.getSubscription())?.unsubscribe();
      const made = (await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: this.dataset.key })).toJSON();
      const form = this.querySelector("form");
      form.elements.endpoint.value = made.endpoint;
      form.elements.key.value = made.keys.p256dh;
      form.elements.secret.value = made.keys.auth;
      form.submit();
    } catch {
      this.#show("unable");
    }
  }
}

customElements.define("push-device", PushDevice);
