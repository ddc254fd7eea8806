// The command palette: Ctrl K (Cmd K) opens it, typing narrows it, arrows and Enter go.
const dialog = document.getElementById("palette");

if (dialog) {
  const field = dialog.querySelector("input");
  const list = dialog.querySelector("[role=listbox]");
  const places = [...dialog.querySelectorAll("[role=option]")];
  let options = places;
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
    const fitting = places.filter((option) => words.every((word) => fold(option.textContent).includes(word)));
    places.forEach((option) => { option.hidden = !fitting.includes(option); });
    shown = [...fitting, ...options.filter((option) => !places.includes(option))];
    none.hidden = pending || shown.length > 0;
    if (!shown.includes(chosen())) choose(shown[0]);
  };

  // Stories are asked of the server, a moment after the last letter; only the answer to the newest question counts.
  // Whoever presses Enter before it has come is led on when it does: what still stands there answers older words.
  let asked = 0;
  let waiting;
  let pending = false;
  let hurried = false;
  const offer = (stories) => {
    options.filter((option) => !places.includes(option)).forEach((option) => option.remove());
    options = [...places, ...stories.map((story, number) => {
      const option = document.createElement("li");
      option.id = `palette-story-${number}`;
      option.role = "option";
      option.dataset.href = story.href;
      option.append(Object.assign(document.createElement("bdi"), { textContent: story.text }), " ",
        Object.assign(document.createElement("small"), { textContent: story.note }));
      option.addEventListener("click", () => go(option));
      list.append(option);
      return option;
    })];
    narrow();
  };
  const answered = (stories) => {
    pending = false;
    offer(stories);
    if (hurried) go(chosen());
    hurried = false;
  };
  const ask = async () => {
    const question = asked;
    const words = field.value.trim();
    if (words.length < 2) { answered([]); return; }
    const answer = await fetch(`${dialog.dataset.find}?q=${encodeURIComponent(words)}`, { redirect: "manual" }).catch(() => null);
    const stories = answer?.ok ? await answer.json() : [];
    if (question === asked) answered(stories);
  };
  const step = (by) => choose(shown[(shown.indexOf(chosen()) + by + shown.length) % shown.length]);
  const go = (option) => { if (option) window.location.assign(option.dataset.href); };
  const enter = () => {
    if (pending && !places.includes(chosen())) hurried = true; else go(chosen());
  };
  const open = () => {
    clearTimeout(waiting);
    asked++;
    hurried = false;
    field.value = "";
    answered([]);
    choose(shown[0]);
    dialog.showModal();
    field.focus();
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    asked++;
    hurried = false;
    pending = Boolean(dialog.dataset.find);
    narrow();
    if (pending) waiting = setTimeout(ask, 150);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); step(1); }
    if (event.key === "ArrowUp") { event.preventDefault(); step(-1); }
    if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); enter(); }
  });
  places.forEach((option) => option.addEventListener("click", () => go(option)));
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
