// What was wrong takes the focus; a link to hand over is marked when it is touched, and can be copied.
document.querySelector("[data-focus]")?.focus();

document.querySelectorAll("[data-select]").forEach((field) => field.addEventListener("focus", () => field.select()));

if (navigator.clipboard) {
  document.querySelectorAll("[data-copy]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
    });
  });
}
