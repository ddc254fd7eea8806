// Many headlines in one form: Enter goes to the next, Ctrl-S saves what was changed.
const mending = document.querySelector("[data-mending]");

if (mending) {
  const headlines = [...mending.querySelectorAll("textarea.mend-headline")];
  document.querySelector("[data-mending-keys]").hidden = headlines.length === 0;

  mending.addEventListener("keydown", (event) => {
    const at = headlines.indexOf(event.target);
    if (event.key === "Enter" && at >= 0 && !event.isComposing) {
      event.preventDefault();
      const next = headlines[at + 1] ?? mending.querySelector("button");
      next.focus();
    }
  });

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s" && headlines.length > 0) {
      event.preventDefault();
      mending.requestSubmit();
    }
  });
}
