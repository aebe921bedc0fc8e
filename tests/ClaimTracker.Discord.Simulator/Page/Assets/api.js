// Talks to the simulator. What Discord's own program would refuse comes back as {kind: "refused"}, not as an error.

import { state } from "./state.js";

async function ask(path, body) {
  const options = body === undefined ? {} : {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(`/page/${path}`, options);
  if (!response.ok) throw new Error(`The simulator answered ${response.status}.`);
  return response.json();
}

const here = (channel = state.channelId) => `as/${state.me.id}/channels/${channel}`;

export const readPeople = () => ask("people");
export const readWorld = (person) => ask(`as/${person}/world`);
export const readConversation = (channel) => ask(here(channel));
export const openDirect = () => ask(`as/${state.me.id}/direct`, {});
export const say = (text, repliesTo, files) => ask(`${here()}/say`, { text, repliesTo, files });
export const slash = (command, options) => ask(`${here()}/slash`, { command, options });
export const suggest = (command, option, typed, options) =>
  ask(`${here()}/suggest`, { command, option, typed, options });
export const click = (message, button) => ask(`${here()}/messages/${message}/click`, { button });
export const select = (message, select, values) => ask(`${here()}/messages/${message}/select`, { select, values });
export const messageMenu = (message, command) => ask(`${here()}/messages/${message}/menu`, { command });
export const userMenu = (user, command) => ask(`${here()}/people/${user}/menu`, { command });
export const submit = (form, values) => ask(`forms/${form}`, { values });

/** Hands a file over and gives the key by which it is named afterwards. */
export async function keepFile(file) {
  const response = await fetch(`/page/files?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "Content-Type": file.type || "application/octet-stream" },
    body: file,
  });
  if (!response.ok) throw new Error(`"${file.name}" could not be handed over: ${response.status}.`);
  return (await response.json()).file;
}

/**
 * Calls back for each change that this person can see, and once more whenever the stream begins anew.
 * @param {(isOver: boolean) => void} onLost told whether it will not begin anew by itself: the simulator knows nobody of that id
 */
export function watch(person, onChange, onLost) {
  const stream = new EventSource(`/page/as/${person}/changes`);
  stream.onmessage = (event) => onChange(JSON.parse(event.data));
  stream.onerror = () => onLost(stream.readyState === EventSource.CLOSED);
  return () => stream.close();
}
