// Forms that the application shows.

import { keepFile, submit } from "./api.js";
import { button, el } from "./dom.js";
import { field } from "./fields.js";
import { markdown } from "./markdown.js";
import { state } from "./state.js";

/** @param {{form: string, modal: object}} answer */
export function openModal({ form, modal }) {
  document.querySelector("dialog[open]")?.close();
  const parts = modal.components.map(part);
  const fields = parts.map((one) => one.field).filter(Boolean);
  const problem = el("p.problem", { role: "alert" });
  const send = button("Submit", { class: "button primary", type: "submit" });
  const cancel = () => dialog.close();
  const shape = el("form", { novalidate: true, method: "dialog", onsubmit: (event) => (event.preventDefault(), onSubmit()) },
    el("header.modal-head", {}, el("h2", { id: "modal-title" }, modal.title), button("Close", { class: "icon", onclick: cancel }, "✕")),
    el("div.modal-body", {}, parts.map((one) => one.element)),
    problem,
    el("footer.modal-foot", {}, el("span.hint", {}, `This form goes to ${state.world.bot.name}.`), button("Cancel", { class: "button plain", onclick: cancel }), send));
  const dialog = el("dialog.modal", { "aria-labelledby": "modal-title", data: { customId: modal.custom_id } }, shape);
  dialog.addEventListener("close", () => dialog.remove());

  async function onSubmit() {
    const wrong = fields.filter((one) => !one.check());
    if (wrong.length > 0) {
      wrong[0].focus();
      return;
    }
    send.disabled = true;
    problem.textContent = "";
    try {
      const answer = await submit(form, await valuesOf(fields));
      if (answer.kind === "failed") problem.textContent = "Something went wrong. Try again.";
      else if (answer.kind === "refused") problem.textContent = answer.reason;
      else dialog.close();
    } catch (error) {
      problem.textContent = error.message;
    } finally {
      send.disabled = false;
    }
  }

  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
}

async function valuesOf(fields) {
  const values = {};
  for (const one of fields) {
    const value = one.value();
    const isFiles = Array.isArray(value) && value[0] instanceof File;
    values[one.customId] = isFiles ? await Promise.all(value.map(async (file) => ({ file: await keepFile(file) }))) : value;
  }
  return values;
}

// A label with its field, the older row with a text field, or a text between them.
function part(given) {
  if (given.type === 10) return { element: el("div.text", {}, markdown(given.content)) };
  const inner = given.component ?? given.components[0];
  const made = field(inner, given.label ?? inner.label, given.description);
  return { element: made.element, field: made };
}
