// What comes from elsewhere. HTML of others is read by the server, which answers a text of ours; it never becomes part of
// this page. What was copied here is put in as it was.
import { Slice } from "prosemirror-model";
import { Plugin, PluginKey, Selection, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { element } from "./elements.js";
import { insertBlock } from "./commands.js";
import { isSound, schema, textOf } from "./schema.js";
import { attributesOf, picturesOf, send } from "./uploading.js";
import { say } from "./words.js";

/** Marks the places at which something is still to come in, while the text around them may change. */
const waiting = new PluginKey("waiting");

function waitAt(view, pos) {
  const id = {};
  view.dispatch(view.state.tr.setMeta(waiting, { add: id, pos }));
  return id;
}

/** Where it is to come in now, or null if that place is gone. */
function arrive(view, id) {
  const [place] = waiting.getState(view.state).find(null, null, (spec) => spec.id === id);
  view.dispatch(view.state.tr.setMeta(waiting, { remove: id }));
  return place ? place.from : null;
}

const places = {
  init: () => DecorationSet.empty,
  apply(tr, set) {
    const moved = set.map(tr.mapping, tr.doc);
    const change = tr.getMeta(waiting);
    if (change?.add) {
      const mark = element("span", { class: "waiting-paste", "aria-hidden": "true" });
      return moved.add(tr.doc, [Decoration.widget(change.pos, mark, { id: change.add })]);
    }
    return change?.remove ? moved.remove(moved.find(null, null, (spec) => spec.id === change.remove)) : moved;
  },
};

/** Asks the server what it makes of it. */
async function cleaned(address, token, html) {
  const answer = await fetch(address, {
    method: "POST",
    body: html,
    redirect: "error",
    headers: { "Content-Type": "text/plain;charset=UTF-8", Accept: "application/json", "X-CSRF-TOKEN": token },
  });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  const text = textOf(await answer.json());
  if (text.textContent === "" && text.childCount < 2 && text.firstChild.isTextblock) {
    throw new Error("nothing of it is left");
  }
  return Slice.maxOpen(text.content, false);
}

function putIn(view, pos, slice) {
  const $pos = view.state.doc.resolve(pos);
  view.dispatch(view.state.tr.setSelection(Selection.near($pos)));
  if (view.someProp("handlePaste", (handle) => handle(view, null, slice))) {
    return;
  }
  const tr = view.state.tr.replaceSelection(slice);
  view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
}

function putWordsIn(view, pos, words) {
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(pos))));
  view.pasteText(words);
}

/** Puts nothing but words in, on one line. */
export function pasteWords(view, event) {
  const words = event.clipboardData.getData("text/plain").replace(/\s+/g, " ");
  event.preventDefault();
  if (words) view.dispatch(view.state.tr.insertText(words).scrollIntoView());
  return true;
}

/** The address is where HTML is read, upload where pictures are sent; the token is what every form sends back; announce says a sentence. */
export function pasting({ address, upload, token, announce }) {
  const comeIn = async (view, html, words, pos) => {
    const id = waitAt(view, pos);
    try {
      const slice = await cleaned(address, token(), html);
      const place = arrive(view, id);
      if (place !== null) putIn(view, place, slice);
    } catch {
      const place = arrive(view, id);
      if (place !== null && words) putWordsIn(view, place, words);
      announce(say(words ? "paste-words" : "paste-nothing"));
    }
  };

  /** Pictures come in one after the other, each where the cursor was when it was given. */
  const bring = async (view, files, pos) => {
    const waits = files.map((file) => ({ file, id: waitAt(view, pos) }));
    for (const { file, id } of waits) {
      announce(say("sending", file.name));
      try {
        const { picture, remark } = await send(file, { upload, token });
        const place = arrive(view, id);
        if (place !== null) {
          view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place), -1)));
          insertBlock(schema.nodes.picture.create(attributesOf(picture)))(view.state, view.dispatch);
        }
        announce([say("sent", file.name), remark].filter(Boolean).join(" "));
      } catch (refused) {
        arrive(view, id);
        announce(refused.message);
      }
    }
  };

  /** Whether the transfer was dealt with here; the rest, plain text and what is our own, is the editor's. */
  const receive = (view, event, transfer, place) => {
    if (!transfer || !view.editable) {
      return false;
    }
    const html = transfer.getData("text/html");
    const words = transfer.getData("text/plain");
    if (html.includes("data-pm-slice") || (!html && words)) {
      return false;
    }
    if (!html && !transfer.files.length) {
      return false;
    }
    event.preventDefault();
    const files = picturesOf(transfer);
    if (files.length && !words) {
      bring(view, files, place());
    } else if (!html) {
      announce(say("paste-file"));
    } else {
      comeIn(view, html, words, place());
    }
    return true;
  };

  return new Plugin({
    key: waiting,
    state: places,
    props: {
      decorations: (state) => waiting.getState(state),
      transformPasted: (slice) => (isSound(slice) ? slice : Slice.empty),
      handleDOMEvents: {
        paste: (view, event) =>
          receive(view, event, event.clipboardData, () => {
            view.dispatch(view.state.tr.deleteSelection());
            return view.state.selection.from;
          }),
        drop: (view, event) =>
          !view.dragging &&
          receive(view, event, event.dataTransfer, () => {
            const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
            return found ? found.pos : view.state.selection.to;
          }),
      },
    },
  });
}
