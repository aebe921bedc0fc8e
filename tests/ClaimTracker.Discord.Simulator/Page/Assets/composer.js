// Where one writes: a message with files and mentions, or a slash command.

import { keepFile, say } from "./api.js";
import { button, byId, el, size, toast } from "./dom.js";
import { ListBox, matching } from "./listbox.js";
import { leaves, slashForm } from "./slash.js";
import { channel, nameOf, redraw, server, state } from "./state.js";

const most = 2000;
let files = [];
let box;
let shownFor = null;

/** Draws it for the channel that is open; what is being typed stays until the channel or the person changes. */
export function drawComposer() {
  const here = channel();
  const key = `${state.me.id} ${state.channelId} ${here?.maySend} ${here?.mayAttach}`;
  if (key !== shownFor) {
    shownFor = key;
    files = [];
    state.replyTo = null;
    build(here);
  }
  drawReply();
}

export const focusComposer = () => box?.input.focus();

function build(here) {
  const place = byId("composer");
  if (here === null || !here.maySend) {
    box = null;
    const why = here?.kind === 15 ? "This is a forum: open one of its posts." : "You do not have permission to send messages here.";
    place.replaceChildren(el("p.closed", {}, here === null ? "" : why));
    return;
  }
  box = plainBox(here);
  place.replaceChildren(box.element);
}

function plainBox(here) {
  const name = here.kind === 1 ? `@${here.name}` : `#${here.name}`;
  const input = el("textarea", { rows: "1", placeholder: `Message ${name}, or / for commands`, "aria-label": `Message ${name}`, enterkeyhint: "send" });
  const list = new ListBox("Commands", openSlash).drivenBy(input);
  list.takesTab = true;
  const picked = el("ul.file-names", { "aria-label": "Files to send" });
  const chooser = el("input", { type: "file", multiple: true, hidden: true, "aria-label": "Files", tabindex: "-1" });
  const count = el("span.count", { "aria-hidden": "true" });
  const reply = el("div.replying");
  const element = el("div.plain", {}, el("div.lists", {}, list.element), reply, picked,
    el("div.writing", {},
      here.mayAttach && button("Attach files", { class: "icon", onclick: () => chooser.click() }, "+"), chooser, input, count,
      button("Send", { class: "icon send", onclick: () => send() }, "➤")));

  const grow = () => {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, 240)}px`;
    count.textContent = input.value.length > most - 200 ? `${most - input.value.length}` : "";
    count.classList.toggle("over", input.value.length > most);
  };
  const offer = () => {
    const typed = /^\/([^\n]*)$/.exec(input.value);
    if (typed === null) {
      list.hide();
      return;
    }
    const all = leaves();
    const exact = all.find((leaf) => `${leaf.label} ` === input.value);
    if (exact) openSlash(exact);
    else list.show(matching(all, typed[1].trim()), all.length === 0 ? "There are no commands here for you." : "No command fits.");
  };
  const drawFiles = () => picked.replaceChildren(...files.map((file) => el("li", {}, `${file.name} (${size(file.size)}) `,
    button(`Remove ${file.name}`, { class: "icon small", onclick: () => take(files.filter((one) => one !== file)) }, "✕"))));
  const take = (now) => {
    files = now;
    drawFiles();
  };
  const add = (given) => here.mayAttach && take([...files, ...given].slice(0, 10));

  function openSlash(leaf) {
    list.hide();
    input.value = "";
    grow();
    const form = slashForm(leaf, {
      onLeave: () => {
        element.hidden = false;
        form.element.remove();
        input.focus();
      },
      onBack: (reason) => {
        if (!element.isConnected) {
          toast(reason);
          return;
        }
        element.hidden = true;
        element.after(form.element);
        form.focus();
      },
    });
    element.hidden = true;
    element.after(form.element);
    form.focus();
  }

  async function send() {
    const text = input.value.trim();
    if (text === "" && files.length === 0) return;
    if (text.length > most) {
      toast(`Your message is too long: ${text.length} characters; a message takes ${most}.`);
      return;
    }
    try {
      const keys = await Promise.all(files.map(keepFile));
      const answer = await say(withMentions(text), state.replyTo?.id ?? null, keys);
      if (answer.kind === "refused") {
        toast(answer.reason);
        return;
      }
      input.value = "";
      state.replyTo = null;
      take([]);
      grow();
      redraw();
    } catch (error) {
      toast(error.message);
    }
  }

  input.addEventListener("input", () => (grow(), offer()));
  input.addEventListener("blur", () => list.hide());
  input.addEventListener("focus", offer);
  input.addEventListener("keydown", (event) => {
    if (list.take(event) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape" && state.replyTo) {
      state.replyTo = null;
      redraw();
    }
  });
  input.addEventListener("paste", (event) => event.clipboardData.files.length > 0 && (event.preventDefault(), add(event.clipboardData.files)));
  chooser.addEventListener("change", () => {
    add(chooser.files);
    chooser.value = "";
    input.focus();
  });
  element.addEventListener("dragover", (event) => event.preventDefault());
  element.addEventListener("drop", (event) => (event.preventDefault(), add(event.dataTransfer.files)));
  return { element, input, reply };
}

function drawReply() {
  if (!box) return;
  const to = state.replyTo;
  box.reply.replaceChildren(...(to === null ? [] : [
    el("span", {}, "Replying to ", el("strong", {}, nameOf(to.author))),
    button("Do not reply", { class: "icon small", onclick: () => ((state.replyTo = null), redraw()) }, "✕"),
  ]));
}

// "@Ann", "@Editors" and "#checks" become the mentions that Discord's own program makes of them.
function withMentions(text) {
  const here = server();
  if (here === null) return text;
  const names = [
    ...here.members.flatMap((one) => [[`@${one.displayName}`, `<@${one.id}>`], [`@${one.name}`, `<@${one.id}>`]]),
    ...here.roles.filter((one) => one.name !== "@everyone").map((one) => [`@${one.name}`, `<@&${one.id}>`]),
    ...here.channels.map((one) => [`#${one.name}`, `<#${one.id}>`]),
  ].sort((a, b) => b[0].length - a[0].length);
  return text.replace(/(?<=^|\s)[@#][^\s@#][^@#\n]*/g, (rest) => {
    const found = names.find(([name]) => rest.toLowerCase().startsWith(name.toLowerCase()) && !/[\p{L}\p{N}]/u.test(rest[name.length] ?? ""));
    return found ? `${found[1]}${rest.slice(found[0].length)}` : rest;
  });
}
