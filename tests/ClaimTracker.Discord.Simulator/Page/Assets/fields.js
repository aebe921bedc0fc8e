// The fields of a form, each with its check, in Discord's words.

import { button, el, size } from "./dom.js";
import { picker } from "./picker.js";

let fields = 0;

/**
 * @param {object} given the component as Discord's API gives it
 * @returns {{customId: string, element: Element, value: () => any, check: () => boolean, focus: () => void}}
 */
export function field(given, label, description) {
  fields += 1;
  const id = `field-${fields}`;
  const made = make(given, label, id);
  const problem = el("p.problem", { id: `${id}-problem`, role: "alert" });
  const isGroup = given.type === 21 || given.type === 22;
  const name = el(isGroup ? "legend" : "label", { for: isGroup ? null : id, id: `${id}-name` }, label, given.required && given.type !== 23 && el("span.required"));
  const element = el(isGroup ? "fieldset.form-field" : "div.form-field", { data: { customId: given.custom_id } },
    given.type === 23 ? null : name, description && el("p.hint", { id: `${id}-about` }, description), made.element, problem);
  made.input.setAttribute("aria-describedby", `${id}-problem${description ? ` ${id}-about` : ""}`);
  if (given.type === 23) made.element.append(name);
  const check = () => {
    problem.textContent = made.problem() ?? "";
    made.input.setAttribute("aria-invalid", `${problem.textContent !== ""}`);
    return problem.textContent === "";
  };
  element.addEventListener("input", () => problem.textContent !== "" && check());
  return { customId: given.custom_id, element, check, value: made.value, focus: () => made.input.focus() };
}

function make(given, label, id) {
  switch (given.type) {
    case 4: return text(given, id);
    case 19: return upload(given, label, id);
    case 21: case 22: return group(given, id);
    case 23: return checkbox(given, id);
    default: return select(given, label, id);
  }
}

const missing = "This field is required";

const amount = (given, count) => {
  const [least, most] = [given.min_values ?? 1, given.max_values ?? 1];
  if (count === 0) return given.required ? missing : null;
  if (count < least) return `Choose at least ${least}`;
  return count > most ? `Choose at most ${most}` : null;
};

function text(given, id) {
  const [least, most] = [given.min_length ?? 0, given.max_length ?? 4000];
  const input = el(given.style === 2 ? "textarea" : "input", { id, placeholder: given.placeholder, autocomplete: "off", "aria-required": given.required ? "true" : null, rows: given.style === 2 ? "5" : null, type: given.style === 2 ? null : "text" });
  input.value = given.value ?? "";
  const count = el("span.count", { "aria-hidden": "true" });
  const tell = () => {
    count.textContent = most < 4000 || input.value.length > 3500 ? `${input.value.length}/${most}` : "";
    count.classList.toggle("over", input.value.length > most);
  };
  input.addEventListener("input", tell);
  tell();
  return {
    input,
    element: el("div.input-box", {}, input, count),
    value: () => input.value,
    problem: () => {
      const length = input.value.length;
      if (length === 0) return given.required ? missing : null;
      if (length < least) return `Must be at least ${least} characters`;
      return length > most ? `Must be ${most} or fewer in length` : null;
    },
  };
}

function select(given, label, id) {
  const made = picker(given, () => made.element.dispatchEvent(new Event("input", { bubbles: true })), { label });
  made.element.id = id;
  return { input: made.element, element: made.element, value: made.values, problem: () => amount(given, made.values().length) };
}

function group(given, id) {
  const isRadio = given.type === 21;
  const boxes = given.options.map((option, n) =>
    el("input", { type: isRadio ? "radio" : "checkbox", name: id, value: option.value, checked: option.default === true, id: `${id}-${n}` }));
  const element = el("div.choices", {}, given.options.map((option, n) =>
    el("label.choice", { for: `${id}-${n}` }, boxes[n], el("span", {}, el("span.option-label", {}, option.label), option.description && el("span.option-hint", {}, option.description)))));
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  return {
    input: boxes[0],
    element,
    value: () => (isRadio ? chosen()[0] ?? null : chosen()),
    problem: () => (isRadio ? (given.required && chosen().length === 0 ? missing : null) : amount(given, chosen().length)),
  };
}

function checkbox(given, id) {
  const input = el("input", { type: "checkbox", id, checked: given.default === true });
  return { input, element: el("div.choice", {}, input), value: () => input.checked, problem: () => null };
}

function upload(given, label, id) {
  const most = given.max_values ?? 1;
  let files = [];
  const input = el("input.pick", { type: "file", id, multiple: most > 1, accept: (given.file_types ?? []).map((type) => (type.startsWith(".") ? type : `${type}/*`)).join(",") || null });
  const names = el("ul.file-names");
  const draw = () => names.replaceChildren(...files.map((file) => el("li", {}, `${file.name} (${size(file.size)}) `, button(`Remove ${file.name}`, { class: "icon small", onclick: () => remove(file) }, "✕"))));
  const remove = (file) => {
    files = files.filter((one) => one !== file);
    draw();
  };
  input.addEventListener("change", () => {
    files = most > 1 ? [...files, ...input.files] : [...input.files];
    input.value = "";
    draw();
  });
  return { input, element: el("div.upload", {}, input, names), value: () => files, problem: () => amount(given, files.length) };
}
