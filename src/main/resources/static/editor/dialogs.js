// Asks for a few words in a dialog.
import { element, newId } from "./elements.js";
import { say } from "./words.js";

/** A label, what there is to know, a field, and what is wrong with it. */
function fieldOf({ name, label, hint, value, lines, ...attributes }) {
  const id = newId(name);
  const input = element(lines ? "textarea" : "input", {
    id,
    name,
    rows: lines,
    type: lines ? null : "text",
    autocomplete: "off",
    "aria-describedby": hint ? `${id}-hint ${id}-wrong` : `${id}-wrong`,
    ...attributes,
  });
  input.value = value ?? "";
  const wrong = element("p", { class: "wrong", id: `${id}-wrong`, hidden: true });
  const box = element(
    "div",
    { class: "field" },
    element("label", { for: id }, label),
    hint ? element("p", { class: "hint", id: `${id}-hint` }, hint) : null,
    input,
    wrong,
  );
  const complain = (sentence) => {
    wrong.hidden = !sentence;
    wrong.textContent = sentence ?? "";
    input.setAttribute("aria-invalid", String(Boolean(sentence)));
  };
  return { input, box, complain };
}

/** Opens a dialog; answers what it is closed with, at once, so that the very next key goes where it should. */
export function open(dialog) {
  return new Promise((resolve) => {
    const close = (answer) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    dialog.addEventListener("answer", (event) => close(event.detail));
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close(null);
    });
    dialog.addEventListener("close", () => close(null));
    document.body.append(dialog);
    dialog.showModal();
  });
}

export const answer = (dialog, value) => dialog.dispatchEvent(new CustomEvent("answer", { detail: value }));

export function frame(title, className = "") {
  const id = newId("title");
  return element("dialog", { class: `asking ${className}`.trim(), "aria-labelledby": id }, element("h2", { id, tabindex: "-1" }, title));
}

export const button = (text, act, strong) =>
  element("button", { type: "button", class: strong ? "button button-strong" : "button", click: act }, text);

/**
 * Asks, and answers what was given by the names of the fields, "remove", or null. A field has a check, which answers what is
 * wrong with its value.
 */
export async function ask({ title, text, fields = [], content = null, done, removal = null }) {
  const dialog = frame(title);
  const asked = fields.map((field) => ({ ...field, ...fieldOf(field) }));
  const form = element(
    "form",
    { class: "form", method: "dialog", novalidate: true },
    text ? element("p", {}, text) : null,
    ...asked.map((field) => field.box),
    content,
    element(
      "div",
      { class: "acts" },
      element("button", { class: "button button-strong" }, done ?? say("apply")),
      button(say("cancel"), () => answer(dialog, null)),
      removal ? button(removal, () => answer(dialog, "remove")) : null,
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = asked.map((field) => {
      const sentence = field.check ? field.check(field.input.value) : null;
      field.complain(sentence);
      return sentence ? field : null;
    });
    const first = wrong.find(Boolean);
    if (first) first.input.focus();
    else answer(dialog, "done");
  });
  dialog.append(form);
  const given = await open(dialog);
  if (given !== "done") {
    return given;
  }
  return Object.fromEntries(asked.map((field) => [field.name, field.input.value]));
}

/** Lets choose between things to do; answers the name of one, or null. */
export async function choose({ title, text, choices }) {
  const dialog = frame(title);
  dialog.append(
    element("p", {}, text),
    element(
      "div",
      { class: "acts" },
      ...Object.entries(choices).map(([name, label], place) => button(label, () => answer(dialog, name), place === 0)),
      button(say("cancel"), () => answer(dialog, null)),
    ),
  );
  return open(dialog);
}

/** Shows something to read. */
export async function show({ title, content, className }) {
  const dialog = frame(title, className);
  dialog.querySelector("h2").autofocus = true;
  dialog.append(content, element("div", { class: "acts" }, button(say("close"), () => answer(dialog, null), true)));
  await open(dialog);
}
