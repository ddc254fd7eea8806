// The dialogs of links and of words in another language.
import { toggleMark } from "prosemirror-commands";
import { completed, isLink, languageTag } from "./addresses.js";
import { markAt, reach } from "./commands.js";
import { ask } from "./dialogs.js";
import { schema } from "./schema.js";
import { say } from "./words.js";

const { marks } = schema;

/** Asks for the attribute of a mark, then puts it on, changes it or takes it off. */
async function askForMark(view, type, title, field, attributes) {
  const mark = markAt(view.state, type);
  const { from, to } = mark ? reach(view.state, mark) : view.state.selection;
  const bare = from === to;
  const fields = bare ? [field(mark), { name: "text", label: say("link-words"), dir: "auto" }] : [field(mark)];
  const answer = await ask({ title, fields, removal: mark ? say("take-off") : null });
  if (answer) {
    const tr = view.state.tr;
    if (answer === "remove") {
      tr.removeMark(from, to, type);
    } else if (bare) {
      const made = type.create(attributes(answer));
      tr.insert(from, schema.text(answer.text.trim() || answer.address || answer.tag, [made])).removeStoredMark(type);
    } else {
      tr.removeMark(from, to, type).addMark(from, to, type.create(attributes(answer)));
    }
    view.dispatch(tr.scrollIntoView());
  }
  view.focus();
}

export const link = (state, dispatch, view) => {
  if (!toggleMark(marks.link)(state)) {
    return false;
  }
  if (dispatch) {
    askForMark(
      view,
      marks.link,
      say("link"),
      (mark) => ({
        name: "address",
        label: say("link-address"),
        hint: say("link-hint"),
        value: mark?.attrs.href,
        dir: "ltr",
        inputmode: "url",
        spellcheck: "false",
        check: (value) => (isLink(completed(value)) ? null : say("link-wrong")),
      }),
      (answer) => ({ href: completed(answer.address) }),
    );
  }
  return true;
};

export const language = (state, dispatch, view) => {
  if (state.selection.empty && !markAt(state, marks.lang)) {
    return false;
  }
  if (dispatch) {
    askForMark(
      view,
      marks.lang,
      say("lang"),
      (mark) => ({
        name: "tag",
        label: say("lang-tag"),
        hint: say("lang-hint"),
        value: mark?.attrs.tag,
        dir: "ltr",
        spellcheck: "false",
        check: (value) => (languageTag(value) ? null : say("lang-wrong")),
      }),
      (answer) => ({ tag: languageTag(answer.tag) }),
    );
  }
  return true;
};
