// The picture above the text: chosen from the library, changed and taken away, with the library's words to begin with.
import { choosePicture } from "./library.js";

export function lead(form, { shelf, pictures, upload, token, changed }) {
  const place = form.querySelector("[data-lead]");
  if (!place) {
    return;
  }
  const field = form.elements["lead-media"];
  const shown = place.querySelector("[data-lead-shown]");
  const choose = place.querySelector("[data-lead-choose]");
  const remove = place.querySelector("[data-lead-remove]");
  const words = ["alt", "caption", "credit"].map((name) => [name, form.elements[`lead-${name}`]]);

  const show = (src) => {
    shown.hidden = !src;
    if (src) shown.src = src;
    choose.textContent = field.value ? place.dataset.change : place.dataset.choose;
    remove.hidden = !field.value;
    words.forEach(([, input]) => { input.closest(".field").hidden = !field.value; });
  };
  const set = (href, src, said) => {
    field.value = href;
    words.forEach(([name, input]) => {
      input.value = said[name] ?? "";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    show(src);
    changed();
  };

  place.querySelector("[data-lead-address]").hidden = true;
  place.querySelector("[data-lead-acts]").hidden = false;
  choose.addEventListener("click", async () => {
    const picture = await choosePicture({ pictures, upload, token });
    if (picture) set(picture.href, picture.src, picture);
    choose.focus();
  });
  remove.addEventListener("click", () => {
    set("", "", {});
    choose.focus();
  });
  // What was kept in the browser comes back into the fields by itself.
  field.addEventListener("input", () => show(field.value && `${shelf}${field.value.split("/").pop()}`));
  show(shown.getAttribute("src"));
}
