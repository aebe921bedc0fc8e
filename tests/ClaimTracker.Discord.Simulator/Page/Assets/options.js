// One option of a slash command: a text field, mostly with a list of what fits.

import { suggest } from "./api.js";
import { button, el, size } from "./dom.js";
import { ListBox, matching } from "./listbox.js";
import { channels, members, roles } from "./picker.js";
import { shownName } from "./state.js";

const kind = { text: 3, whole: 4, flag: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, file: 11 };
const pause = 250;
let options = 0;

/**
 * @param {object} given lists: where the list is shown; others: the values of the other options; onChosen: something was taken from the list;
 *   onEnter: the field is done; *   onRemove: takes an option that is not required away again, null where it is
 */
export function optionField(option, command, given) {
  options += 1;
  const id = `option-${options}`;
  const made = option.type === kind.file ? fileOption(option, id) : textOption(option, id, command, given);
  const problem = el("p.problem", { id: `${id}-problem`, role: "alert" });
  made.input.setAttribute("aria-describedby", `${id}-problem ${id}-about`);
  const element = el("div.slash-field", { data: { option: option.name } },
    el("label", { for: id }, shownName(option), option.required && el("span.required", { "aria-hidden": "true" }, " *")),
    made.element,
    el("span.hint", { id: `${id}-about` }, option.description_localized ?? option.description),
    given.onRemove && button(`Remove ${shownName(option)}`, { class: "icon small", onclick: given.onRemove }, "✕"),
    problem);
  const check = () => {
    const text = made.isEmpty() ? (option.required ? "This option is required. Specify a value." : null) : made.problem();
    problem.textContent = text ?? "";
    made.input.setAttribute("aria-invalid", `${text !== null}`);
    return text === null;
  };
  element.addEventListener("input", () => problem.textContent !== "" && check());
  return {
    name: option.name,
    option,
    element,
    check,
    focus: () => made.input.focus() ?? true,
    isEmpty: made.isEmpty,
    isUsable: () => !made.isEmpty() && made.problem() === null && option.type !== kind.file,
    value: made.value,
    remove: () => {
      element.remove();
      made.list?.element.remove();
    },
  };
}

function fileOption(option, id) {
  const types = (option.file_types ?? []).map((type) => (type.startsWith(".") ? type : `${type}/*`)).join(",");
  const input = el("input", { id, type: "file", accept: types || null });
  const told = el("span.hint");
  input.addEventListener("change", () => {
    told.textContent = input.files.length > 0 ? size(input.files[0].size) : "";
  });
  return { input, element: el("div.upload", {}, input, told), isEmpty: () => input.files.length === 0, value: () => input.files[0], problem: () => null };
}

function textOption(option, id, command, { lists, others, onChosen, onEnter }) {
  const isNumber = option.type === kind.whole || option.type === kind.number;
  const input = el("input", { id, type: "text", inputmode: isNumber ? "decimal" : null, autocomplete: "off", "aria-required": option.required ? "true" : null });
  // What was chosen from the list; typing afterwards forgets it.
  let chosen = null;
  let asked = 0;
  const fixed = fixedItems(option);
  const hasList = fixed !== null || option.autocomplete === true;
  const list = hasList ? new ListBox(`Choices for ${shownName(option)}`, choose).drivenBy(input) : null;
  if (list) {
    list.takesTab = true;
    lists.append(list.element);
  }

  function choose(item) {
    chosen = item;
    asked += 1;
    input.value = item.label;
    list.hide();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    onChosen();
  }

  async function offer() {
    asked += 1;
    if (fixed !== null) {
      list.show(matching(fixed(), chosen === null ? input.value : ""), "No options match your search.");
      return;
    }
    const turn = asked;
    await new Promise((resolve) => setTimeout(resolve, input.value === "" ? 0 : pause));
    if (turn !== asked) return;
    input.setAttribute("aria-busy", "true");
    const answer = await suggest(command, option.name, input.value, others()).catch((error) => ({ kind: "refused", reason: error.message }));
    if (turn !== asked || document.activeElement !== input) return;
    input.setAttribute("aria-busy", "false");
    if (answer.kind === "suggested") list.show(answer.choices.map((choice) => ({ label: choice.name, value: choice.value })), "No options match your search.");
    else list.show([], "Loading options failed");
  }

  input.addEventListener("input", (event) => {
    if (chosen !== null && input.value === chosen.label) return;
    chosen = null;
    if (list && event.isTrusted) offer();
  });
  input.addEventListener("focus", () => list && chosen === null && offer());
  input.addEventListener("blur", () => list && (asked += 1, list.hide()));
  input.addEventListener("keydown", (event) => {
    if (list?.take(event) || event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    onEnter();
  });

  const found = () => chosen ?? fixed?.().find((item) => item.label.toLowerCase() === input.value.trim().toLowerCase()) ?? null;
  return {
    input,
    list,
    element: input,
    isEmpty: () => input.value.trim() === "",
    value: () => found()?.value ?? input.value,
    problem: () => (fixed !== null && found() === null ? "Choose one of the options." : problemOf(option, `${found()?.value ?? input.value}`)),
  };
}

// What there is to choose from without asking the application; null: nothing is fixed.
function fixedItems(option) {
  switch (option.type) {
    case kind.flag: return () => [{ label: "True", value: true }, { label: "False", value: false }];
    case kind.user: return members;
    case kind.role: return roles;
    case kind.channel: return () => channels(option.channel_types);
    case kind.mentionable: return () => [...members(), ...roles()];
    default: {
      const items = (option.choices ?? []).map((choice) => ({ label: choice.name_localized ?? choice.name, value: `${choice.value}` }));
      return items.length > 0 ? () => items : null;
    }
  }
}

function problemOf(option, text) {
  if (option.type === kind.text) {
    if (text.length < (option.min_length ?? 0)) return `Must be at least ${option.min_length} characters`;
    return text.length > (option.max_length ?? 6000) ? `Must be ${option.max_length ?? 6000} or fewer in length` : null;
  }
  if (option.type !== kind.whole && option.type !== kind.number) return null;
  const number = Number(text);
  if (text.trim() === "" || Number.isNaN(number)) return "Input a valid number.";
  if (option.type === kind.whole && !Number.isInteger(number)) return "Input a valid integer.";
  if (number < (option.min_value ?? -Infinity)) return `Must be at least ${option.min_value}`;
  return number > (option.max_value ?? Infinity) ? `Must be at most ${option.max_value}` : null;
}
