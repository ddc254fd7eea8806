// What the page says, in its own language. The sentences come with the page; numbers and times are written as its readers do.
const said = new Map(
  [...document.querySelectorAll("[data-words] [data-word]")].map((one) => [one.dataset.word, one.textContent]),
);
const language = document.documentElement.lang;
const locale = language === "en" ? "en-GB" : `${language}-u-nu-latn`;
const numbers = new Intl.NumberFormat(locale);
const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
const moments = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });

export function say(name, ...values) {
  if (!said.has(name)) {
    throw new Error(`nothing to say for ${name}`);
  }
  return said.get(name).replace(/\{(\d)\}/g, (_, place) => values[place]);
}

export const number = (count) => numbers.format(count);
export const time = (instant) => clock.format(new Date(instant));
export const moment = (instant) => moments.format(new Date(instant));

/** A name may run against the sentence it stands in. */
export const isolated = (name) => `\u2068${name}\u2069`;
