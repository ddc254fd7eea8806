// Leads straight to the reader's Mastodon server; the server asked for is never sent to this site.
function leadStraight(form) {
  form.addEventListener("submit", (event) => {
    const fields = new FormData(form);
    const server = fields.get("server").trim().replace(/^https?:\/\//i, "").replace(/\/.*$/, "").replace(/^.*@/, "");

    if (!/^[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+$/u.test(server)) {
      return;
    }
    event.preventDefault();
    const text = encodeURIComponent(`${fields.get("title")} ${fields.get("url")}`);
    window.location.assign(`https://${server}/share?text=${text}`);
  });
}

document.querySelectorAll("form[data-mastodon]").forEach(leadStraight);
