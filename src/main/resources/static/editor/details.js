// What stands behind a place of the text and is asked for in a dialog: who said a quote, what a picture shows, what a note says.
import { NodeSelection } from "prosemirror-state";
import { completed, isSecure } from "./addresses.js";
import { around, insertBlock, markAt } from "./commands.js";
import { ask } from "./dialogs.js";
import { noteEditor } from "./footnotes.js";
import { language, link } from "./marks.js";
import { schema } from "./schema.js";
import { attributesOf } from "./uploading.js";
import { say } from "./words.js";

const { nodes, marks } = schema;
const LONGEST_LINE = 2000;

const words = (name, label, value, more = {}) => ({ name, label, value, maxlength: LONGEST_LINE, dir: "auto", ...more });
const orNull = (value) => (value.trim() ? value.trim() : null);

/** Asks for attributes of the node at that place and sets them. */
async function askForNode(view, pos, question, attributes) {
  const node = view.state.doc.nodeAt(pos);
  const answer = await ask(question(node));
  if (answer === "remove") {
    view.dispatch(view.state.tr.delete(pos, pos + node.nodeSize));
  } else if (answer) {
    const tr = view.state.tr.setNodeMarkup(pos, null, { ...node.attrs, ...attributes(answer) });
    view.dispatch(node.isBlock && node.isLeaf ? tr.setSelection(NodeSelection.create(tr.doc, pos)) : tr);
  }
  view.focus();
}

export const pictureDetails = (view, pos) =>
  askForNode(
    view,
    pos,
    ({ attrs }) => ({
      title: say("picture"),
      fields: [
        words("alt", say("picture-alt"), attrs.alt, { hint: say("picture-alt-hint"), lines: 3 }),
        words("caption", say("picture-caption"), attrs.caption, { lines: 2 }),
        words("credit", say("picture-credit"), attrs.credit),
      ],
      removal: say("picture-remove"),
    }),
    ({ alt, caption, credit }) => ({ alt: alt.trim(), caption: orNull(caption), credit: orNull(credit) }),
  );

const embedFields = ({ href, title }) => [
  {
    name: "href",
    label: say("embed-address"),
    hint: say("embed-hint"),
    value: href,
    dir: "ltr",
    inputmode: "url",
    spellcheck: "false",
    check: (value) => (isSecure(completed(value)) ? null : say("embed-wrong")),
  },
  words("title", say("embed-title"), title, { check: (value) => (value.trim() ? null : say("embed-title-wrong")) }),
];
const embedOf = ({ href, title }) => ({ href: completed(href), title: title.trim() });

export const embedDetails = (view, pos) =>
  askForNode(
    view,
    pos,
    ({ attrs }) => ({ title: say("embed"), fields: embedFields(attrs), removal: say("embed-remove") }),
    embedOf,
  );

export const quoteDetails = (view, pos) =>
  askForNode(
    view,
    pos,
    ({ attrs }) => ({ title: say("quote"), fields: [words("attribution", say("quote-attribution"), attrs.attribution, { hint: say("quote-hint") })] }),
    ({ attribution }) => ({ attribution: orNull(attribution) }),
  );

const figureField = (attrs) => words("figure", say("fact-figure"), attrs.figure, { hint: say("fact-hint") });

export const factDetails = (view, pos) =>
  askForNode(
    view,
    pos,
    ({ attrs }) => ({ title: say("fact"), fields: [figureField(attrs)] }),
    ({ figure }) => ({ figure: orNull(figure) }),
  );

export async function noteDetails(view, pos) {
  const note = view.state.doc.nodeAt(pos);
  const content = await noteEditor(view, note);
  if (content) {
    const tr = view.state.tr;
    view.dispatch(
      content.size
        ? tr.replaceWith(pos, pos + note.nodeSize, nodes.footnote.create(null, content, note.marks))
        : tr.delete(pos, pos + note.nodeSize),
    );
  }
  view.focus();
}

export const fact = (state, dispatch, view) => {
  if (!insertBlock(nodes.pull_fact.create())(state)) {
    return false;
  }
  if (dispatch) {
    ask({ title: say("fact"), fields: [figureField({ figure: null })] }).then((answer) => {
      if (answer) insertBlock(nodes.pull_fact.create({ figure: orNull(answer.figure) }))(view.state, view.dispatch);
      view.focus();
    });
  }
  return true;
};

/** A picture from the library, behind where the cursor is. */
export const image = (state, dispatch, view) => {
  if (!insertBlock(nodes.picture.create({ media: "x" }))(state)) {
    return false;
  }
  if (dispatch) {
    view.choosePicture().then((picture) => {
      if (picture) insertBlock(nodes.picture.create(attributesOf(picture)))(view.state, view.dispatch);
      view.focus();
    });
  }
  return true;
};

export const embed = (state, dispatch, view) => {
  if (!insertBlock(nodes.embed.create({ href: "https://x.example", title: "x" }))(state)) {
    return false;
  }
  if (dispatch) {
    ask({ title: say("embed"), fields: embedFields({}) }).then((answer) => {
      if (answer) insertBlock(nodes.embed.create(embedOf(answer)))(view.state, view.dispatch);
      view.focus();
    });
  }
  return true;
};

export const footnote = (state, dispatch, view) => {
  const { $to } = state.selection;
  if (!$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), nodes.footnote)) {
    return false;
  }
  if (dispatch) {
    noteEditor(view, nodes.footnote.create()).then((content) => {
      if (content?.size) {
        const { to } = view.state.selection;
        view.dispatch(view.state.tr.insert(to, nodes.footnote.create(null, content)).scrollIntoView());
      }
      view.focus();
    });
  }
  return true;
};

const ASKED = new Map([
  [nodes.picture, pictureDetails],
  [nodes.embed, embedDetails],
  [nodes.footnote, noteDetails],
  [nodes.blockquote, quoteDetails],
  [nodes.pull_fact, factDetails],
]);

/** What there is to ask about where the cursor is: the kind of it, and how to ask. */
export function detailsAt(state) {
  const { $from, node, empty, from } = state.selection;
  if (node && ASKED.has(node.type)) {
    return { kind: node.type.name, ask: (view) => ASKED.get(node.type)(view, from) };
  }
  if (empty && $from.nodeBefore?.type === nodes.footnote) {
    return { kind: "footnote", ask: (view) => noteDetails(view, from - $from.nodeBefore.nodeSize) };
  }
  if (empty && $from.nodeAfter?.type === nodes.footnote) {
    return { kind: "footnote", ask: (view) => noteDetails(view, from) };
  }
  if (markAt(state, marks.link)) {
    return { kind: "link", ask: (view) => link(view.state, view.dispatch, view) };
  }
  if (markAt(state, marks.lang)) {
    return { kind: "lang", ask: (view) => language(view.state, view.dispatch, view) };
  }
  for (const type of [nodes.pull_fact, nodes.blockquote]) {
    const found = around(state, type);
    if (found) {
      return { kind: type.name, ask: (view) => ASKED.get(type)(view, found.pos) };
    }
  }
  return null;
}

export const details = (state, dispatch, view) => {
  const found = detailsAt(state);
  if (found && dispatch) found.ask(view);
  return Boolean(found);
};
