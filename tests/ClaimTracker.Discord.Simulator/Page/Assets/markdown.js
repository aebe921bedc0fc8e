// Discord's markdown, as nodes. Blocks first (code, quotes, headings, lists), then what stands inside a line.

import { el, link, safeUrl } from "./dom.js";
import { channelById, memberById, now, roleById, state } from "./state.js";

const special = /[\\`<[*_~|@h]/g;

const deepest = 12;
let depth = 0;

const rules = [
  [/\\([^A-Za-z0-9\s])/y, (m) => m[1]],
  [/(`{1,2})([^`](?:[\s\S]*?[^`])?)\1(?!`)/y, (m) => el("code", {}, m[2])],
  [/<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y, (m) => timestamp(Number(m[1]), m[2] ?? "f")],
  [/<@!?(\d{1,19})>/y, (m) => mention(`@${memberById(m[1])?.displayName ?? "unknown-user"}`, { user: m[1] })],
  [/<@&(\d{1,19})>/y, (m) => mention(`@${roleById(m[1])?.name ?? "unknown-role"}`, { role: m[1] })],
  [/<#(\d{1,19})>/y, (m) => channelMention(m[1])],
  [/<\/([^:>]{1,98}):(\d{1,19})>/y, (m) => mention(`/${m[1]}`, { command: m[1] })],
  [/<a?:(\w{2,32}):\d{1,19}>/y, (m) => `:${m[1]}:`],
  [/<(https?:\/\/[^\s>]+)>/y, (m) => address(m[1])],
  [/\[((?:[^[\]\\]|\\.)+)\]\(<?(https?:\/\/[^\s<>)]+(?:\([^\s<>)]*\))?)>?(?: "[^"]*")?\)/y, (m) => masked(m)],
  [/https?:\/\/[^\s<]*[^\s<.,:;"')\]!?]/y, (m) => address(m[0])],
  [/@(?:everyone|here)\b/y, (m) => mention(m[0], {})],
  [/\*\*\*(?=\S)([\s\S]+?)\*\*\*/y, (m) => el("strong", {}, el("em", {}, inline(m[1])))],
  [/\*\*(?=\S)([\s\S]+?)\*\*(?!\*)/y, (m) => el("strong", {}, inline(m[1]))],
  [/__([\s\S]+?)__(?!_)/y, (m) => el("u", {}, inline(m[1]))],
  [/~~([\s\S]+?)~~/y, (m) => el("s", {}, inline(m[1]))],
  [/\|\|([\s\S]+?)\|\|/y, (m) => spoiler(inline(m[1]))],
  [/\*(?=\S)((?:[^*\\]|\\.|\*\*[\s\S]+?\*\*)+?)\*(?!\*)/y, (m) => el("em", {}, inline(m[1]))],
  [/_(?=\S)((?:[^_\\]|\\.|__)+?)_(?!\w)/y, (m, before) => (/\w$/.test(before) ? null : el("em", {}, inline(m[1])))],
];

/** What stands inside a line: nodes and texts. Marks inside marks inside marks end somewhere, as Discord's do. */
export function inline(text) {
  if (depth === deepest) return [text];
  depth += 1;
  try {
    return split(text);
  } finally {
    depth -= 1;
  }
}

function split(text) {
  const parts = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    special.lastIndex = at;
    const next = special.exec(text)?.index ?? text.length;
    plain += text.slice(at, next);
    if (next === text.length) break;
    const [node, end] = match(text, next, plain);
    if (node === null) {
      plain += text[next];
      at = next + 1;
      continue;
    }
    if (typeof node === "string") plain += node;
    else {
      if (plain) parts.push(plain);
      parts.push(node);
      plain = "";
    }
    at = end;
  }
  if (plain) parts.push(plain);
  return parts;
}

function match(text, at, before) {
  for (const [rule, make] of rules) {
    rule.lastIndex = at;
    const found = rule.exec(text);
    if (found === null) continue;
    // Rules are used again inside their own matches, so the place is taken before going in.
    const end = rule.lastIndex;
    const node = make(found, before);
    if (node !== null) return [node, end];
  }
  return [null, at];
}

/** A whole text with its blocks. */
export function markdown(text) {
  const nodes = [];
  const fence = /```(?:([\w+#-]*)\n)?([\s\S]*?)```/g;
  let at = 0;
  for (const found of text.matchAll(fence)) {
    if (found[2].trim() === "") continue;
    nodes.push(...blocks(text.slice(at, found.index).replace(/\n$/, "")));
    nodes.push(el("pre", {}, el("code", {}, found[2].replace(/^\n|\n$/g, ""))));
    at = found.index + found[0].length;
    if (text[at] === "\n") at += 1;
  }
  nodes.push(...blocks(text.slice(at)));
  return nodes;
}

// Quotes do not hold quotes.
function blocks(text, isQuoted = false) {
  if (text === "") return [];
  const lines = text.split("\n");
  const nodes = [];
  let loose = [];
  const flush = () => {
    if (loose.length > 0) nodes.push(el("div.line", {}, inline(loose.join("\n"))));
    loose = [];
  };
  for (let n = 0; n < lines.length; ) {
    const taken = heading(lines[n]) ?? (isQuoted ? null : quote(lines, n)) ?? list(lines, n);
    if (taken === null) {
      loose.push(lines[n]);
      n += 1;
      continue;
    }
    flush();
    nodes.push(taken.node);
    n += taken.count;
  }
  flush();
  return nodes;
}

function heading(line) {
  const found = /^(#{1,3}|-#) +(\S.*)$/.exec(line);
  if (found === null) return null;
  const node = found[1] === "-#" ? el("small", {}, inline(found[2])) : el(`div.h${found[1].length}`, { role: "heading", "aria-level": `${found[1].length + 2}` }, inline(found[2]));
  return { node, count: 1 };
}

function quote(lines, at) {
  if (lines[at].startsWith(">>> ")) {
    const rest = [lines[at].slice(4), ...lines.slice(at + 1)];
    return { node: el("blockquote", {}, blocks(rest.join("\n"), true)), count: rest.length };
  }
  const inside = [];
  while (at + inside.length < lines.length && /^> /.test(lines[at + inside.length])) inside.push(lines[at + inside.length].slice(2));
  return inside.length === 0 ? null : { node: el("blockquote", {}, blocks(inside.join("\n"), true)), count: inside.length };
}

function list(lines, at) {
  const item = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;
  const first = item.exec(lines[at]);
  if (first === null || first[1].length > 1) return null;
  const kindOf = (found) => (/\d/.test(found[2]) ? "ol" : "ul");
  const root = el(kindOf(first), {});
  if (root.tagName === "OL") root.start = parseInt(first[2], 10);
  let count = 0;
  for (let found = first; found !== null; found = item.exec(lines[at + count] ?? "")) {
    if (found[1].length > 1 && root.lastChild) {
      const inner = root.lastChild.querySelector("ul, ol") ?? root.lastChild.appendChild(el(kindOf(found), {}));
      inner.append(el("li", {}, inline(found[3])));
    } else if (kindOf(found).toUpperCase() !== root.tagName) break;
    else root.append(el("li", {}, inline(found[3])));
    count += 1;
  }
  return { node: root, count };
}

const mention = (text, data) => el("span.mention", { data }, text);

function channelMention(id) {
  const channel = channelById(id);
  return channel === null
    ? mention("#no-access", {})
    : el("a.mention", { href: "#", data: { channel: id } }, `#${channel.name}`);
}

const address = (text) => {
  const url = safeUrl(text);
  return url === null ? text : link(url, text);
};

const masked = (found) => {
  const url = safeUrl(found[2]);
  if (url === null) return found[0];
  const node = link(url, inline(found[1].replace(/\\(.)/g, "$1")));
  node.title = url;
  return node;
};

export function spoiler(children) {
  const node = el("span.spoiler", { role: "button", tabindex: "0", "aria-label": "Spoiler" }, el("span", {}, children));
  const show = (event) => {
    if (node.classList.contains("shown") || (event.type === "keydown" && event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    node.classList.add("shown");
    node.removeAttribute("role");
    node.removeAttribute("aria-label");
    node.removeAttribute("tabindex");
  };
  node.addEventListener("click", show);
  node.addEventListener("keydown", show);
  return node;
}

// As Discord writes a date in figures: the year in full.
const figures = { year: "numeric", month: "2-digit", day: "2-digit" };

const styles = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: figures,
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { ...figures, hour: "numeric", minute: "2-digit" },
  S: { ...figures, hour: "numeric", minute: "2-digit", second: "2-digit" },
};

const locale = () => state.me?.locale ?? "en-US";

export const formatDate = (date, options) => new Intl.DateTimeFormat(locale(), options).format(date);

function timestamp(seconds, style) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return `<t:${seconds}>`;
  const text = style === "R" ? relative(date) : formatDate(date, styles[style]);
  return el("time", { datetime: date.toISOString(), title: formatDate(date, styles.F) }, text);
}

function relative(date) {
  const seconds = (date.getTime() - now()) / 1000;
  const units = [["year", 31557600], ["month", 2629800], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? units.at(-1);
  return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(Math.round(seconds / length), unit);
}
