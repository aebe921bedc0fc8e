// A slash command being filled in: one field for each option, required ones first.

import { onCommand } from "./actions.js";
import { keepFile, slash } from "./api.js";
import { button, el } from "./dom.js";
import { optionField } from "./options.js";
import { commandKind, commandsOf, shownName } from "./state.js";

/** All that can be typed after "/": commands, and each subcommand of those that have some. */
export function leaves() {
  return commandsOf(commandKind.slash).flatMap((command) => below(command, [], []));
}

function below(part, names, shown) {
  const path = [...names, part.name];
  const title = [...shown, shownName(part)];
  const branches = (part.options ?? []).filter((option) => option.type <= 2);
  if (branches.length > 0) return branches.flatMap((branch) => below(branch, path, title));
  return [{
    path: path.join(" "),
    label: `/${title.join(" ")}`,
    hint: part.description_localized ?? part.description,
    note: (part.options ?? []).filter((option) => option.required).map(shownName).join(" "),
    options: part.options ?? [],
  }];
}

/**
 * @param {object} leaf from leaves()
 * @param {{onLeave: () => void, onBack: (reason: string) => void}} given onLeave: sent or given up; onBack: refused for a reason, so it must be seen again
 */
export function slashForm(leaf, { onLeave, onBack }) {
  const problem = el("p.problem", { role: "alert" });
  const lists = el("div.lists");
  const rows = el("div.slash-fields");
  const more = el("div.slash-more", { role: "group", "aria-label": "More options" });
  const fields = [];
  const shape = el("form.slash", { role: "group", "aria-label": leaf.label, onsubmit: (event) => (event.preventDefault(), send()) },
    lists,
    el("div.slash-head", {}, el("code", {}, leaf.label), el("span.hint", {}, leaf.hint), button("Give up the command", { class: "icon", onclick: onLeave }, "✕")),
    rows, more, problem,
    el("div.slash-foot", {}, el("span.hint", {}, "Enter sends, Escape gives up"), el("button.button.primary.small", { type: "submit" }, "Send")));
  shape.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) onLeave();
  });

  const others = (but) => Object.fromEntries(fields.filter((one) => one !== but && one.isUsable()).map((one) => [one.name, one.value()]));
  const add = (option) => {
    const made = optionField(option, leaf.path, { lists, others: () => others(made), onChosen: focusMissing, onEnter: next, onRemove: option.required ? null : () => remove(made) });
    fields.push(made);
    rows.append(made.element);
    drawMore();
    return made;
  };
  const remove = (made) => {
    fields.splice(fields.indexOf(made), 1);
    made.remove();
    drawMore();
    focus();
  };
  const drawMore = () => more.replaceChildren(...leaf.options.filter((option) => fields.every((one) => one.name !== option.name)).map((option) =>
    button(`+ ${shownName(option)}`, { class: "button small plain", title: option.description_localized ?? option.description, onclick: () => add(option).focus() })));
  const focus = () => (fields.find((one) => one.isEmpty()) ?? fields.at(-1))?.focus() ?? shape.querySelector("[type=submit]").focus();

  function focusMissing() {
    const empty = fields.find((one) => one.option.required && one.isEmpty());
    empty?.focus();
    return empty !== undefined;
  }

  function next() {
    if (!focusMissing()) shape.requestSubmit();
  }

  async function send() {
    const wrong = fields.filter((one) => !one.check());
    if (wrong.length > 0) {
      wrong[0].focus();
      return;
    }
    problem.textContent = "";
    try {
      const options = await valuesOf(fields);
      onLeave();
      const answer = await onCommand(leaf.label, () => slash(leaf.path, options));
      if (answer.kind !== "refused") return;
      problem.textContent = answer.reason;
    } catch (error) {
      problem.textContent = error.message;
    }
    onBack(problem.textContent);
  }

  leaf.options.filter((option) => option.required).forEach(add);
  drawMore();
  return { element: shape, focus };
}

async function valuesOf(fields) {
  const values = {};
  for (const one of fields.filter((field) => !field.isEmpty())) {
    const value = one.value();
    values[one.name] = value instanceof File ? { file: await keepFile(value) } : value;
  }
  return values;
}
