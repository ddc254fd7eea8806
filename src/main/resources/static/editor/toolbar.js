// The row of buttons above the text. One of them is reached by Tab or Alt-F10, the others by the arrows from there; Escape
// leads back into the text.
import { redo, undo } from "prosemirror-history";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  toggleHeaderRow,
} from "prosemirror-tables";
import * as commands from "./commands.js";
import { details, detailsAt, embed, fact, footnote, image } from "./details.js";
import { element } from "./elements.js";
import { icon } from "./icons.js";
import { keyOf, shownKeys, spokenKeys } from "./keys.js";
import { language, link } from "./marks.js";
import { schema } from "./schema.js";
import { say } from "./words.js";

const { nodes, marks } = schema;
const marked = (type) => (state) => commands.isMarked(state, type);

const GROUPS = [
  [
    ["strong", commands.strong, marked(marks.strong)],
    ["em", commands.em, marked(marks.em)],
    ["link", link, marked(marks.link)],
    ["lang", language, marked(marks.lang)],
  ],
  [
    ["heading2", commands.heading(2), commands.isHeading(2)],
    ["heading3", commands.heading(3), commands.isHeading(3)],
  ],
  [
    ["quote", commands.quote, (state) => commands.around(state, nodes.blockquote) !== null],
    ["bullets", commands.list(nodes.bullet_list), commands.isList(nodes.bullet_list)],
    ["numbers", commands.list(nodes.ordered_list), commands.isList(nodes.ordered_list)],
  ],
  [
    ["image", image],
    ["footnote", footnote],
    ["table", commands.table],
    ["fact", fact],
    ["embed", embed],
    ["rule", commands.rule],
  ],
  [
    ["undo", undo],
    ["redo", redo],
  ],
];

const TABLE = [
  ["row-before", addRowBefore],
  ["row-after", addRowAfter],
  ["row-remove", deleteRow],
  ["column-before", addColumnBefore],
  ["column-after", addColumnAfter],
  ["column-remove", deleteColumn],
  ["row-head", toggleHeaderRow],
  ["table-remove", deleteTable],
];

const PLACE = [
  ["details", details],
  ["up", commands.move(-1)],
  ["down", commands.move(1)],
  ["remove", commands.remove],
];

/** The fourth level is rare: it has a key and no button. */
const LEVELS = { heading2: "H2", heading3: "H3" };

function buttonOf(view, [name, command, active], written) {
  const key = keyOf(name);
  const label = say(name);
  const button = element(
    "button",
    {
      type: "button",
      tabindex: "-1",
      class: written ? "tool tool-words" : "tool",
      "aria-label": written ? null : label,
      "aria-pressed": active ? "false" : null,
      "aria-keyshortcuts": key ? spokenKeys(key) : null,
      title: key ? `${label} (${shownKeys(key).join(" ")})` : label,
    },
    written ? label : (icon(name) ?? LEVELS[name]),
  );
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") === "true") {
      return;
    }
    if (command(view.state, view.dispatch, view) && !document.querySelector("dialog[open]")) {
      view.focus();
    }
  });
  return {
    button,
    update(state) {
      button.setAttribute("aria-disabled", String(!view.editable || !command(state, null, view)));
      if (active) button.setAttribute("aria-pressed", String(active(state)));
    },
  };
}

const groupOf = (name, tools) =>
  element("div", { role: "group", "aria-label": say(name), class: `tools tools-${name}` }, ...tools.map((tool) => tool.button));

/** Fills the bar; answers a function that brings it in step with the text. */
export function toolbar(bar, view, help) {
  const groups = GROUPS.map((group) => group.map((tool) => buttonOf(view, tool, false)));
  const inTable = TABLE.map((tool) => buttonOf(view, tool, true));
  const atPlace = PLACE.map((tool) => buttonOf(view, tool, true));
  const helper = buttonOf(view, ["help", help], false);
  groups.at(-1).push(helper);
  const names = ["words", "headings", "blocks", "insert", "steps"];
  bar.append(...groups.map((tools, place) => groupOf(names[place], tools)));
  const tableGroup = groupOf("table-change", inTable);
  const placeGroup = groupOf("place", atPlace);
  bar.append(placeGroup, tableGroup);

  const tools = [...groups.flat(), ...atPlace, ...inTable];
  const shown = () => tools.map((tool) => tool.button).filter((button) => !button.parentElement.hidden);
  const enter = (button) => {
    tools.forEach((tool) => { tool.button.tabIndex = tool.button === button ? 0 : -1; });
  };
  enter(tools[0].button);

  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("focusin", (event) => enter(event.target));
  bar.addEventListener("keydown", (event) => {
    const all = shown();
    const at = all.indexOf(document.activeElement);
    const onward = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = onward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to = { [onward]: at + 1, [back]: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[(to + all.length) % all.length].focus();
    } else if (event.key === "Escape") {
      view.focus();
    }
  });

  return {
    focus: () => (shown().find((button) => button.tabIndex === 0) ?? tools[0].button).focus(),
    update(state) {
      tableGroup.hidden = !view.editable || !isInTable(state);
      placeGroup.hidden = !view.editable || (detailsAt(state) === null && !state.selection.node);
      tools.forEach((tool) => tool.update(state));
      if (!shown().some((button) => button.tabIndex === 0)) enter(tools[0].button);
    },
  };
}
