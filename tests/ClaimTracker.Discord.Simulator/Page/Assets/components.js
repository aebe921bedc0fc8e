// Buttons, selects and layouts of a message.

import * as api from "./api.js";
import { onMessage } from "./actions.js";
import { button, el, isOwn, safeUrl } from "./dom.js";
import { fileCard, paint, picture } from "./embeds.js";
import { markdown, spoiler } from "./markdown.js";
import { emoji, picker } from "./picker.js";
import { state } from "./state.js";

const styles = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "premium" };

export const components = (list, message) => (list ?? []).map((one) => component(one, message)).filter(Boolean);

function component(one, message) {
  switch (one.type) {
    case 1: return el("div.row", {}, components(one.components, message));
    case 2: return messageButton(one, message);
    case 3: case 5: case 6: case 7: case 8:
      return messageSelect(one, message);
    case 9: return el("div.section", {}, el("div.section-text", {}, components(one.components, message)), component(one.accessory, message));
    case 10: return el("div.text", {}, markdown(one.content));
    case 11: return hidden(one, picture(one.media.url, one.description ?? "Thumbnail", "thumbnail"));
    case 12: return el("div.gallery", { data: { count: `${one.items.length}` } }, one.items.map((item) => hidden(item, picture(item.media.url, item.description ?? "Picture", "gallery-item"))));
    case 13: return hidden(one, fileOf(one, message));
    case 14: return el(`div.separator${one.spacing === 2 ? ".large" : ""}`, { role: one.divider === false ? "presentation" : "separator", data: { divider: `${one.divider !== false}` } });
    case 17: return hidden(one, paint(el("section.container", { "aria-label": "Container" }, components(one.components, message)), one.accent_color));
    default: return el("p.hint", {}, `A component of the kind ${one.type} is here; this page cannot show it.`);
  }
}

// What was chosen stays shown until the application edits the message.
function messageSelect(one, message) {
  const key = `${message.id} ${message.edited_timestamp} ${one.custom_id}`;
  const choose = (values) => {
    state.chosen.set(key, values);
    onMessage(message.id, () => api.select(message.id, one.custom_id, values));
  };
  return picker(one, choose, { isDisabled: state.busy.has(message.id), values: state.chosen.get(key) }).element;
}

const hidden = (one, node) => (one.spoiler && node ? spoiler(node) : node);

function messageButton(one, message) {
  const face = [emoji(one.emoji), one.label && el("span", {}, one.label)];
  const name = one.label ?? one.emoji?.name ?? "Button";
  const url = one.style === 5 ? safeUrl(one.url) : null;
  if (url !== null && !one.disabled) {
    return el("a.button.link", { href: url, target: "_blank", rel: "noopener noreferrer", "aria-label": name }, face, el("span", { "aria-hidden": "true" }, " ↗"));
  }
  const isBusy = state.busy.has(message.id);
  return button(name, {
    class: `button ${styles[one.style] ?? "secondary"}`,
    disabled: one.disabled === true || isBusy || url !== null,
    data: { customId: one.custom_id ?? "" },
    onclick: () => onMessage(message.id, () => api.click(message.id, one.custom_id)),
  }, face);
}

function fileOf(one, message) {
  const known = message.attachments.find((file) => file.id === one.file.attachment_id);
  if (known) return fileCard(known);
  const url = safeUrl(one.file.url);
  return url && isOwn(url) ? fileCard({ filename: decodeURIComponent(new URL(url).pathname.split("/").at(-1)), url, size: one.size ?? 0 }) : null;
}
