// The device's own way to share, where it has one.
function offerSharing(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {});
  });
}

if (navigator.share) {
  document.querySelectorAll("[data-share]").forEach(offerSharing);
}
