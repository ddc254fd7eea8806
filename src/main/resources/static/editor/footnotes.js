// The words of a footnote, written in an editor of their own.
import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { em, hardBreak, strong } from "./commands.js";
import { ask } from "./dialogs.js";
import { element } from "./elements.js";
import { link } from "./marks.js";
import { pasteWords } from "./paste.js";
import { say } from "./words.js";

/** Answers the content of a note after it has been edited, or null if it is to stay as it was. */
export async function noteEditor(outer, note) {
  const place = element("div");
  const inner = new EditorView(place, {
    state: EditorState.create({
      doc: note,
      plugins: [
        history(),
        keymap({
          "Mod-z": undo,
          "Mod-y": redo,
          "Shift-Mod-z": redo,
          "Mod-b": strong,
          "Mod-i": em,
          "Mod-Shift-k": link,
          "Shift-Enter": hardBreak,
          Enter: hardBreak,
          "Mod-Enter": (state, dispatch, view) => view.dom.closest("form").requestSubmit() ?? true,
        }),
        keymap(baseKeymap),
      ],
    }),
    attributes: {
      class: "note-text",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": say("footnote-words"),
      lang: outer.dom.lang,
      dir: outer.dom.dir,
    },
    handleDOMEvents: { paste: pasteWords, drop: (view, event) => event.preventDefault() ?? true },
  });
  const asked = ask({
    title: say("footnote"),
    content: element("div", { class: "field" }, element("p", { class: "hint" }, say("footnote-hint")), place),
  });
  inner.focus();
  const answer = await asked;
  const content = inner.state.doc.content;
  inner.destroy();
  return answer ? content : null;
}
