// What each key does in the text. The help sheet is made from the same list as the keymap.
import { chainCommands } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { goToNextCell } from "prosemirror-tables";
import * as commands from "./commands.js";
import { details, footnote } from "./details.js";
import { language, link } from "./marks.js";
import { schema } from "./schema.js";

const { nodes } = schema;
const item = nodes.list_item;

/** In a list Tab nests and in a table it goes on; where it can do neither it leaves the text. */
const deeper = chainCommands(sinkListItem(item), goToNextCell(1));
const shallower = chainCommands(liftListItem(item), goToNextCell(-1));

/** The key, what it does by the name of the words for it, and the command. */
export const KEYS = [
  ["Mod-b", "strong", commands.strong],
  ["Mod-i", "em", commands.em],
  ["Mod-Shift-k", "link", link],
  ["Mod-Shift-l", "lang", language],
  ["Mod-Alt-0", "paragraph", commands.paragraph],
  ["Mod-Alt-2", "heading2", commands.heading(2)],
  ["Mod-Alt-3", "heading3", commands.heading(3)],
  ["Mod-Alt-4", "heading4", commands.heading(4)],
  ["Mod-Shift-9", "quote", commands.quote],
  ["Mod-Shift-8", "bullets", commands.list(nodes.bullet_list)],
  ["Mod-Shift-7", "numbers", commands.list(nodes.ordered_list)],
  ["Tab", "deeper", deeper],
  ["Shift-Tab", "shallower", shallower],
  ["Shift-Enter", "break", commands.hardBreak],
  ["Mod-Alt-f", "footnote", footnote],
  ["Alt-Enter", "details", details],
  ["Alt-ArrowUp", "up", commands.move(-1)],
  ["Alt-ArrowDown", "down", commands.move(1)],
  ["Mod-z", "undo", undo],
  ["Mod-y", "redo", redo],
];

/** Keys that do what is done elsewhere than in the text, by the names of the words for it. */
export const OTHER_KEYS = [
  ["Mod-s", "save"],
  ["Alt-F10", "toolbar"],
  ["F1", "help"],
];

export const keyOf = (name) => KEYS.find(([, known]) => known === name)?.[0] ?? OTHER_KEYS.find(([, known]) => known === name)?.[0];

export const bindings = {
  ...Object.fromEntries(KEYS.map(([key, , command]) => [key, command])),
  "Shift-Mod-z": redo,
  Enter: splitListItem(item),
};

const APPLE = /Mac|iP(hone|ad|od)/.test(navigator.platform);
const SHOWN = {
  Mod: APPLE ? "⌘" : "Ctrl",
  Alt: APPLE ? "⌥" : "Alt",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** The keys as they stand on a keyboard. */
export const shownKeys = (key) => key.split("-").map((part) => SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part));

/** The same for programs that read the page aloud. */
export const spokenKeys = (key) =>
  key.split("-").map((part) => (part === "Mod" ? (APPLE ? "Meta" : "Control") : part.length === 1 ? part.toUpperCase() : part)).join("+");
