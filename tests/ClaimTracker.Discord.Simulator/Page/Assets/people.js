// People: who one is, the list of members, profiles and the menu of a person.

import { useOnPerson } from "./actions.js";
import { avatar, button, byId, el, refresh } from "./dom.js";
import { openMenu, openPopup } from "./popup.js";
import { commandKind, commandsOf, memberById, nameOf, roleById, server, shownName, state } from "./state.js";

const languages = new Intl.DisplayNames(["en"], { type: "language" });

const about = (person) => `${person.about} · ${languages.of(person.locale)}`;

/** The line below the channels: who one is, and the choice of who to be. */
export function drawSelf(onChoose) {
  const me = state.me;
  const choose = (event) => openMenu(event.currentTarget, "Who are you?", ["Who are you?", ...state.people.map((person) => ({
    label: person.displayName, hint: about(person), isOn: person.id === me.id, icon: avatar(person.displayName, false), run: () => onChoose(person),
  }))]);
  refresh(byId("self"), [me, state.people], () => [
    button(`You are ${me.displayName}. Be somebody else`, { class: "self-button", "aria-haspopup": "menu", data: { person: me.name }, onclick: choose },
      avatar(me.displayName, false),
      el("span.self-words", {}, el("strong", {}, me.displayName), el("span.hint", {}, me.about)),
      el("span", { "aria-hidden": "true" }, "⇅")),
  ]);
}

/** The members of the server, the bot last. */
export function drawMembers() {
  const here = server();
  const all = (here?.members ?? []).toSorted((a, b) => Number(a.isBot) - Number(b.isBot));
  refresh(byId("members"), [all, here?.roles, state.world.bot.isConnected], () => [
    el("h2", {}, here ? `Members — ${all.length}` : ""),
    el("ul", {}, all.map((one) => el("li", {}, memberButton(one)))),
  ]);
}

function memberButton(member) {
  const user = { id: member.id, username: member.name, bot: member.isBot };
  const isAway = member.isBot && !state.world.bot.isConnected;
  return button(member.displayName, {
    class: `member${isAway ? " away" : ""}`,
    data: { user: member.id },
    onclick: (event) => openProfile(event.currentTarget, user),
    oncontextmenu: (event) => {
      event.preventDefault();
      personMenu(event.clientX === 0 ? event.currentTarget : { x: event.clientX, y: event.clientY }, user);
    },
  }, avatar(member.displayName, member.isBot), el("span.member-words", {}, el("span", {}, member.displayName, member.isBot && el("span.app-tag", {}, "APP")), el("span.hint", {}, isAway ? "offline" : rolesOf(member))));
}

const rolesOf = (member) => member.roles.map((id) => roleById(id)?.name).filter(Boolean).join(", ") || (member.isOwner ? "owner" : "");

/** The commands that can be used on somebody. */
export function personMenu(anchor, user) {
  const commands = commandsOf(commandKind.user);
  openMenu(anchor, nameOf(user), [
    { label: "Profile", run: () => openProfile(anchor, user) },
    { label: "Copy user ID", hint: user.id, run: () => navigator.clipboard?.writeText(user.id) },
    ...(commands.length > 0 ? ["Apps", ...commands.map((command) => ({ label: shownName(command), hint: state.world.bot.name, run: () => useOnPerson(user, command.name) }))] : []),
  ]);
}

/** Name, roles, and what can be done, in a small window. */
export function openProfile(anchor, user) {
  const member = memberById(user.id);
  const name = nameOf(user);
  const { element, close } = openPopup(anchor, [
    el("div.profile-head", {}, avatar(name, user.bot), el("div", {}, el("h2", {}, name), el("p.hint", {}, member?.name ?? user.username))),
    el("ul.roles", { "aria-label": "Roles" }, (member?.roles ?? []).map((id) => roleById(id)).filter(Boolean).map((role) => el("li", {}, role.name))),
    commandsOf(commandKind.user).map((command) => button(shownName(command), { class: "button small secondary", onclick: () => (close(), useOnPerson(user, command.name)) })),
  ], { role: "dialog", label: `Profile of ${name}`, name: "profile" });
  element.tabIndex = -1;
  (element.querySelector("button") ?? element).focus();
}
