// Servers and channels.

import { button, byId, el, refresh } from "./dom.js";
import { walk } from "./popup.js";
import { go, redraw, server, state } from "./state.js";

const icons = { 0: "#", 1: "@", 11: "⌥", 12: "⌥", 15: "▤" };
const threadKinds = [11, 12];

/** @param {() => void} onDirect opens the conversation with the bot */
export function drawSidebar(onDirect) {
  drawRail(onDirect);
  const here = server();
  byId("side-head").replaceChildren(el("h2", {}, here?.name ?? "Direct messages"));
  const shown = here ? here.channels : state.world.direct;
  const top = shown.filter((one) => !threadKinds.includes(one.kind));
  refresh(byId("channels"), [shown, state.channelId, [...state.unread]], () => [el("ul", {}, top.map((one) => el("li", {}, channelButton(one), threadsOf(one, shown))))]);
}

function drawRail(onDirect) {
  const isOn = state.serverId === null;
  const isUnread = (channels) => channels.some((one) => state.unread.has(one.id));
  const shows = [isOn, state.serverId, state.world.servers.map((one) => [one.name, isUnread(one.channels)]), isUnread(state.world.direct)];
  refresh(byId("rail"), shows, () => [
    railButton("Direct messages", "✉", isOn, isUnread(state.world.direct), onDirect),
    el("hr"),
    ...state.world.servers.map((one) =>
      railButton(one.name, one.name.split(" ").map((word) => word[0]).join("").slice(0, 3), one.id === state.serverId, isUnread(one.channels), () => openServer(one))),
  ]);
}

function openServer(one) {
  const first = one.channels.find((channel) => channel.kind === 0) ?? one.channels[0];
  if (first) return go(first.id);
  [state.serverId, state.channelId] = [one.id, null];
  return redraw();
}

const railButton = (name, face, isOn, isUnread, onclick) =>
  button(name, { class: `rail-button${isUnread ? " unread" : ""}`, "aria-current": isOn ? "true" : null, title: name, onclick }, face);

function channelButton(one) {
  const isUnread = state.unread.has(one.id);
  return button(`${one.name}${isUnread ? ", unread" : ""}`, {
    class: `channel${isUnread ? " unread" : ""}${one.isArchived ? " archived" : ""}`,
    "aria-current": one.id === state.channelId ? "page" : null,
    data: { channel: one.id, name: one.name },
    onclick: () => go(one.id),
  }, el("span.channel-icon", { "aria-hidden": "true" }, icons[one.kind] ?? "#"), el("span.channel-name", {}, one.name), one.isLocked && el("span", { title: "locked" }, "⚿"));
}

// Archived threads are listed only while they are open; a forum's posts are listed in the forum too.
function threadsOf(parent, all) {
  const threads = all.filter((one) => one.parentId === parent.id && (!one.isArchived || one.id === state.channelId));
  return threads.length > 0 && el("ul.threads", {}, threads.map((one) => el("li", {}, channelButton(one))));
}

/** The posts of a forum, as cards in place of messages. */
export function forumPosts(forum) {
  const posts = server().channels.filter((one) => one.parentId === forum.id).toReversed();
  if (posts.length === 0) return [el("p.hint", {}, "There are no posts yet.")];
  return posts.map((one) => button(one.name, { class: "post", data: { channel: one.id }, onclick: () => go(one.id) },
    el("strong", {}, one.name), el("span.tags", {}, one.tags.map((tag) => el("span.tag", {}, tag)), one.isArchived && el("span.tag", {}, "archived"))));
}

walk(byId("channels"), ".channel");
walk(byId("rail"), ".rail-button");
