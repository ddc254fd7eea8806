// The command palette: Ctrl K (Cmd K) opens it, typing narrows it, arrows and Enter go.
const dialog = document.getElementById("palette");

if (dialog) {
  const field = dialog.querySelector("input");
  const options = [...dialog.querySelectorAll("[role=option]")];
  const none = dialog.querySelector(".palette-none");
  const opener = document.querySelector("[data-palette]");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  let shown = options;

  const choose = (option) => {
    options.forEach((other) => other.setAttribute("aria-selected", String(other === option)));
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  };
  const chosen = () => shown.find((option) => option.getAttribute("aria-selected") === "true");
  const narrow = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    shown = options.filter((option) => words.every((word) => fold(option.textContent).includes(word)));
    options.forEach((option) => { option.hidden = !shown.includes(option); });
    none.hidden = shown.length > 0;
    choose(shown[0]);
  };
  const step = (by) => choose(shown[(shown.indexOf(chosen()) + by + shown.length) % shown.length]);
  const go = (option) => { if (option) window.location.assign(option.dataset.href); };
  const open = () => {
    field.value = "";
    narrow();
    dialog.showModal();
    field.focus();
  };

  field.addEventListener("input", narrow);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); step(1); }
    if (event.key === "ArrowUp") { event.preventDefault(); step(-1); }
    if (event.key === "Enter") { event.preventDefault(); go(chosen()); }
  });
  options.forEach((option) => option.addEventListener("click", () => go(option)));
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (dialog.open) dialog.close(); else open();
    }
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "?" && !typing && !event.ctrlKey && !event.metaKey) {
      window.location.assign("/desk/help");
    }
  });
  opener.hidden = false;
  opener.addEventListener("click", open);
}
