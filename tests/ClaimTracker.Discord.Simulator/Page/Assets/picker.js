// Selects: a button that shows what is chosen, and a list to choose from.

import { avatar, button, el } from "./dom.js";
import { ListBox, matching } from "./listbox.js";
import { openPopup } from "./popup.js";
import { server, state } from "./state.js";

const kinds = { text: 3, user: 5, role: 6, mentionable: 7, channel: 8 };

const channelIcons = { 0: "#", 11: "⌥", 12: "⌥", 15: "▤" };

export const members = () => {
  const here = server()?.members ?? [{ ...state.me, isBot: false }, { id: state.world.bot.id, name: "bot", displayName: state.world.bot.name, isBot: true }];
  return here.map((one) => ({ label: one.displayName, hint: one.name, value: { user: one.id }, icon: avatar(one.displayName, one.isBot) }));
};

export const roles = () => (server()?.roles ?? []).map((one) => ({ label: one.name.startsWith("@") ? one.name : `@${one.name}`, value: { role: one.id } }));

export const channels = (types) =>
  (server()?.channels ?? [])
    .filter((one) => !types?.length || types.includes(one.kind))
    .map((one) => ({ label: one.name, hint: one.topic, value: { channel: one.id }, icon: el("span.option-icon", {}, channelIcons[one.kind] ?? "#") }));

/** What a select or an option offers. */
export function itemsOf(select) {
  switch (select.type) {
    case kinds.user: return members();
    case kinds.role: return roles();
    case kinds.mentionable: return [...members(), ...roles()];
    case kinds.channel: return channels(select.channel_types);
    default: return select.options.map((option) => ({ label: option.label, hint: option.description, value: option.value, icon: emoji(option.emoji), isDefault: option.default }));
  }
}

export const emoji = (given) => (given ? el("span.emoji", {}, given.id ? `:${given.name}:` : given.name) : null);

const keyOf = (value) => (typeof value === "string" ? value : Object.values(value)[0]);

const defaultsOf = (select, items) => {
  const ids = (select.default_values ?? []).map((one) => one.id);
  return items.filter((item) => item.isDefault || ids.includes(keyOf(item.value)));
};

/**
 * @param {object} select the component as Discord's API gives it
 * @param {(values: any[]) => void} onChange told when the list closes and something else is chosen
 * @param {object} given label: its name, null for the placeholder; values: what was chosen before, null for what the application put there
 */
export function picker(select, onChange, { label = null, isDisabled = false, values = null } = {}) {
  const items = itemsOf(select);
  const keys = values?.map(keyOf);
  let chosen = keys ? items.filter((item) => keys.includes(keyOf(item.value))) : defaultsOf(select, items);
  const placeholder = select.placeholder || "Make a selection";
  const face = el("span.picker-face");
  const open = () => openList(main, select, items, chosen, label ?? placeholder, (now) => {
    chosen = now;
    draw();
    onChange(chosen.map((item) => item.value));
  });
  const main = el("button.picker", {
    type: "button", "aria-haspopup": "listbox", disabled: isDisabled || select.disabled === true, onclick: open,
    onkeydown: (event) => event.key === "ArrowDown" && (event.preventDefault(), open()),
    data: { customId: select.custom_id },
  }, face, el("span.picker-mark", { "aria-hidden": "true" }, "⌄"));
  const draw = () => {
    face.replaceChildren(...(chosen.length === 0 ? [el("span.placeholder", {}, placeholder)] : chosen.map((item) => el("span.chosen", {}, item.label))));
    main.setAttribute("aria-label", chosen.length === 0 ? label ?? placeholder : `${label ?? placeholder}: ${chosen.map((item) => item.label).join(", ")}`);
  };
  draw();
  return { element: main, values: () => chosen.map((item) => item.value) };
}

function openList(anchor, select, items, chosen, label, onDone) {
  const most = select.max_values ?? 1;
  const least = select.min_values ?? 1;
  const picked = new Set(chosen);
  let isDone = false;
  const search = el("input.search", { type: "text", placeholder: "Search", "aria-label": `Search: ${label}`, autocomplete: "off", hidden: items.length < 8 && select.type === kinds.text });
  const done = most > 1 ? button("Done", { class: "button primary small", onclick: () => popup.close() }) : null;
  const list = new ListBox(label, (item) => {
    if (picked.has(item)) picked.delete(item);
    else if (most === 1) {
      picked.clear();
      picked.add(item);
    } else if (picked.size < most) picked.add(item);
    isDone = most === 1;
    if (isDone) popup.close();
    else draw();
  }, { isMulti: most > 1 }).drivenBy(search);
  list.element.tabIndex = 0;
  const draw = () => {
    const active = Math.max(0, list.active);
    list.show(matching(items.map((item) => ({ ...item, item, isOn: picked.has(item) })), search.value).map((row) => Object.assign(row.item, { isOn: row.isOn })), "Nothing fits.", active);
    if (done) done.disabled = picked.size < least;
  };
  search.addEventListener("input", draw);
  const popup = openPopup(anchor, [search, list.element, most > 1 && el("div.popup-foot", {}, el("span.hint", {}, least === most ? `Choose ${most}` : `Choose ${least} to ${most}`), done)], {
    name: "wide",
    onClose: (isCancelled) => {
      const isOther = picked.size !== chosen.length || chosen.some((item) => !picked.has(item));
      const fits = picked.size >= least && picked.size <= most;
      if ((isDone || !isCancelled) && fits && (isOther || isDone)) onDone(items.filter((item) => picked.has(item)));
    },
  });
  popup.element.addEventListener("keydown", (event) => list.take(event.key === " " && event.target !== search ? new KeyboardEvent("keydown", { key: "Enter" }) : event));
  draw();
  (search.hidden ? list.element : search).focus();
}

