// The page on which a story is written: an editor in its form, saved as it is written, and never lost.
import { beside } from "./beside.js";
import { countField } from "./counting.js";
import { choose } from "./dialogs.js";
import { drafts as draftsOf, dropAll, fieldsOf, fillIn, isAnyKept, typedEarly } from "./drafts.js";
import { editor, jsonOf, replaceText } from "./editor.js";
import { lead } from "./lead.js";
import { choosePicture } from "./library.js";
import { locking, tabName } from "./locking.js";
import { draftNotice, lockNotice } from "./notices.js";
import { saving } from "./saving.js";
import { statusLine } from "./status.js";
import { say } from "./words.js";

async function write(form) {
  const place = form.querySelector("[data-editor]");
  const field = place.querySelector("[data-body]");
  const notices = place.querySelector("[data-notices]");
  const surface = place.querySelector("[data-surface]");
  const { lang: language, dir: direction } = surface;
  const drafts = draftsOf(form.dataset.story);
  const left = drafts.read();
  const tab = await tabName();
  const line = statusLine(place, () => saver.save(false));
  const renewPreview = beside(form);
  let leaving = false;
  let gone = false;

  const read = () => ({
    fields: fieldsOf(form),
    body: jsonOf(view),
    was: form.querySelector("[name=was]").value,
  });
  const saver = saving({ form, tab, drafts, read, tell: show });
  const shelf = { shelf: place.dataset.shelf, pictures: place.dataset.pictures, upload: place.dataset.upload, token: saver.token };
  const { view, close } = editor({
    surface,
    bar: place.querySelector("[data-toolbar]"),
    json: field.value,
    language,
    direction,
    clean: { address: place.dataset.clean, upload: place.dataset.upload, token: saver.token, announce: line.say },
    choosePicture: () => choosePicture(shelf),
    changed() {
      line.count(view.state.doc);
      line.say("");
      saver.changed();
    },
  });
  place.querySelector("[data-writer]").hidden = false;
  line.countNow(view.state.doc);
  form.querySelectorAll("[data-count]").forEach(countField);
  lead(form, { ...shelf, changed: saver.changed });

  function show(kind, details) {
    line.show(kind, details);
    if (kind === "saved") renewPreview();
    form.querySelectorAll("[data-refused]").forEach((one) => {
      one.removeAttribute("aria-invalid");
      delete one.dataset.refused;
    });
    const wrong = kind === "wrong" && details.field ? form.elements[details.field] : null;
    if (wrong instanceof HTMLElement) {
      wrong.setAttribute("aria-invalid", "true");
      wrong.dataset.refused = "";
    }
  }

  // What was kept from before: of the same save, it is put back; of an older one, somebody looks at it first.
  function putBack({ fields, body }) {
    fillIn(form, fields);
    replaceText(view, body);
    saver.changed();
    saver.save(true);
  }

  function offer() {
    const older = drafts.aside();
    if (!older) {
      return;
    }
    const next = (act) => () => {
      act();
      older.drop();
      offer();
    };
    notices.append(
      draftNotice({
        form,
        draft: older.draft,
        language,
        direction,
        use: next(() => putBack(older.draft)),
        drop: next(() => view.focus()),
      }),
    );
  }

  function lookBack() {
    const here = read();
    if (!left) {
      offer();
    } else if (left.body === here.body && JSON.stringify(left.fields) === JSON.stringify(here.fields)) {
      drafts.drop();
      offer();
    } else if (left.was === here.was && !saver.isDirty()) {
      putBack(left);
      offer();
    } else {
      drafts.putAside(left);
      if (!saver.isDirty()) drafts.drop();
      offer();
    }
  }

  // Who writes here. Whoever may write after somebody else did begins with what that person left.
  let closed = false;

  function beginAgain() {
    leaving = true;
    window.location.reload();
  }

  function closeFor(other) {
    saver.close();
    show(saver.isDirty() ? "locked" : "reading", other);
    if (!closed) {
      closed = true;
      close();
      const fields = [...form.elements].filter((one) => one.name && one.type !== "hidden" && one !== field);
      fields.forEach((one) => { one.disabled = true; });
      notices.replaceChildren(lockNotice(other, () => lock.takeOver()));
    }
  }

  const lock = locking({
    address: form.dataset.lock,
    token: saver.token,
    tab,
    mine: () => closed && beginAgain(),
    other: closeFor,
    signedOut: saver.signedOut,
  });

  form.addEventListener("input", (event) => {
    if (event.target.name && !place.contains(event.target)) saver.changed();
  });
  form.addEventListener("change", (event) => {
    if (event.target.name && !place.contains(event.target)) saver.changed();
  });
  form.addEventListener("focusout", () => saver.save(true));
  form.addEventListener("submit", async (event) => {
    if (closed) {
      event.preventDefault();
      return;
    }
    field.value = jsonOf(view);
    saver.keep();
    if (!leaving) {
      event.preventDefault();
      await saver.settled();
      leaving = true;
      form.requestSubmit(event.submitter);
    }
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      saver.save(false);
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      saver.retry();
    } else if (!gone) {
      saver.keep();
      saver.save(true);
    }
  });
  window.addEventListener("focus", saver.retry);
  window.addEventListener("online", saver.retry);
  // A save that is sent when the page goes might overtake the next page, which would then be older than its own text.
  window.addEventListener("pagehide", () => {
    gone = true;
    saver.keep();
  });
  window.addEventListener("pageshow", () => { gone = false; });
  window.addEventListener("beforeunload", (event) => {
    if (saver.isDirty() && !leaving) {
      saver.keep();
      event.preventDefault();
    }
  });

  // Who leaves the desk decides what becomes of words that only this browser has.
  document.querySelectorAll("form[action='/desk/sign-out']").forEach((way) =>
    way.addEventListener("submit", async (event) => {
      saver.keep();
      if (leaving || !isAnyKept()) {
        return;
      }
      event.preventDefault();
      const choice = await choose({
        title: say("leave"),
        text: say("leave-text"),
        choices: { keep: say("leave-keep"), drop: say("leave-drop") },
      });
      if (choice === "drop") {
        saver.close();
        dropAll();
      }
      if (choice) {
        leaving = true;
        way.requestSubmit();
      }
    }),
  );

  // What was typed before this script ran is in the fields, and saved by nobody yet.
  if (typedEarly(form)) saver.changed();

  await lock.ask();
  if (!closed) lookBack();
}

document.querySelectorAll("form[data-writing]").forEach(write);
