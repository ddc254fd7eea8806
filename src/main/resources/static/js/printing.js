// Buttons that open the print dialogue.
function offerPrinting(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

document.querySelectorAll("[data-print]").forEach(offerPrinting);
