// Lets choose a picture from the library, or give a new one.
import { answer, button, frame, open } from "./dialogs.js";
import { element, newId } from "./elements.js";
import { send } from "./uploading.js";
import { say } from "./words.js";

const PAUSE = 250;

function card(picture, take) {
  const note = picture.shown ? null : element("small", { class: "state-warn" }, say("library-hidden"));
  return element(
    "button",
    { type: "button", class: "shelf-card", tabindex: "-1", click: () => take(picture) },
    element("img", { src: picture.src, alt: "", loading: "lazy" }),
    element("span", { class: "shelf-says", dir: "auto" }, picture.name),
    note,
  );
}

/** The card that an arrow leads to from this one; up and down by rows as they stand on the screen. */
function neighbour(cards, from, key, rightToLeft) {
  const at = cards.indexOf(from);
  const row = cards.findIndex((one) => one.offsetTop > cards[0].offsetTop);
  const across = row < 0 ? cards.length : row;
  const step = { ArrowRight: rightToLeft ? -1 : 1, ArrowLeft: rightToLeft ? 1 : -1, ArrowDown: across, ArrowUp: -across }[key];
  const to = { Home: 0, End: cards.length - 1 }[key] ?? (step ? at + step : NaN);
  return cards[to] ?? null;
}

/** Answers a picture of the library, one that was given just now, or null. */
export async function choosePicture({ pictures, upload, token }) {
  const dialog = frame(say("library"), "asking-wide shelf");
  const [searchId, hintId, fileId] = [newId("search"), newId("hint"), newId("file")];
  const take = (picture) => answer(dialog, picture);
  const said = element("p", { class: "shelf-said", role: "status" });
  const list = element("div", { class: "shelf-list", role: "group", "aria-label": say("library-list"), "aria-describedby": hintId });
  const more = button(say("library-more"), () => show(more.dataset.after));
  const search = element("input", { id: searchId, type: "search", autocomplete: "off", dir: "auto", autofocus: true });
  const file = element("input", { id: fileId, type: "file", accept: "image/jpeg,image/png,image/webp,image/gif" });
  const cards = () => [...list.querySelectorAll("button")];
  let asked = 0;

  async function show(after = "") {
    const turn = ++asked;
    try {
      const query = new URLSearchParams({ q: search.value, after });
      const found = await fetch(`${pictures}?${query}`, { redirect: "error", headers: { Accept: "application/json" } });
      if (!found.ok) throw new Error(String(found.status));
      const page = await found.json();
      if (turn !== asked) {
        return;
      }
      const had = after ? cards().length : 0;
      const made = page.pictures.map((picture) => card(picture, take));
      if (after) list.append(...made);
      else list.replaceChildren(...made);
      cards().forEach((one, place) => { one.tabIndex = place === had ? 0 : -1; });
      more.hidden = !page.more;
      more.dataset.after = page.more ?? "";
      said.textContent = cards().length ? "" : say("library-none");
      if (after) cards()[had]?.focus();
    } catch {
      said.textContent = say("library-failed");
    }
  }

  const give = async (given) => {
    if (!given) {
      return;
    }
    said.textContent = say("sending", given.name);
    try {
      take((await send(given, { upload, token })).picture);
    } catch (refused) {
      said.textContent = refused.message;
    }
  };

  let pause;
  search.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(show, PAUSE);
  });
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      clearTimeout(pause);
      show();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      cards()[0]?.focus();
    }
  });
  list.addEventListener("keydown", (event) => {
    const to = neighbour(cards(), document.activeElement, event.key, getComputedStyle(list).direction === "rtl");
    if (to) {
      event.preventDefault();
      cards().forEach((one) => { one.tabIndex = one === to ? 0 : -1; });
      to.focus();
    } else if (event.key === "ArrowUp") {
      search.focus();
    }
  });
  file.addEventListener("change", () => give(file.files[0]));
  dialog.append(
    element("div", { class: "field" }, element("label", { for: searchId }, say("library-search")), search),
    element("p", { class: "hint", id: hintId }, say("library-hint")),
    list,
    more,
    said,
    element("div", { class: "field" }, element("label", { for: fileId }, say("library-file")), file),
    element("div", { class: "acts" }, button(say("cancel"), () => answer(dialog, null))),
  );
  more.hidden = true;
  show();
  return open(dialog);
}
