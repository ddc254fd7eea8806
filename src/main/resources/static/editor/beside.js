// The story as readers will see it on a phone, beside the text that is being written, renewed with each save.
import { element } from "./elements.js";

const KEY = "vigil.beside";

function isWanted() {
  try {
    return localStorage.getItem(KEY) === "yes";
  } catch {
    return false;
  }
}

function want(wanted) {
  try {
    localStorage.setItem(KEY, wanted ? "yes" : "no");
  } catch {
    // It is asked for again on the next page, no more.
  }
}

/** The button that shows and hides it; answers what is to be called after a save. */
export function beside(form) {
  const button = form.querySelector("[data-beside]");
  const place = form.querySelector("[data-beside-place]");
  if (!button) return () => {};
  const shown = () => button.getAttribute("aria-pressed") === "true";

  function show(wanted) {
    button.setAttribute("aria-pressed", String(wanted));
    form.classList.toggle("writing-beside", wanted);
    place.hidden = !wanted;
    place.replaceChildren(
      ...(wanted ? [element("iframe", { class: "preview", src: button.dataset.beside, title: button.textContent })] : []),
    );
  }

  button.hidden = false;
  button.addEventListener("click", () => {
    want(!shown());
    show(!shown());
  });
  if (isWanted()) show(true);
  return () => shown() && place.firstElementChild.contentWindow.location.reload();
}
