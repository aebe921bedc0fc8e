// Embeds, files and pictures of a message.

import { el, isOwn, link, safeUrl, size } from "./dom.js";
import { formatDate, inline, markdown, spoiler } from "./markdown.js";

const hex = (color) => `#${color.toString(16).padStart(6, "0")}`;

export function paint(element, color) {
  if (color !== null && color !== undefined) element.style.setProperty("--bar", hex(color));
  return element;
}

/** A picture. One that lies elsewhere is named, not loaded: this page asks no other host for anything. */
export function picture(url, alt, name) {
  const safe = safeUrl(url);
  if (safe === null) return null;
  if (!isOwn(safe)) return el(`div.${name}.elsewhere`, {}, el("span", { "aria-hidden": "true" }, "▣ "), link(safe, alt || new URL(safe).host));
  return el(`a.${name}`, { href: safe, target: "_blank", rel: "noopener noreferrer" }, el("img", { src: safe, alt: alt ?? "", loading: "lazy" }));
}

export function embed(given) {
  const author = given.author && el("p.embed-author", {}, linked(given.author.url, given.author.name));
  const title = given.title && el("p.embed-title", {}, linked(given.url, inline(given.title)));
  const fields = (given.fields ?? []).map((field) =>
    el(`div.field${field.inline ? ".inline" : ""}`, {}, el("p.field-name", {}, inline(field.name)), el("div.field-value", {}, markdown(field.value))));
  const body = el("div.embed-body", {}, author, title,
    given.description && el("div.embed-text", {}, markdown(given.description)),
    fields.length > 0 && el("div.fields", {}, fields));
  return paint(el("section.embed", { "aria-label": given.title ? `Embed: ${given.title}` : "Embed" },
    el("div.embed-top", {}, body, given.thumbnail && picture(given.thumbnail.url, "Thumbnail", "thumbnail")),
    given.image && picture(given.image.url, given.image.description ?? "Picture of the embed", "embed-image"),
    foot(given)), given.color);
}

const linked = (url, content) => {
  const safe = url && safeUrl(url);
  return safe ? link(safe, content) : content;
};

function foot(given) {
  const when = given.timestamp && formatDate(new Date(given.timestamp), { dateStyle: "short", timeStyle: "short" });
  const words = [given.footer?.text, when].filter(Boolean).join(" • ");
  return words && el("p.embed-foot", {}, words);
}

export function attachment(file) {
  const isPicture = file.content_type?.startsWith("image/") && !file.content_type.includes("svg");
  const shown = isPicture ? picture(file.url, file.description ?? file.filename, "attached-image") : fileCard(file);
  return file.filename.startsWith("SPOILER_") ? spoiler(shown) : shown;
}

/** A file to download. */
export function fileCard(file) {
  return el("div.file", { data: { file: file.filename } },
    el("span.file-icon", { "aria-hidden": "true" }, "▤"),
    el("div.file-words", {}, el("span.file-name", {}, file.filename), el("span.hint", {}, size(file.size))),
    el("a.button.small", { href: file.url, download: file.filename, "aria-label": `Download ${file.filename}` }, "Download"));
}
