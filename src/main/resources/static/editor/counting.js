// How much there is to read, and how long the words of a field are.
import { element, newId } from "./elements.js";
import { number, say } from "./words.js";

const WORDS_A_MINUTE = 220;
const IDEOGRAPHS_A_MINUTE = 450;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const segments = new Intl.Segmenter("und", { granularity: "word" });

/** Words and minutes, counted as the server counts them: where writing has no spaces, by characters. */
export function lengthOf(doc) {
  let words = 0;
  let ideographs = 0;
  const text = doc.textBetween(0, doc.content.size, "\n", "\n");
  for (const { segment, isWordLike } of segments.segment(text)) {
    if (isWordLike && IDEOGRAPH.test(segment)) ideographs += [...segment].length;
    else if (isWordLike) words++;
  }
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE));
  return { words: words + ideographs, minutes };
}

/** Says below a field how many characters it has, and when they become many. */
export function countField(field) {
  const most = Number(field.dataset.count);
  const good = Number(field.dataset.good ?? most);
  const id = newId("count");
  const hint = element("p", { class: "hint count", id });
  field.insertAdjacentElement("afterend", hint);
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  const update = () => {
    const count = [...field.value].length;
    const more = count > most ? say("count-most", number(most)) : count > good ? say("count-good", number(good)) : "";
    hint.textContent = `${say("count", number(count))} ${more}`.trim();
    hint.classList.toggle("count-over", count > most);
  };
  field.addEventListener("input", update);
  update();
  return update;
}
