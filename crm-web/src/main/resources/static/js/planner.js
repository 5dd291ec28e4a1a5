// <plan-calendar>: plans open as cards, move and change their length by mouse, and are gone through with the arrow keys.
import { say } from "./toast.js";
import { isWriting, word } from "./words.js";

const QUARTERS = 96;
const FIRST_SEEN = 28;
const SLACK = 4;
const DEFAULT = 2;

class PlanCalendar extends HTMLElement {
  #drag = null;

  // What was dragged isn't clicked when it is let go.
  #dragged = false;

  static #focus = null;

  connectedCallback() {
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("pointerdown", (event) => this.#down(event));
    this.addEventListener("pointerover", (event) => this.#name(event.target.closest(".plan")));
    this.addEventListener("dragstart", (event) => { if (event.target.closest?.(".plan")) event.preventDefault(); });
    this.addEventListener("htmx:responseError", () => this.#again());
    this.addEventListener("htmx:sendError", () => this.#again());
    document.addEventListener("keydown", this.#shortcut, true);
    this.querySelectorAll(".cal-hours .plan[data-time]:not([data-time=''])").forEach((plan) => {
      const end = document.createElement("i");
      end.className = "plan-end";
      plan.append(end);
    });
    this.#scroll();
    this.#clock = setInterval(() => this.#tick(), 60000);
    this.#began = Date.now();
    if (PlanCalendar.#focus) this.#plan(PlanCalendar.#focus)?.focus({ preventScroll: true });
    PlanCalendar.#focus = null;
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#shortcut, true);
    clearInterval(this.#clock);
    this.#stop();
  }

  #clock = 0;

  #began = 0;

  static top = null;

  // The working day first; after a change where it was.
  #scroll() {
    const area = this.querySelector(".cal-scroll");
    if (!area) return;
    const quarter = this.#quarter();
    area.scrollTop = PlanCalendar.top ?? FIRST_SEEN * quarter;
    PlanCalendar.top = null;
    area.addEventListener("scroll", () => { this.scrolled = area.scrollTop; }, { passive: true });
  }

  #tick() {
    const minutes = (Date.now() - this.#began) / 60000;
    this.querySelectorAll(".cal-now").forEach((line) => {
      line.dataset.first ??= getComputedStyle(line).getPropertyValue("--q");
      line.style.setProperty("--q", String(Number(line.dataset.first) + minutes / 15));
    });
  }

  #quarter() {
    return (this.querySelector(".cal-hours")?.offsetHeight ?? QUARTERS) / QUARTERS;
  }

  // What has no room is told to whoever points at it.
  #name(plan) {
    if (plan && !plan.title) plan.title = [...plan.querySelectorAll("[class^='plan-'], .visually-hidden")].map((part) => part.textContent).filter(Boolean).join(" · ");
  }

  #plan(id) {
    return this.querySelector(`.plan[href$="/${CSS.escape(id)}"]`);
  }

  // A card is a page, too: in another tab it opens as such.
  #click(event) {
    if (event.target.closest(".cal-send")) return;
    if (this.#dragged) {
      this.#dragged = false;
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const plan = event.target.closest("a.plan");
    const choose = event.target.closest("[data-choose]");
    if (plan) {
      event.preventDefault();
      PlanCalendar.top = this.scrolled ?? null;
      window.htmx.ajax("GET", `${plan.getAttribute("href")}?from=${encodeURIComponent(this.dataset.from)}`, { target: "#asks", swap: "innerHTML", select: "unset" });
    } else if (choose) {
      event.preventDefault();
      this.#choose(choose);
    }
  }

  async #choose(button) {
    const menu = this.querySelector("#cal-people");
    await window.htmx.ajax("GET", button.dataset.choose, { target: "#cal-people", swap: "innerHTML" });
    menu.showPopover({ source: button });
    const at = button.getBoundingClientRect();
    menu.style.position = "fixed";
    menu.style.inset = "auto";
    menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${at.bottom + 4}px`;
    menu.style.opacity = "";
    menu.querySelector(".menu-item, input[type=search]")?.focus();
  }

  // N plans something here, before it means something everywhere.
  #shortcut = (event) => {
    if (event.key === "Escape" && this.#drag) {
      event.preventDefault();
      this.#back();
      return;
    }
    if (event.key !== "n" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    (event.target.closest?.("[data-date]")?.querySelector(".cal-plus") ?? this.querySelector("[data-add].cal-add"))?.click();
  };

  #key(event) {
    const plan = event.target.closest(".plan, .cal-scroll, .cal-name");
    if (!plan || !event.key.startsWith("Arrow") || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = this.#beside(plan, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  // The nearest plan that way; on the way sideways what lies beside counts more than what lies nearer.
  #beside(from, key) {
    const plans = [...this.querySelectorAll("a.plan")].filter((plan) => plan !== from && plan.offsetParent);
    if (!from.matches(".plan")) return plans[0];
    const at = from.getBoundingClientRect();
    const along = key === "ArrowUp" || key === "ArrowDown";
    const forward = key === "ArrowDown" || key === "ArrowRight" ? 1 : -1;
    let best = null;
    let least = Infinity;
    plans.forEach((plan) => {
      const box = plan.getBoundingClientRect();
      const ahead = forward * (along ? box.top - at.top : box.left - at.left);
      const aside = Math.abs(along ? box.left - at.left : box.top - at.top);
      const far = ahead + aside * (along ? 8 : 2);
      if (ahead > 2 && far < least) {
        best = plan;
        least = far;
      }
    });
    return best;
  }

  #down(event) {
    this.#dragged = false;
    if (event.button !== 0 || event.pointerType === "touch" || event.target.closest("button, dialog, .menu, .cal-head, .cal-more")) return;
    const plan = event.target.closest(".plan");
    const column = event.target.closest("[data-hours], [data-cell]");
    if (plan ? !("day" in plan.dataset) || plan.closest("[data-across], .cal-team, .cal-list") : !column?.closest("[data-add]")) return;
    const resizing = event.target.matches(".plan-end");
    this.#drag = {
      kind: plan ? (resizing ? "resize" : "move") : "new",
      plan,
      column,
      x: event.clientX,
      y: event.clientY,
      moved: false,
      place: plan && { parent: plan.parentElement, next: plan.nextSibling, look: plan.style.cssText },
      grip: plan && !resizing ? event.clientY - plan.getBoundingClientRect().top : 0,
    };
    document.addEventListener("pointermove", this.#move);
    document.addEventListener("pointerup", this.#up);
    document.addEventListener("pointercancel", this.#cancel);
    if (!plan) event.preventDefault();
  }

  #move = (event) => {
    const drag = this.#drag;
    if (!drag.moved && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < SLACK) return;
    if (!drag.moved && drag.plan) drag.plan.classList.add("is-dragged");
    drag.moved = true;
    this.#dragged = true;
    event.preventDefault();
    ({ move: () => this.#moving(event), resize: () => this.#resizing(event), new: () => this.#drafting(event) })[drag.kind]();
  };

  #under(event) {
    const plan = this.#drag.plan;
    if (plan) plan.style.pointerEvents = "none";
    const found = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-hours], [data-lane], [data-cell]");
    if (plan) plan.style.pointerEvents = "";
    return found && this.contains(found) && !found.closest(".cal-team") ? found : null;
  }

  #at(column, y) {
    return Math.max(0, Math.min(QUARTERS - 1, Math.floor((y - column.getBoundingClientRect().top) / this.#quarter())));
  }

  #moving(event) {
    const { plan, grip } = this.#drag;
    const target = this.#under(event);
    if (!target) return;
    this.#drag.target = target;
    this.querySelectorAll(".is-target").forEach((one) => one.classList.remove("is-target"));
    if (target.matches("[data-hours]")) {
      this.#drag.quarter = this.#at(target, plan.dataset.time ? event.clientY - grip + this.#quarter() / 2 : event.clientY);
      target.querySelector(".cal-plans").append(plan);
      this.#style(plan, { q: this.#drag.quarter, n: this.#length(plan), l: 0, w: 1 });
      plan.querySelector(".plan-time")?.replaceChildren(clock(this.#drag.quarter));
    } else {
      this.#drag.quarter = null;
      target.classList.add("is-target");
    }
  }

  #resizing(event) {
    const { plan } = this.#drag;
    const from = Number(getComputedStyle(plan).getPropertyValue("--q"));
    const until = this.#at(plan.closest("[data-hours]"), event.clientY) + 1;
    this.#drag.length = Math.max(1, until - from);
    this.#style(plan, { n: this.#drag.length });
    plan.querySelector(".plan-time")?.replaceChildren(`${plan.dataset.time}–${clock(from + this.#drag.length)}`);
  }

  #drafting(event) {
    const drag = this.#drag;
    if (!drag.column.matches("[data-hours]")) return;
    if (!drag.draft) {
      drag.draft = document.createElement("div");
      drag.draft.className = "cal-draft";
      drag.column.append(drag.draft);
    }
    const one = this.#at(drag.column, drag.y);
    const other = this.#at(drag.column, event.clientY);
    drag.quarter = Math.min(one, other);
    drag.length = Math.abs(other - one) + 1;
    this.#style(drag.draft, { q: drag.quarter, n: drag.length });
    drag.draft.textContent = `${clock(drag.quarter)}–${clock(drag.quarter + drag.length)}`;
  }

  #style(element, values) {
    Object.entries(values).forEach(([name, value]) => element.style.setProperty(`--${name}`, String(value)));
  }

  #length(plan) {
    return Math.max(DEFAULT, Math.ceil(Number(plan.dataset.minutes || 30) / 15));
  }

  #up = (event) => {
    const drag = this.#drag;
    if (drag.kind === "new") this.#opened(event);
    else if (drag.moved) this.#dropped();
    this.#stop();
  };

  #opened(event) {
    const drag = this.#drag;
    if (event.target.closest?.(".plan")) return;
    const hours = drag.column.matches("[data-hours]");
    const quarter = drag.moved ? drag.quarter : this.#at(drag.column, drag.y) - (this.#at(drag.column, drag.y) % 2);
    const time = hours ? `&dueTime=${clock(quarter)}&minutes=${(drag.moved ? drag.length : DEFAULT) * 15}` : "";
    location.assign(drag.column.closest("[data-add]").dataset.add + time);
  }

  #dropped() {
    const { kind, plan, target, quarter, length } = this.#drag;
    const was = plan.dataset;
    if (kind === "resize") {
      if (length !== undefined) this.#send(plan, was.day, was.time, String(length * 15));
      return;
    }
    const day = target?.closest("[data-date]")?.dataset.date;
    const time = target?.matches("[data-lane]") ? "" : target?.matches("[data-cell]") ? was.time : clock(quarter ?? 0);
    if (!day || (day === was.day && time === was.time)) this.#back();
    else this.#send(plan, day, time, was.minutes);
  }

  #send(plan, day, time, minutes) {
    const form = this.querySelector(".cal-send");
    form.elements.to.value = day;
    form.elements.time.value = time;
    form.elements.minutes.value = minutes;
    const button = form.querySelector("button");
    const id = plan.getAttribute("href").split("/").pop();
    button.formAction = `/activities/${id}/postponement`;
    PlanCalendar.#focus = id;
    PlanCalendar.top = this.querySelector(".cal-scroll")?.scrollTop ?? null;
    button.click();
  }

  #cancel = () => this.#back();

  /** Where it was. */
  #back() {
    const { plan, place, draft } = this.#drag ?? {};
    if (plan) {
      place.parent.insertBefore(plan, place.next);
      plan.style.cssText = place.look;
      const time = plan.querySelector(".plan-time");
      if (time && plan.dataset.time) time.textContent = plan.dataset.time;
    }
    draft?.remove();
    this.#stop();
  }

  #stop() {
    document.removeEventListener("pointermove", this.#move);
    document.removeEventListener("pointerup", this.#up);
    document.removeEventListener("pointercancel", this.#cancel);
    this.querySelectorAll(".is-target").forEach((one) => one.classList.remove("is-target"));
    this.#drag?.plan?.classList.remove("is-dragged");
    this.#drag?.draft?.remove();
    this.#drag = null;
  }

  // What was refused stands where it was.
  #again() {
    say(word("failed"), "bad");
    window.htmx.ajax("GET", this.dataset.from, { target: "#planner", swap: "outerHTML", select: "#planner" });
  }
}

function clock(quarter) {
  const minutes = Math.min(quarter, QUARTERS) * 15;
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

customElements.define("plan-calendar", PlanCalendar);
