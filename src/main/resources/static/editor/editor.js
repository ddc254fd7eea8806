// The editor: the text of a field, shown and changed as readers will see it.
import { baseKeymap } from "prosemirror-commands";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { help } from "./help.js";
import { bindings } from "./keys.js";
import { nodeViews } from "./nodeviews.js";
import { pasting } from "./paste.js";
import { textOf } from "./schema.js";
import { toolbar } from "./toolbar.js";
import { typing } from "./typing.js";
import { say } from "./words.js";

/** Brings the toolbar in step with the text. */
const steering = (bar) =>
  new Plugin({
    props: { handleKeyDown: (view, event) => event.key === "F10" && event.altKey && (view.toolbar.focus(), true) },
    view(view) {
      view.toolbar = toolbar(bar, view, help);
      view.toolbar.update(view.state);
      return { update: () => view.toolbar.update(view.state) };
    },
  });

/** Tells of every change; clean says how HTML from elsewhere is read. Answers the view, and what closes it to writers. */
export function editor({ surface, bar, json, language, direction, clean, choosePicture, changed }) {
  let editable = true;
  const view = new EditorView(
    { mount: surface },
    {
      state: EditorState.create({
        doc: textOf(JSON.parse(json)),
        plugins: [
          pasting(clean),
          typing,
          keymap(bindings),
          keymap({ F1: help }),
          keymap(baseKeymap),
          steering(bar),
          dropCursor({ color: false, class: "drop-place", width: 3 }),
          gapCursor(),
          history(),
          tableEditing(),
        ],
      }),
      nodeViews,
      editable: () => editable,
      attributes: () => ({
        class: "prose",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": say("text"),
        "aria-readonly": String(!editable),
        lang: language,
        dir: direction,
        spellcheck: "true",
      }),
      dispatchTransaction(tr) {
        view.updateState(view.state.apply(tr));
        if (tr.docChanged) changed();
      },
    },
  );
  view.choosePicture = choosePicture;
  const close = () => {
    editable = false;
    view.setProps({});
    view.toolbar.update(view.state);
  };
  return { view, close };
}

export const jsonOf = (view) => JSON.stringify(view.state.doc.toJSON());

/** Puts another text in the place of this one, as a step that can be undone. */
export function replaceText(view, json) {
  const doc = textOf(JSON.parse(json));
  view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));
}

/** Shows a text that cannot be changed. */
export function reading(json, language, direction) {
  const view = new EditorView(null, {
    state: EditorState.create({ doc: textOf(JSON.parse(json)) }),
    nodeViews,
    editable: () => false,
    attributes: { class: "prose", lang: language, dir: direction },
  });
  return view.dom;
}
