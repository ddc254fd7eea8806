// What stands above the text when somebody must decide: another writer is here, or older words wait in this browser.
import { element } from "./elements.js";
import { reading } from "./editor.js";
import { isolated, moment, say, time } from "./words.js";

const button = (text, act, strong) =>
  element("button", { type: "button", class: strong ? "button button-strong" : "button", click: act }, text);

/** Somebody else writes here. */
export function lockNotice({ who, since }, takeOver) {
  return element(
    "div",
    { class: "notice", role: "group", "aria-label": say("lock") },
    element("p", { role: "alert" }, say("lock-text", isolated(who), time(since))),
    element("div", { class: "acts" }, button(say("lock-take"), takeOver, false)),
  );
}

function named(form, name) {
  const field = form.elements[name];
  const label = field?.labels?.[0];
  return label ? label.textContent.trim() : name;
}

/** What the fields held that hold something else now. */
function changedFields(form, fields) {
  const now = new FormData(form);
  const changed = fields.filter(([name, value]) => value && !now.getAll(name).includes(value));
  return changed.map(([name, value]) =>
    element("div", {}, element("dt", {}, named(form, name)), element("dd", { dir: "auto" }, value)),
  );
}

/** Words that were written here and belong to an older save. */
export function draftNotice({ form, draft, language, direction, use, drop }) {
  const place = element("div", { class: "notice-draft", hidden: true });
  const notice = element(
    "div",
    { class: "notice", role: "group", "aria-label": say("draft") },
    element("p", { role: "status" }, say("draft-text", moment(draft.time))),
  );
  const gone = (act) => () => {
    notice.remove();
    act();
  };
  const shower = button(say("draft-show"), () => {
    shower.remove();
    place.hidden = false;
    place.append(element("dl", {}, ...changedFields(form, draft.fields)), reading(draft.body, language, direction));
    acts.prepend(button(say("draft-use"), gone(use), true));
    place.setAttribute("tabindex", "-1");
    place.focus();
  });
  const acts = element("div", { class: "acts" }, shower, button(say("draft-drop"), gone(drop), false));
  notice.append(place, acts);
  return notice;
}
