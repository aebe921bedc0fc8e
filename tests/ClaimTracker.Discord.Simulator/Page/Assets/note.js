// Tells how to bring a bot here, as long as none is.

import { button, el, toast } from "./dom.js";
import { state } from "./state.js";

export function botNote() {
  const bot = state.world.bot;
  if (bot.isConnected) return null;
  const lines = `export Discord__Api=${bot.api}\nexport Discord__Token=${bot.token}`;
  const copy = () => navigator.clipboard?.writeText(lines).then(() => toast("Copied.", "good"));
  return el("section.bot-note", { "aria-label": "No bot is here yet" },
    el("h3", {}, `${bot.name} is not here yet`),
    el("p", {}, "This is a simulated Discord. You can read and write; commands and buttons need a bot. Start one in a second terminal with these two settings:"),
    el("pre", {}, el("code", {}, lines)),
    button("Copy", { class: "button small secondary", onclick: copy }),
    bot.commands > 0 && el("p.hint", {}, "It was here before: what it posted is still shown, and its commands will time out until it is back."));
}
