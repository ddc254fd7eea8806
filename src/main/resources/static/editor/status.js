// The line that says how the text is: saved, or why not, and how long it is.
import { element } from "./elements.js";
import { lengthOf } from "./counting.js";
import { isolated, number, say, time } from "./words.js";

const QUIET = 400;

const SENTENCES = {
  saved: ({ savedAt }) => say("state-saved", time(savedAt)),
  unsaved: () => say("state-unsaved"),
  saving: () => say("state-saving"),
  waiting: ({ kept }) => say(kept ? "state-waiting" : "state-waiting-bare"),
  "signed-out": ({ kept }) => say(kept ? "state-signed-out" : "state-signed-out-bare"),
  refused: ({ message }) => say("state-refused", message ?? ""),
  wrong: ({ message }) => say("state-refused", message ?? ""),
  locked: ({ who }) => say("state-locked", isolated(who)),
  reading: () => say("state-reading"),
};

const LINKS = {
  "signed-out": () => ["/desk/sign-in", say("state-sign-in"), true],
  refused: ({ see }) => (see ? [see, say("state-see"), false] : null),
};

/** Typing and saving follow each other so often that they are not read aloud; what is wrong is. */
const UNTOLD = new Set(["unsaved", "saving"]);

export function statusLine(place, again) {
  const state = place.querySelector("[data-state]");
  const length = place.querySelector("[data-length]");
  const said = place.querySelector("[data-said]");
  let counting = null;

  const count = (doc) => {
    const { words, minutes } = lengthOf(doc);
    length.textContent = say("length", number(words), number(minutes));
  };

  return {
    show(kind, details = {}) {
      const link = LINKS[kind]?.(details);
      state.dataset.state = kind;
      state.setAttribute("aria-live", UNTOLD.has(kind) ? "off" : "polite");
      state.replaceChildren(
        element("span", {}, SENTENCES[kind](details)),
        ...(link
          ? [" ", element("a", { href: link[0], target: link[2] ? "_blank" : null, rel: link[2] ? "noopener" : null }, link[1])]
          : []),
        ...(kind === "signed-out" || kind === "waiting"
          ? [" ", element("button", { type: "button", class: "plain", click: again }, say("state-again"))]
          : []),
      );
    },
    /** Counts when the fingers rest. */
    count(doc) {
      clearTimeout(counting);
      counting = setTimeout(() => count(doc), QUIET);
    },
    countNow: count,
    say: (sentence) => { said.textContent = sentence; },
  };
}
