// What is written and not saved is kept in this browser until it is: the last state under the story's own key, and what
// belongs to an older save beside it, until somebody has looked at it.
const PREFIX = "vigil.draft.";
const NEVER = new Set(["_csrf", "was", "body"]);

/** What stands in the fields of a form, besides the text. */
export function fieldsOf(form) {
  return [...new FormData(form)].filter(([name, value]) => !NEVER.has(name) && typeof value === "string");
}

/** Puts values back into the fields they came from. */
export function fillIn(form, fields) {
  const left = new Map();
  fields.forEach(([name, value]) => left.set(name, [...(left.get(name) ?? []), value]));
  for (const field of form.elements) {
    if (!field.name || NEVER.has(field.name) || field.type === "hidden" || field.type === "file") {
      continue;
    }
    const values = left.get(field.name) ?? [];
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = values.includes(field.value);
    } else if (field.multiple && field.options) {
      [...field.options].forEach((option) => { option.selected = values.includes(option.value); });
    } else if (values.length) {
      field.value = values.shift();
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Where nothing was chosen for it, a list that is not for many shows its first. */
function chosenAnew(list) {
  const options = [...list.options];
  const bare = !list.multiple && !options.some((option) => option.defaultSelected);
  return options.some((option, at) => option.selected !== (bare ? at === 0 : option.defaultSelected));
}

function typedAnew(field) {
  if (field.options) return chosenAnew(field);
  return "defaultValue" in field && (field.checked !== field.defaultChecked || field.value !== field.defaultValue);
}

/** Whether a field no longer holds what the page came with. */
export const typedEarly = (form) =>
  [...form.elements].some(
    (field) => field.name && !NEVER.has(field.name) && field.type !== "hidden" && typedAnew(field),
  );

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

export function drafts(story) {
  const key = PREFIX + story;
  return {
    read: () => read(key),
    /** Whether it could be kept. */
    keep(draft) {
      try {
        localStorage.setItem(key, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    drop: () => localStorage.removeItem(key),
    /** Puts a state aside, so that writing on does not replace it. */
    putAside: (draft) => localStorage.setItem(`${key}.${Date.now()}`, JSON.stringify(draft)),
    /** The newest that was put aside, or null. */
    aside() {
      const name = Object.keys(localStorage).filter((other) => other.startsWith(`${key}.`)).sort().at(-1);
      const draft = name ? read(name) : null;
      return draft ? { draft, drop: () => localStorage.removeItem(name) } : null;
    },
  };
}

const all = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

export const isAnyKept = () => all().length > 0;
export const dropAll = () => all().forEach((key) => localStorage.removeItem(key));
