// Makes elements. Text always becomes text nodes: nothing that people or bots write is ever read as HTML.

/**
 * @param {string} tag a tag, with classes after dots: "button.icon"
 * @param {object} given attributes; "onX" adds a listener, "data" fills data-*, null and false leave the attribute out
 * @param {...any} children nodes, texts, lists of them; null and false are skipped
 */
export function el(tag, given = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length > 0) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "data") Object.assign(element.dataset, value);
    else if (key in element && typeof value !== "string") element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const button = (label, given, ...children) =>
  el("button", { type: "button", "aria-label": children.length > 0 ? label : null, ...given }, children.length > 0 ? children : label);

export const byId = (id) => document.getElementById(id);

/** An address that may be followed or shown; null for anything but http and https. */
export function safeUrl(text) {
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

export const isOwn = (url) => new URL(url, location.href).origin === location.origin;

/** A link to elsewhere, which learns nothing of this page. */
export const link = (url, ...children) =>
  el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, children);

const hues = [12, 38, 90, 150, 172, 200, 228, 262, 300, 335];

/** A round picture made of the first letter; the same name has the same colour on every day. */
export function avatar(name, isBot) {
  const face = el("span.avatar", { "aria-hidden": "true" }, isBot ? "✓" : [...name][0]?.toUpperCase() ?? "?");
  face.style.setProperty("--hue", hues[[...name].reduce((sum, letter) => sum * 31 + letter.codePointAt(0), 7) % hues.length]);
  if (isBot) face.classList.add("bot");
  return face;
}

export function toast(text, kind = "error") {
  const note = el(`p.toast.${kind}`, {}, text);
  byId("toasts").append(note);
  setTimeout(() => note.remove(), 6000);
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

const shown = new WeakMap();

/** What tells a control from others of its kind, when it is drawn anew. */
export const identity = (control) => control.dataset.customId || control.dataset.channel || control.dataset.user || control.getAttribute("aria-label") || control.textContent;

/** Fills an element anew when something it shows has changed; the focus stays on the same control. */
export function refresh(element, shows, draw) {
  const key = JSON.stringify(shows);
  if (shown.get(element) === key) return;
  shown.set(element, key);
  const focused = element.contains(document.activeElement) ? identity(document.activeElement) : null;
  element.replaceChildren(...draw());
  if (focused !== null) [...element.querySelectorAll("button")].find((one) => identity(one) === focused)?.focus();
}
