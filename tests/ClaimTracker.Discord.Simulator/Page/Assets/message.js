// The messages of a channel. Each is drawn anew only when something about it changed, so that an open list or a shown spoiler stays.

import { useOnMessage } from "./actions.js";
import { components } from "./components.js";
import { avatar, button, byId, el, identity, isOwn } from "./dom.js";
import { attachment, embed } from "./embeds.js";
import { formatDate, markdown } from "./markdown.js";
import { botNote } from "./note.js";
import { openProfile, personMenu } from "./people.js";
import { openMenu } from "./popup.js";
import { focusComposer } from "./composer.js";
import { channel, commandKind, commandsOf, go, nameOf, now, redraw, ringsForMe, shownName, state } from "./state.js";

const flags = { suppressEmbeds: 4, private: 64, thinking: 128 };
const replyKind = 19;
const together = 7 * 60 * 1000;
const tokenLife = 15 * 60 * 1000;
let drawn = new Map();
let wasAtEnd = true;
/** The control that had the focus when its message was drawn anew, until it can have it again. */
let waiting = null;

// The end stays in sight while the place to write grows, and while pictures load.
const stay = () => wasAtEnd && (byId("messages").scrollTop = byId("messages").scrollHeight);
new ResizeObserver(stay).observe(byId("messages"));
byId("messages").addEventListener("load", stay, true);
byId("messages").addEventListener("scroll", ({ target }) => {
  wasAtEnd = target.scrollHeight - target.scrollTop - target.clientHeight < 60;
});

/** @param {Node[]} posts of a forum, which has no messages of its own */
export function drawMessages(posts) {
  const log = byId("messages");
  const isOther = log.dataset.channel !== `${state.me.id} ${state.channelId}`;
  log.dataset.channel = `${state.me.id} ${state.channelId}`;
  if (isOther) drawn = new Map();
  const next = new Map();
  const nodes = [welcome(), ...posts];
  let before = null;
  const lines = state.local.filter((line) => line.channelId === state.channelId);
  for (const message of state.messages.filter((one) => !state.dismissed.has(one.id))) {
    nodes.push(...taken(lines, (line) => line.at < at(message)).map(localLine));
    if (isOtherDay(before, message)) nodes.push(day(message));
    const isCompact = follows(before, message);
    const key = `${isCompact} ${state.busy.has(message.id)} ${state.failures.get(message.id)} ${isLost(message)} ${state.namesKey} ${written(message)}`;
    const old = drawn.get(message.id);
    const entry = old?.key === key ? old : { key, node: article(message, isCompact) };
    next.set(message.id, entry);
    nodes.push(entry.node);
    before = message;
  }
  nodes.push(...lines.map(localLine));
  const isMine = before !== null && !drawn.has(before.id) && isFromMe(before);
  drawn = next;
  const lost = focused(log) ?? waiting;
  arrange(log, nodes);
  waiting = refocus(log, lost);
  if (isOther || wasAtEnd || isMine) log.scrollTop = log.scrollHeight;
}

// Takes out of a list what stands before the first one that does not fit.
function taken(list, fits) {
  const end = list.findIndex((one) => !fits(one));
  return list.splice(0, end < 0 ? list.length : end);
}

const isFromMe = (message) => [message.author.id, message.interaction_metadata?.user?.id].includes(state.me.id);

function focused(log) {
  const message = log.contains(document.activeElement) ? document.activeElement.closest("[data-message]") : null;
  return message === null || message === document.activeElement ? null : { message: message.dataset.message, control: identity(document.activeElement) };
}

// A button that waits for its answer cannot have the focus; it gets it back afterwards, unless something else has it by then.
function refocus(log, lost) {
  if (lost === null || document.activeElement !== document.body) return null;
  const controls = log.querySelectorAll(`[data-message="${lost.message}"] :is(button, a)`);
  const control = [...controls].find((one) => identity(one) === lost.control);
  control?.focus({ preventScroll: true });
  return control?.disabled ? lost : null;
}

// Moves only what is not in its place: a node taken out and put back would lose the focus.
function arrange(log, nodes) {
  const wanted = new Set(nodes);
  [...log.childNodes].filter((node) => !wanted.has(node)).forEach((node) => node.remove());
  nodes.forEach((node, n) => log.childNodes[n] !== node && log.insertBefore(node, log.childNodes[n] ?? null));
}

// Addresses of files are signed anew each time they are read; that is no change.
const written = (message) => JSON.stringify(message, (key, value) => {
  if (typeof value !== "string" || !value.includes("?ex=")) return key === "media" || key === "file" ? { url: value?.url?.split("?ex=")[0] } : value;
  return isOwn(value) ? value.split("?ex=")[0] : value;
});

const has = (message, flag) => (message.flags & flag) !== 0;
const at = (message) => new Date(message.timestamp);
const isLost = (message) => has(message, flags.thinking) && now() - at(message) > tokenLife;
const isOtherDay = (before, message) => before === null || at(before).toDateString() !== at(message).toDateString();
const follows = (before, message) =>
  before !== null && !isOtherDay(before, message) && before.author.id === message.author.id && !message.used_command && message.type !== replyKind
  && has(before, flags.private) === has(message, flags.private) && at(message) - at(before) < together;

const day = (message) => el("div.day", { role: "separator" }, el("span", {}, formatDate(at(message), { dateStyle: "long" })));

function article(message, isCompact) {
  const name = nameOf(message.author);
  const isPrivate = has(message, flags.private);
  const classes = ["message", isCompact && "compact", isPrivate && "private", ringsForMe(message) && "pinged", has(message, flags.thinking) && "thinking"];
  const face = button(`${name}, profile`, { class: "face", onclick: (event) => openProfile(event.currentTarget, message.author) }, avatar(name, message.author.bot));
  const menu = (anchor) => openMessageMenu(anchor, message);
  return el("article", {
    class: classes.filter(Boolean).join(" "), tabindex: "-1", data: { message: message.id, private: `${isPrivate}` }, "aria-label": `${name}, ${formatDate(at(message), { timeStyle: "short" })}`,
    oncontextmenu: (event) => onContext(event, message),
  }, origin(message),
    isCompact ? el("time.aside", { datetime: message.timestamp }, clock(message)) : face,
    el("div.body", {}, !isCompact && head(message, name), content(message), foot(message, isPrivate)),
    el("div.tools", {},
      !isPrivate && channel()?.maySend && button("Reply", { class: "icon", title: "Reply", onclick: () => replyTo(message) }, "↩"),
      button("More", { class: "icon", title: "More", "aria-haspopup": "menu", onclick: (event) => menu(event.currentTarget) }, "⋯")));
}

const clock = (message) => formatDate(at(message), { timeStyle: "short" });

function head(message, name) {
  return el("header.message-head", {},
    button(name, { class: "author", data: { user: message.author.id }, onclick: (event) => openProfile(event.currentTarget, message.author) }),
    message.author.bot && el("span.app-tag", {}, "APP"),
    el("time", { datetime: message.timestamp, title: formatDate(at(message), { dateStyle: "full", timeStyle: "medium" }) }, clock(message)));
}

// What the message answers: another message, or a command.
function origin(message) {
  const user = message.interaction_metadata?.user;
  if (message.used_command && user) {
    return el("p.origin", {}, el("strong", {}, nameOf(user)), " used ", el("span.mention", {}, commandLabel(message)));
  }
  if (message.type !== replyKind || !message.message_reference) return null;
  const earlier = message.referenced_message;
  if (!earlier) return el("p.origin", {}, el("em", {}, "Original message was deleted"));
  const name = nameOf(earlier.author);
  return el("p.origin", {}, avatar(name, earlier.author.bot), el("strong", {}, name), earlier.author.bot && el("span.app-tag", {}, "APP"),
    earlier.content ? quote(earlier, earlier.content.slice(0, 120)) : quote(earlier, el("em", {}, wordless), el("span", { "aria-hidden": "true" }, " ▣")));
}

const quote = (earlier, ...shown) => el("button.quote", { type: "button", onclick: () => jumpTo(earlier.id) }, shown);

/** What Discord says of a message without words, be it a card, a file or a layout. */
const wordless = "Click to see attachment";

function commandLabel(message) {
  const menus = commandsOf(commandKind.message).concat(commandsOf(commandKind.user));
  const entry = menus.find((one) => one.name === message.used_command);
  return entry ? shownName(entry) : `/${message.used_command}`;
}

function content(message) {
  if (isLost(message)) return el("p.failure", {}, "The application did not respond");
  if (has(message, flags.thinking)) return el("p.pending", {}, el("span.dots", { "aria-hidden": "true" }), `${nameOf(message.author)} is thinking…`);
  const shown = [
    message.content && words(message),
    !has(message, flags.suppressEmbeds) && message.embeds.map(embed),
    message.attachments.filter((file) => !isInLayout(message, file)).map(attachment),
    components(message.components, message),
    !message.content && message.edited_timestamp && edited(message),
  ];
  return shown;
}

function words(message) {
  const node = el("div.text", {}, markdown(message.content));
  if (message.edited_timestamp) (node.lastElementChild?.matches(".line") ? node.lastElementChild : node).append(edited(message));
  return node;
}

const edited = (message) => el("span.edited", { title: formatDate(new Date(message.edited_timestamp), { dateStyle: "full", timeStyle: "short" }) }, " (edited)");

// A file that an embed or a layout shows is not shown a second time.
const isInLayout = (message, file) => {
  const path = file.url.split("?")[0];
  return JSON.stringify([message.embeds, message.components]).includes(path);
};

function foot(message, isPrivate) {
  const thread = message.thread;
  const failure = state.failures.get(message.id);
  return [
    thread && button(`Open the thread ${thread.name}`, { class: "thread-chip", onclick: () => go(thread.id) }, el("strong", {}, thread.name), el("span.hint", {}, `${thread.message_count ?? 0} messages`), " ›"),
    failure && el("p.failure", { role: "alert" }, failure),
    isPrivate && privateLine(() => state.dismissed.add(message.id)),
  ];
}

const privateLine = (dismiss) => el("p.private-line", {}, el("span", { "aria-hidden": "true" }, "◉ "), "Only you can see this • ",
  button("Dismiss message", { class: "as-link", onclick: () => (dismiss(), redraw()) }));

function localLine(line) {
  const me = state.world.bot;
  const drop = () => {
    state.local = state.local.filter((one) => one !== line);
  };
  return el("article.message.private.local", { data: { local: line.key }, "aria-label": me.name },
    el("p.origin", {}, el("strong", {}, state.me.displayName), " used ", el("span.mention", {}, line.command)),
    el("span.face", {}, avatar(me.name, true)),
    el("div.body", {}, el("header.message-head", {}, el("span.author", {}, me.name), el("span.app-tag", {}, "APP")),
      line.reason === null ? el("p.pending", {}, el("span.dots", { "aria-hidden": "true" }), "Sending command…") : [el("p.failure", { role: "alert" }, line.reason), privateLine(drop)]));
}

function welcome() {
  const here = channel();
  if (here === null) return el("div.welcome", {}, el("h2", {}, "Nothing to see here"));
  const title = here.kind === 1 ? here.name : `#${here.name}`;
  return el("div.welcome", {}, el("h2", {}, title), el("p.hint", {}, here.kind === 1 ? `This is your direct conversation with ${here.name}.` : `This is the beginning of ${title}.`), botNote());
}

function onContext(event, message) {
  if (event.target.closest("a, input, textarea")) return;
  event.preventDefault();
  const isKey = event.clientX === 0 && event.clientY === 0;
  const anchor = isKey ? event.target : { x: event.clientX, y: event.clientY };
  if (event.target.closest(".author, .face")) personMenu(anchor, message.author);
  else openMessageMenu(anchor, message);
}

function openMessageMenu(anchor, message) {
  const apps = has(message, flags.private) || has(message, flags.thinking) ? [] : commandsOf(commandKind.message);
  openMenu(anchor, "Message", [
    ...(channel()?.maySend && !has(message, flags.private) ? [{ label: "Reply", run: () => replyTo(message) }] : []),
    { label: "Copy text", run: () => navigator.clipboard?.writeText(message.content) },
    { label: "Copy message ID", hint: message.id, run: () => navigator.clipboard?.writeText(message.id) },
    ...(apps.length > 0 ? ["Apps", ...apps.map((command) => ({ label: shownName(command), hint: state.world.bot.name, run: () => useOnMessage(message, command.name) }))] : []),
  ]);
}

function replyTo(message) {
  state.replyTo = message;
  redraw();
  focusComposer();
}

function jumpTo(id) {
  const target = byId("messages").querySelector(`[data-message="${CSS.escape(id)}"]`);
  target?.scrollIntoView({ block: "center" });
  target?.focus();
}
