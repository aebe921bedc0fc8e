// Does things, and shows what comes of them: a form, a failure, a refusal.

import * as api from "./api.js";
import { toast } from "./dom.js";
import { openModal } from "./modal.js";
import { now, redraw, state } from "./state.js";

let locals = 0;

/** A button or a select of a message. */
export async function onMessage(id, call) {
  state.busy.add(id);
  state.failures.delete(id);
  redraw();
  const answer = await attempt(call);
  state.busy.delete(id);
  if (answer.kind === "failed") state.failures.set(id, "This interaction failed");
  else if (answer.kind === "refused") state.failures.set(id, answer.reason);
  else if (answer.kind === "modal") openModal(answer);
  redraw();
}

/** A command. Until its answer comes, and when none comes, this page alone shows a line for it. */
export async function onCommand(name, call) {
  locals += 1;
  const line = { key: `local-${locals}`, channelId: state.channelId, command: name, at: now(), reason: null };
  state.local.push(line);
  redraw();
  const answer = await attempt(call);
  if (answer.kind === "failed") line.reason = answer.reason;
  else state.local = state.local.filter((one) => one !== line);
  if (answer.kind === "modal") openModal(answer);
  redraw();
  return answer;
}

/** A command of a menu: a refusal has no form to stand in. */
export async function onMenu(name, call) {
  const answer = await onCommand(name, call);
  if (answer.kind === "refused") toast(answer.reason);
}

export const useOnMessage = (message, command) => onMenu(command, () => api.messageMenu(message.id, command));

export const useOnPerson = (user, command) => onMenu(command, () => api.userMenu(user, command));

async function attempt(call) {
  try {
    return await call();
  } catch (error) {
    return { kind: "refused", reason: error.message };
  }
}
