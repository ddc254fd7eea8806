// How those parts of a text look while it is written that readers see otherwise: with what can be changed about them.
import { embedDetails, factDetails, noteDetails, pictureDetails, quoteDetails } from "./details.js";
import { element } from "./elements.js";
import { say } from "./words.js";

/** A control inside the text that the cursor passes by; the keyboard reaches what it does by a key of its own. */
function control(className, act) {
  return element("button", {
    type: "button",
    class: className,
    tabindex: "-1",
    contenteditable: "false",
    mousedown: (event) => event.preventDefault(),
    click: act,
  });
}

/** A node with words of its own and a control for what is said about it. */
function withControl({ tag, className, controlClass, controlFirst, details, label, empty }) {
  return (first, view, getPos) => {
    const content = element("div", { class: `${className}-words` });
    const about = control(controlClass, () => view.editable && details(view, getPos()));
    const dom = element(tag, { class: className }, ...(controlFirst ? [about, content] : [content, about]));
    const show = (node) => {
      about.textContent = label(node) ?? empty();
      about.classList.toggle("unsaid", label(node) === null);
    };
    show(first);
    return {
      dom,
      contentDOM: content,
      update(node) {
        if (node.type !== first.type) {
          return false;
        }
        show(node);
        return true;
      },
      stopEvent: (event) => about.contains(event.target),
      ignoreMutation: (change) => !content.contains(change.target) || (change.target === content && change.type === "attributes"),
    };
  };
}

/** A node without words of its own, which is selected as a whole and asked about by a second click. */
function whole({ tag, className, details, draw }) {
  return (first, view, getPos) => {
    const dom = element(tag, { class: className, dblclick: () => view.editable && details(view, getPos()) });
    const show = (node) => dom.replaceChildren(...draw(node.attrs, view));
    show(first);
    return {
      dom,
      update(node) {
        if (node.type !== first.type) {
          return false;
        }
        show(node);
        return true;
      },
      ignoreMutation: () => true,
    };
  };
}

/** Where pictures are shown from while they are written about. */
const shelf = () => document.querySelector("[data-editor]")?.dataset.shelf ?? "";

function drawPicture({ media, alt, caption, credit }, view) {
  const words = element("p", { class: "picture-words" }, alt || say("picture-without-alt"));
  const shown = element("img", { src: `${shelf()}${media}`, alt, draggable: "false", error: () => shown.replaceWith(words) });
  const below = [caption, credit ? element("small", { class: "credit" }, credit) : null].filter(Boolean);
  return below.length ? [shown, element("figcaption", {}, ...below)] : [shown];
}

function host(href) {
  try {
    return new URL(href).host;
  } catch {
    return href;
  }
}

const drawEmbed = ({ href, title }) => [
  element("span", { class: "rubric" }, say("embed")),
  element("strong", {}, title),
  element("span", { class: "embed-host", dir: "ltr" }, host(href)),
];

export const nodeViews = {
  blockquote: withControl({
    tag: "blockquote",
    className: "quote",
    controlClass: "attribution",
    details: quoteDetails,
    label: (node) => (node.attrs.attribution === null ? null : `— ${node.attrs.attribution}`),
    empty: () => say("quote-unsaid"),
  }),
  pull_fact: withControl({
    tag: "aside",
    className: "fact",
    controlClass: "fact-figure",
    controlFirst: true,
    details: factDetails,
    label: (node) => node.attrs.figure,
    empty: () => say("fact-unsaid"),
  }),
  picture: whole({ tag: "figure", className: "picture", details: pictureDetails, draw: drawPicture }),
  embed: whole({ tag: "div", className: "embed", details: embedDetails, draw: drawEmbed }),
  footnote: (node, view, getPos) => ({
    dom: element("sup", {
      class: "note-mark",
      role: "img",
      "aria-label": say("footnote-named", node.textContent),
      title: node.textContent,
      dblclick: () => view.editable && noteDetails(view, getPos()),
    }),
    ignoreMutation: () => true,
  }),
  table: () => {
    const body = element("tbody");
    return { dom: element("div", { class: "table" }, element("table", {}, body)), contentDOM: body };
  },
};
