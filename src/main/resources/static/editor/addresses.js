// What a link may lead to and what names a language: the same rules by which the server reads a text.
const TRICK = /[\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\\<>"`]/u;
const WEB = /^https?:\/\/[^/?#@:[\]]+(:\d{1,5})?([/?#].*)?$/i;
const MAIL = /^mailto:(?!.*%0[ad]).*$/i;
const PHONE = /^tel:[+0-9][-+0-9().;=a-z]*$/i;
const HERE = /^\/(?!\/).*$/;
const LONGEST = 2048;
const LONGEST_TAG = 35;

const isPlain = (href) => typeof href === "string" && href.length <= LONGEST && !TRICK.test(href);

export const isLink = (href) => isPlain(href) && [WEB, MAIL, PHONE, HERE].some((rule) => rule.test(href));

export const isSecure = (href) => isPlain(href) && WEB.test(href) && /^https:/i.test(href);

/** What somebody meant who typed an address as people say it. */
export function completed(address) {
  const typed = address.trim();
  if (/^[^\s/@:]+@[^\s/@:]+\.[^\s/@:]+$/.test(typed)) {
    return `mailto:${typed}`;
  }
  return /^[^\s/:@]+\.[^\s/:@]{2,}(\/\S*)?$/.test(typed) ? `https://${typed}` : typed;
}

/** The tag of a language as it is kept, or null if it is none. */
export function languageTag(typed) {
  try {
    const tag = Intl.getCanonicalLocales(typed.trim())[0];
    return tag && tag.length <= LONGEST_TAG && !tag.startsWith("x-") ? tag : null;
  } catch {
    return null;
  }
}

const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"]);

export function direction(tag) {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script) ? "rtl" : "ltr";
}
