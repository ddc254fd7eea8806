// The link in the head of each page opens a form in place; without script it leads to the page of the search.
function openInPlace(link) {
  const form = document.getElementById(link.dataset.opens);

  if (document.querySelector(".find-form") || !form) {
    return;
  }
  const show = (open) => {
    form.hidden = !open;
    link.setAttribute("aria-expanded", String(open));
    if (open) {
      form.querySelector("input").focus();
    }
  };

  link.setAttribute("role", "button");
  link.setAttribute("aria-controls", form.id);
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    show(form.hidden);
  });
  link.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      show(form.hidden);
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      show(false);
      link.focus();
    }
  });
}

document.querySelectorAll("[data-opens]").forEach(openInPlace);
