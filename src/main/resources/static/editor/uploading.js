// Files of pictures on their way to the library.
import { say } from "./words.js";

/** Sends a file; answers the picture and what is to be said of it, or throws with a sentence that says why not. */
export async function send(file, { upload, token }) {
  let answer;
  try {
    answer = await fetch(upload, {
      method: "POST",
      body: file,
      redirect: "error",
      headers: {
        "Content-Type": "application/octet-stream",
        Accept: "application/json",
        "X-CSRF-TOKEN": token(),
        "X-File-Name": encodeURIComponent(file.name),
      },
    }).then((response) => response.json());
  } catch {
    throw new Error(say("not-sent", file.name));
  }
  if (!answer.picture) {
    throw new Error(answer.message ?? say("not-sent", file.name));
  }
  return answer;
}

/** The pictures among what somebody pasted or dropped. */
export const picturesOf = (transfer) => [...transfer.files].filter((file) => file.type.startsWith("image/"));

/** What a text keeps of a picture: which it is, and the library's words to begin with. */
export const attributesOf = ({ media, alt, caption, credit }) => ({ media, alt, caption, credit });
