// The schema of a text as the editor knows it: that of docs/architecture/body.md, name by name.
import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";
import { direction, isLink, isSecure, languageTag } from "./addresses.js";

const LONGEST_LINE = 2000;

function must(what, holds) {
  return (value) => {
    if (!holds(value)) {
      throw new RangeError(`${value}, expected ${what}`);
    }
  };
}

const isWords = (value) => typeof value === "string" && value.length <= LONGEST_LINE;
const isNumber = (least, most) => (value) => Number.isInteger(value) && value >= least && value <= most;
const line = { default: null, validate: must("words or null", (value) => value === null || isWords(value)) };
const nothing = { default: null, validate: must("null", (value) => value === null) };
const isMedia = (value) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(value);

const tables = tableNodes({ tableGroup: "block", cellContent: "block+", cellAttributes: {} });
const span = { default: 1, validate: must("1 to 20", isNumber(1, 20)) };
for (const cell of [tables.table_cell, tables.table_header]) {
  cell.attrs = { colspan: span, rowspan: span, colwidth: nothing };
}

const data = (names) => (dom) => Object.fromEntries(names.map((name) => [name, dom.dataset[name] ?? null]));

const nodes = {
  doc: { content: "block+", attrs: { version: { default: 1, validate: must("1", (value) => value === 1) } } },
  paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  heading: {
    group: "block",
    content: "inline*",
    defining: true,
    attrs: { level: { validate: must("2 to 4", isNumber(2, 4)) } },
    parseDOM: [2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  },
  blockquote: {
    group: "block",
    content: "block+",
    defining: true,
    attrs: { attribution: line },
    parseDOM: [{ tag: "blockquote", getAttrs: data(["attribution"]) }],
    toDOM: (node) => ["blockquote", { "data-attribution": node.attrs.attribution }, 0],
  },
  bullet_list: { group: "block", content: "list_item+", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
  ordered_list: {
    group: "block",
    content: "list_item+",
    attrs: { order: { default: 1, validate: must("0 to 999,999,999", isNumber(0, 999_999_999)) } },
    parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ order: Number(dom.getAttribute("start") ?? 1) }) }],
    toDOM: (node) => ["ol", { start: node.attrs.order === 1 ? null : node.attrs.order }, 0],
  },
  list_item: { content: "paragraph block*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  picture: {
    group: "block",
    draggable: true,
    attrs: {
      media: { validate: must("the content hash of a picture", isMedia) },
      alt: { default: "", validate: must("words", isWords) },
      caption: line,
      credit: line,
    },
    parseDOM: [
      {
        tag: "figure[data-media]",
        getAttrs: (dom) => ({ ...data(["media", "caption", "credit"])(dom), alt: dom.dataset.alt ?? "" }),
      },
    ],
    toDOM: ({ attrs }) => [
      "figure",
      { "data-media": attrs.media, "data-alt": attrs.alt, "data-caption": attrs.caption, "data-credit": attrs.credit },
    ],
  },
  ...tables,
  horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  pull_fact: {
    group: "block",
    content: "inline*",
    defining: true,
    attrs: { figure: line },
    parseDOM: [{ tag: "aside[data-fact]", getAttrs: data(["figure"]) }],
    toDOM: (node) => ["aside", { "data-fact": "", "data-figure": node.attrs.figure }, 0],
  },
  embed: {
    group: "block",
    draggable: true,
    attrs: {
      href: { validate: must("an https address", isSecure) },
      title: { validate: must("words", isWords) },
      media: { default: null, validate: must("a content hash or null", (value) => value === null || isMedia(value)) },
      alt: line,
    },
    parseDOM: [{ tag: "div[data-href]", getAttrs: data(["href", "title", "media", "alt"]) }],
    toDOM: ({ attrs }) => [
      "div",
      { "data-href": attrs.href, "data-title": attrs.title, "data-media": attrs.media, "data-alt": attrs.alt },
    ],
  },
  text: { group: "inline" },
  hard_break: {
    group: "inline",
    inline: true,
    selectable: false,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },
  footnote: {
    group: "inline",
    inline: true,
    atom: true,
    content: "(text | hard_break)*",
    parseDOM: [{ tag: "span[data-footnote]" }],
    toDOM: () => ["span", { "data-footnote": "" }, 0],
  },
};

/** In the order in which the server writes them. */
const marks = {
  link: {
    inclusive: false,
    attrs: { href: { validate: must("an address", isLink) }, title: nothing },
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (dom) => (isLink(dom.getAttribute("href")) ? { href: dom.getAttribute("href") } : false),
      },
    ],
    toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
  },
  lang: {
    attrs: { tag: { validate: must("the tag of a language", (value) => languageTag(value) !== null) } },
    parseDOM: [
      {
        tag: "span[lang]",
        getAttrs: (dom) => (languageTag(dom.lang) ? { tag: languageTag(dom.lang) } : false),
      },
    ],
    toDOM: (mark) => ["span", { lang: mark.attrs.tag, dir: direction(mark.attrs.tag) }, 0],
  },
  em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
  strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
};

export const schema = new Schema({ nodes, marks });

/** The text in this JSON. One without blocks becomes one with an empty line, so that there is a place to write. */
export function textOf(json) {
  const doc = schema.nodeFromJSON(json);
  const text = doc.childCount ? doc : doc.type.create(doc.attrs, schema.nodes.paragraph.create());
  text.check();
  return text;
}

/** Whether all that a slice says of itself may be said; what it holds may be cut open and so be no whole text. */
export function isSound(slice) {
  try {
    slice.content.descendants((node) => {
      node.type.checkAttrs(node.attrs);
      node.marks.forEach((mark) => mark.type.checkAttrs(mark.attrs));
    });
    return true;
  } catch {
    return false;
  }
}
