// A list under or over a text field: arrow keys move in it while the field keeps the focus.

import { el } from "./dom.js";

let lists = 0;

export class ListBox {
  /** @param {(item: object) => void} onChoose */
  constructor(label, onChoose, { isMulti = false } = {}) {
    lists += 1;
    this.id = `list-${lists}`;
    this.onChoose = onChoose;
    this.items = [];
    this.active = -1;
    this.element = el("div.list", { id: this.id, role: "listbox", "aria-label": label, "aria-multiselectable": isMulti ? "true" : null, hidden: true });
  }

  get isOpen() {
    return !this.element.hidden && this.items.length > 0;
  }

  /** Ties the list to the field that drives it. */
  drivenBy(field) {
    this.field = field;
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.id);
    field.setAttribute("aria-expanded", "false");
    return this;
  }

  /**
   * @param {Array<{label: string, hint?: string, isOn?: boolean, icon?: Node}>} items
   * @param {string|null} note shown when there are none
   */
  show(items, note = null, active = 0) {
    this.items = items;
    this.element.replaceChildren(...items.map((item, n) => this.#row(item, n)));
    if (items.length === 0 && note !== null) this.element.append(el("p.list-note", {}, note));
    this.element.hidden = items.length === 0 && note === null;
    this.field?.setAttribute("aria-expanded", `${this.isOpen}`);
    this.#activate(items.length === 0 ? -1 : Math.min(active, items.length - 1));
  }

  hide() {
    this.show([]);
  }

  /** Whether the key was for the list. */
  take(event) {
    if (!this.isOpen || event.isComposing) return false;
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (move !== undefined) {
      const to = this.active + move;
      this.#activate(Math.abs(move) === 1 ? (to + this.items.length) % this.items.length : Math.max(0, Math.min(this.items.length - 1, to)));
    } else if ((event.key === "Enter" && !event.shiftKey) || (event.key === "Tab" && !event.shiftKey && this.takesTab)) {
      this.onChoose(this.items[this.active]);
    } else if (event.key === "Escape") {
      this.hide();
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #row(item, n) {
    const choose = (event) => {
      event.preventDefault();
      this.onChoose(item);
    };
    return el(
      "div.option",
      { id: `${this.id}-${n}`, role: "option", "aria-selected": `${item.isOn ?? false}`, onmousedown: (event) => event.preventDefault(), onclick: choose, onmousemove: () => this.#activate(n) },
      item.icon,
      el("span.option-text", {}, el("span.option-label", {}, item.label), item.hint && el("span.option-hint", {}, item.hint)),
      item.note && el("span.option-note", {}, item.note),
    );
  }

  #activate(n) {
    if (this.active === n && this.element.children[n]?.classList.contains("active")) return;
    this.element.querySelector(".active")?.classList.remove("active");
    this.active = n;
    const row = n < 0 ? null : this.element.children[n];
    row?.classList.add("active");
    row?.scrollIntoView({ block: "nearest" });
    if (row) this.field?.setAttribute("aria-activedescendant", row.id);
    else this.field?.removeAttribute("aria-activedescendant");
  }
}

/** Items whose label or hint has the words typed, those that begin with them first. */
export function matching(items, typed) {
  const plain = (text) => (text ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = plain(typed.trim());
  const rank = (item) => {
    const label = plain(item.label);
    if (label.startsWith(wanted)) return 0;
    if (label.includes(wanted)) return 1;
    return plain(item.hint).includes(wanted) ? 2 : 3;
  };
  return items.filter((item) => rank(item) < 3).sort((a, b) => rank(a) - rank(b));
}
