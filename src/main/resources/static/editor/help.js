// The sheet that says what each key does.
import { show } from "./dialogs.js";
import { element } from "./elements.js";
import { KEYS, OTHER_KEYS, shownKeys } from "./keys.js";
import { say } from "./words.js";

const TYPED = [
  ["##", "heading2"],
  ["###", "heading3"],
  ["####", "heading4"],
  ["-", "bullets"],
  ["1.", "numbers"],
  [">", "quote"],
  ["--", "dash"],
];

const line = (keys, name) => element("div", {}, element("dt", { dir: "ltr" }, ...keys), element("dd", {}, say(name)));
const caps = (key) => shownKeys(key).flatMap((cap) => [element("kbd", {}, cap), " "]);

export const help = (state, dispatch, view) => {
  if (dispatch) {
    const content = element(
      "div",
      { class: "help-sheet" },
      element("p", {}, say("help-text")),
      element("dl", { class: "guide" }, ...[...OTHER_KEYS, ...KEYS].map(([key, name]) => line(caps(key), name))),
      element("h3", {}, say("help-typed")),
      element("dl", { class: "guide" }, ...TYPED.map(([typed, name]) => line([element("kbd", {}, typed)], name))),
    );
    show({ title: say("help"), content, className: "asking-wide" }).then(() => view.focus());
  }
  return true;
};
