// What the page knows. main.js reads it from the simulator; actions.js notes what is under way. Whoever changes it calls redraw().

export const state = {
  people: [],
  /** Who one is. */
  me: null,
  /** The world as this person sees it. */
  world: null,
  serverId: null,
  channelId: null,
  messages: [],
  commands: [],
  /** Channels with messages not looked at. */
  unread: new Set(),
  /** What only this page shows: commands on their way, and those that failed. */
  local: [],
  /** Messages whose button or select waits for its answer, and those where none came. */
  busy: new Set(),
  failures: new Map(),
  /** What was chosen in the selects of messages. */
  chosen: new Map(),
  dismissed: new Set(),
  replyTo: null,
  /** How far Discord's clock is ahead of this machine's, in ms. */
  clockAhead: 0,
};

export const redraw = () => document.dispatchEvent(new CustomEvent("redraw"));

/** Asks main.js to show another channel. */
export const go = (channelId) => document.dispatchEvent(new CustomEvent("go", { detail: channelId }));

export const now = () => Date.now() + state.clockAhead;

export const server = () => state.world?.servers.find((one) => one.id === state.serverId) ?? null;

const allChannels = () => [...(state.world?.servers.flatMap((one) => one.channels) ?? []), ...(state.world?.direct ?? [])];

export const channelById = (id) => allChannels().find((one) => one.id === id) ?? null;

export const channel = () => channelById(state.channelId);

export const memberById = (id) =>
  server()?.members.find((one) => one.id === id)
  ?? state.world?.servers.flatMap((one) => one.members).find((one) => one.id === id)
  ?? null;

export const roleById = (id) => server()?.roles.find((one) => one.id === id) ?? null;

/** The name shown for somebody: from the server's list, or else what a message says. */
export const nameOf = (user) =>
  memberById(user.id)?.displayName ?? user.global_name ?? (user.id === state.world.bot.id ? state.world.bot.name : user.username);

export const commandKind = { slash: 1, user: 2, message: 3 };

export const commandsOf = (kind) => state.commands.filter((one) => (one.type ?? commandKind.slash) === kind);

export const shownName = (part) => part.name_localized ?? part.name;

/** Whether the text of a message or role rings for this person. */
export function ringsForMe(message) {
  const roles = memberById(state.me.id)?.roles ?? [];
  return message.author.id !== state.me.id
    && (message.mention_everyone || message.mentions.some((user) => user.id === state.me.id) || message.mention_roles.some((role) => roles.includes(role)));
}
