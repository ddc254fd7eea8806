// Suggests stories while somebody types, as a list that the arrow keys go through (combobox with a listbox).
function offerSuggestions(form) {
  const input = form.querySelector("input[name=q]");
  const list = document.createElement("ul");
  const told = document.createElement("p");
  let chosen = -1;
  let waiting;
  let asked;

  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0].textContent);
  list.hidden = true;
  told.className = "unseen";
  told.setAttribute("role", "status");
  input.after(list, told);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    const options = list.children;

    chosen = place < -1 ? options.length - 1 : place >= options.length ? -1 : place;
    for (let i = 0; i < options.length; i++) {
      options[i].setAttribute("aria-selected", String(i === chosen));
    }
    if (chosen < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    }
  }

  function option(suggestion, place) {
    const item = document.createElement("li");

    item.id = `${list.id}-${place}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.href = suggestion.href;
    item.textContent = suggestion.headline;
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => window.location.assign(suggestion.href));
    return item;
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(option));
    chosen = -1;
    if (suggestions.length === 0) {
      told.textContent = "";
      close();
      return;
    }
    list.hidden = false;
    input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-expanded", "true");
    told.textContent = input.dataset.found.replace("{0}", suggestions.length);
  }

  async function ask() {
    const words = input.value.trim();

    asked?.abort();
    if (words.length < 2) {
      show([]);
      return;
    }
    asked = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(words)}`, { signal: asked.signal });
      show(answer.ok && document.activeElement === input ? await answer.json() : []);
    } catch {
      // Nothing is suggested; the form works as it is.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? -2 : chosen - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      window.location.assign(list.children[chosen].dataset.href);
    }
  });
  form.addEventListener("submit", () => asked?.abort());
}

document.querySelectorAll("form[data-suggestions]").forEach(offerSuggestions);
