// How long it is until something goes out, beside the time itself, in the words of the page's language.
const clocks = [...document.querySelectorAll("time[data-countdown]")];

if (clocks.length) {
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  const steps = [["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];
  const tell = () => clocks.forEach((clock) => {
    const left = (new Date(clock.dateTime) - Date.now()) / 1000;
    const [unit, seconds] = steps.find(([, size]) => Math.abs(left) >= size) ?? steps.at(-1);
    clock.textContent = words.format(Math.trunc(left / seconds), unit);
  });
  tell();
  setInterval(tell, 1000);
}
