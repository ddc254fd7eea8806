// Adds the reader's own time to a moment printed in the story's zone, where the two differ.
function addLocalTime(time) {
  const at = new Date(time.dateTime);
  const page = document.documentElement.lang;
  const language = page === "en" ? "en-GB" : `${page}-u-nu-latn`;
  const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
  const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "long" }).format(at);

  if (time.textContent.includes(clock)) {
    return;
  }
  const sameDay = time.textContent.includes(day);
  const local = document.createElement("span");
  local.textContent = time.dataset.yours.replace("{0}", sameDay ? clock : `${day}, ${clock}`);
  time.after(local);
}

document.querySelectorAll("time[data-yours]").forEach(addLocalTime);
