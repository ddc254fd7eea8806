// Buttons that copy an address or a citation; without script, or without a clipboard, they stay hidden.
function offerCopying(button) {
  const words = [...button.childNodes];
  let back;

  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      return;
    }
    button.replaceChildren(button.dataset.done);
    clearTimeout(back);
    back = setTimeout(() => button.replaceChildren(...words), 2500);
  });
}

if (navigator.clipboard) {
  document.querySelectorAll("[data-copy]").forEach(offerCopying);
}
