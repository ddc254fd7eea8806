// Elements are made here, one by one: nothing on the page is ever made from a string of HTML.
export function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      made.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...content.filter((part) => part !== null));
  return made;
}

let count = 0;

/** An id no other element has. */
export const newId = (name) => `editor-${name}-${++count}`;
