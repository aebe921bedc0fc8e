// Small windows above the page: menus, profiles, lists to choose from. Escape or a click elsewhere closes them.

import { el } from "./dom.js";

const margin = 8;

/**
 * @param {Element|{x: number, y: number}} anchor where to open
 * @param {object} given role, label, classes; onClose is told whether Escape did it
 * @returns {{element: HTMLElement, close: () => void}}
 */
export function openPopup(anchor, content, { role = null, label = null, name = "", onClose = null } = {}) {
  const opener = document.activeElement;
  const element = el(`div.popup${name && `.${name}`}`, { popover: "auto", role, "aria-label": label }, content);
  let isCancelled = false;
  element.addEventListener("keydown", (event) => {
    isCancelled = event.key === "Escape";
  });
  element.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    const hadFocus = element.contains(document.activeElement) || document.activeElement === document.body;
    element.remove();
    if (hadFocus && opener?.isConnected) opener.focus();
    onClose?.(isCancelled);
  });
  // All outside an open dialog is inert, so a list opened from a form belongs inside it.
  (document.querySelector("dialog[open]") ?? document.body).append(element);
  element.showPopover();
  place(element, anchor);
  return { element, close: () => element.isConnected && element.hidePopover() };
}

function place(element, anchor) {
  const at = anchor instanceof Element ? anchor.getBoundingClientRect() : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y, width: 0 };
  if (anchor instanceof Element && element.classList.contains("wide")) element.style.minWidth = `${at.width}px`;
  const { width, height } = element.getBoundingClientRect();
  const below = at.bottom + 4;
  const top = below + height + margin <= innerHeight ? below : Math.max(margin, at.top - height - 4);
  element.style.left = `${Math.max(margin, Math.min(at.left, innerWidth - width - margin))}px`;
  element.style.top = `${Math.min(top, Math.max(margin, innerHeight - height - margin))}px`;
}

/**
 * A menu.
 * @param {Array<{label: string, hint?: string, isOn?: boolean, run: () => void}|string>} items a string is a heading
 */
export function openMenu(anchor, label, items) {
  const { element, close } = openPopup(anchor, [], { role: "menu", label, name: "menu" });
  for (const item of items) {
    if (typeof item === "string") {
      element.append(el("p.menu-head", { role: "presentation" }, item));
      continue;
    }
    const isRadio = item.isOn !== undefined;
    const run = () => {
      close();
      item.run();
    };
    element.append(
      el("button.menu-item", { type: "button", role: isRadio ? "menuitemradio" : "menuitem", "aria-checked": isRadio ? `${item.isOn}` : null, tabindex: "-1", onclick: run },
        item.icon, el("span.menu-label", {}, item.label), item.hint && el("span.menu-hint", {}, item.hint)),
    );
  }
  place(element, anchor);
  walk(element, "[role^=menuitem]");
  (element.querySelector("[aria-checked=true]") ?? element.querySelector("[role^=menuitem]"))?.focus();
}

/** Arrow keys move the focus between the parts of an element. */
export function walk(element, parts) {
  element.addEventListener("keydown", (event) => {
    const all = [...element.querySelectorAll(parts)];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || all.length === 0) return;
    event.preventDefault();
    all[(to + all.length) % all.length].focus();
  });
}
