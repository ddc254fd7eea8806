// A long list to choose several from: says what is chosen when it is shut, and shows only what has the letters typed.
document.querySelectorAll("[data-many]").forEach((many) => {
  const list = many.querySelector(".many-list");
  const chosen = many.querySelector("[data-many-chosen]");
  const filter = many.querySelector("[data-many-filter]");
  const rows = [...list.querySelectorAll(".check")];
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = new Map(rows.map((row) => [row, plain(row.textContent)]));

  filter.hidden = false;
  filter.addEventListener("input", (event) => {
    event.stopPropagation();
    const wanted = plain(event.target.value.trim());
    rows.forEach((row) => { row.hidden = !words.get(row).includes(wanted); });
  });
  filter.addEventListener("change", (event) => event.stopPropagation());
  filter.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  list.addEventListener("change", () => {
    const names = rows.filter((row) => row.querySelector("input").checked).map((row) => row.textContent.trim());
    chosen.textContent = names.join(", ") || list.dataset.none;
  });
});
