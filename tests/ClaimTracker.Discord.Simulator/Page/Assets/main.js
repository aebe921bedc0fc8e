// Puts the page together: who one is, what is open, and what changes.

import * as api from "./api.js";
import { drawComposer, focusComposer } from "./composer.js";
import { byId, el, toast } from "./dom.js";
import { drawMessages } from "./message.js";
import { drawMembers, drawSelf } from "./people.js";
import { drawSidebar, forumPosts } from "./sidebar.js";
import { channel, channelById, server, state } from "./state.js";

const forumKind = 15;
const typingLife = 10_000;
let stopWatching = () => {};
let typingEnds = 0;
let reads = 0;
let changes = Promise.resolve();

/** Becomes somebody, and opens what the address or the last look says. */
async function be(person, wanted = {}) {
  stopWatching();
  Object.assign(state, { me: person, messages: [], commands: [], local: [], replyTo: null, serverId: null, channelId: null });
  [state.unread, state.busy, state.failures, state.chosen] = [new Set(), new Set(), new Map(), new Map()];
  await readWorld();
  await open(wantedChannel(wanted));
  if (wanted.isStill) return;
  stopWatching = api.watch(person.id, (change) => (changes = changes.then(() => onChange(change))), onLost);
}

async function readWorld() {
  const world = await api.readWorld(state.me.id);
  state.world = world;
  state.me = world.me;
  state.clockAhead = Date.parse(world.now) - Date.now();
  state.namesKey = JSON.stringify([world.servers.map((one) => [one.members, one.roles, one.channels.map((c) => [c.id, c.name])])]);
}

function wantedChannel({ server: serverName, channel: channelName }) {
  const is = (one, name) => one.id === name || one.name.toLowerCase() === name.toLowerCase().replace(/^#/, "");
  const servers = serverName ? state.world.servers.filter((one) => is(one, serverName)) : state.world.servers;
  const channels = servers.flatMap((one) => one.channels);
  if (channelName === "direct" && state.world.direct.length > 0) return state.world.direct[0].id;
  return ((channelName && channels.find((one) => is(one, channelName))) || channels.find((one) => one.kind === 0))?.id ?? null;
}

async function open(id) {
  const serverOf = state.world.servers.find((one) => one.channels.some((c) => c.id === id));
  Object.assign(state, { channelId: id, serverId: serverOf?.id ?? (id === null ? state.world.servers[0]?.id ?? null : null), messages: [], commands: [] });
  state.unread.delete(id);
  showSide(false);
  await readConversation();
  remember();
  draw();
}

async function readConversation() {
  const id = state.channelId;
  if (id === null) return;
  reads += 1;
  const turn = reads;
  const read = await api.readConversation(id);
  if (turn !== reads || read.kind === "refused") return;
  Object.assign(state, { messages: read.messages, commands: read.commands });
}

async function onChange(change) {
  byId("app").classList.remove("lost");
  try {
    if (change.kind === "typing") onTyping(change.channel);
    else if (change.kind === "messages" && change.channel !== state.channelId) {
      if (change.isNew) state.unread.add(change.channel);
    } else if (change.kind === "messages") {
      typingEnds = change.isNew ? 0 : typingEnds;
      await readConversation();
    } else {
      await readWorld();
      if (state.channelId === null || channel() === null) return await open(wantedChannel({}));
      await readConversation();
    }
    draw();
  } catch (error) {
    toast(error.message);
  }
}

// A simulator that was started anew has the same people under other ids: the address names them.
function onLost(isOver) {
  byId("app").classList.add("lost");
  if (isOver) setTimeout(() => location.reload(), 1500);
}

function onTyping(id) {
  if (id !== state.channelId) return;
  typingEnds = Date.now() + typingLife;
  setTimeout(drawTyping, typingLife + 50);
}

function drawTyping() {
  byId("typing").textContent = Date.now() < typingEnds ? `${state.world.bot.name} is typing…` : "";
}

function draw() {
  const here = channel();
  byId("channel-name").textContent = here === null ? state.world.servers.length + state.world.direct.length > 0 ? "No channel" : "Nowhere" : `${here.kind === 1 ? "@" : "#"}${here.name}`;
  byId("channel-topic").textContent = here?.topic ?? (here?.parentId ? `Thread in #${channelById(here.parentId)?.name ?? "…"}` : "");
  document.title = `${byId("channel-name").textContent} · ${state.me.displayName} · Discord simulator`;
  byId("app").dataset.place = here?.kind === 1 || here === null ? "direct" : "server";
  drawSidebar(openDirect);
  drawSelf((person) => be(person, { server: server()?.name, channel: channel()?.name }).catch((error) => toast(error.message)));
  drawMembers();
  drawMessages(here?.kind === forumKind ? forumPosts(here) : []);
  drawComposer();
  drawTyping();
}

async function openDirect() {
  const answer = await api.openDirect();
  await readWorld();
  await open(answer.channel);
}

function remember() {
  const address = new URLSearchParams({ as: state.me.name });
  if (server()) address.set("server", server().name);
  if (channel()) address.set("channel", channel().kind === 1 ? "direct" : channel().name);
  history.replaceState(null, "", `/?${address}`);
}

function showSide(isShown) {
  byId("app").classList.toggle("side-open", isShown);
  byId("open-side").setAttribute("aria-expanded", `${isShown}`);
}

byId("open-side").addEventListener("click", () => showSide(!byId("app").classList.contains("side-open")));
document.querySelector(".chat").addEventListener("click", (event) => event.target.closest("#open-side") === null && showSide(false));
byId("open-members").addEventListener("click", (event) => {
  const isOpen = byId("app").classList.toggle("members-open");
  event.currentTarget.setAttribute("aria-expanded", `${isOpen}`);
});
document.addEventListener("redraw", () => draw());
document.addEventListener("go", (event) => open(event.detail).catch((error) => toast(error.message)));
byId("messages").addEventListener("click", (event) => {
  const to = event.target.closest("a[data-channel]");
  if (to === null) return;
  event.preventDefault();
  open(to.dataset.channel);
});
byId("messages").addEventListener("keydown", (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step === undefined || event.target.closest("button, a, input, textarea") !== null) return;
  const all = [...byId("messages").querySelectorAll("article")];
  const at = all.indexOf(document.activeElement);
  event.preventDefault();
  all.at(at < 0 ? -1 : Math.max(0, Math.min(all.length - 1, at + step)))?.focus();
});

async function begin() {
  state.people = await api.readPeople();
  const asked = new URLSearchParams(location.search);
  const person = state.people.find((one) => one.name === asked.get("as") || one.id === asked.get("as")) ?? state.people[0];
  if (person === undefined) {
    byId("messages").replaceChildren(el("p.hint", {}, "Nobody lives here yet: add people and a server to the simulator, then reload."));
    return;
  }
  // "still" is for pictures: a browser that only takes one waits until nothing is under way, which a stream of changes would be for ever.
  await be(person, { server: asked.get("server"), channel: asked.get("channel"), isStill: asked.has("still") });
  if (matchMedia("(hover: hover)").matches) focusComposer();
}

begin().catch((error) => toast(error.message));
