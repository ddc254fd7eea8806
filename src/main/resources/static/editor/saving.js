// Saves what is written: one save at a time, the newest state last, and nothing given up while the page is open.
const PAUSE = 1_500;
const LONGEST = 10_000;
const KEEPING = 300;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/**
 * The page answers its state by read() as {fields, body, was}. It is told of each change of how things are by
 * tell(kind, details); kind is one of saved, unsaved, saving, waiting, signed-out, refused and wrong.
 */
export function saving({ form, tab, drafts, read, tell }) {
  const csrf = () => form.querySelector("[name=_csrf]");
  let changes = 0;
  let saved = 0;
  let sent = 0;
  let inFlight = null;
  let stopped = false;
  let wait = 0;
  let kept = true;
  let closed = false;
  const timers = {};

  /** Once somebody else writes here, that is what the page says. */
  const show = (kind, details) => closed || tell(kind, details);

  const later = (name, delay, act) => {
    clearTimeout(timers[name]);
    timers[name] = setTimeout(() => {
      timers[name] = null;
      act();
    }, delay);
  };
  const forget = (name) => {
    clearTimeout(timers[name]);
    timers[name] = null;
  };
  const isDirty = () => changes > saved;

  function keep() {
    forget("keep");
    if (isDirty() && !closed) kept = drafts.keep({ ...read(), time: new Date().toISOString() });
  }

  /** The form as it would be sent, with the text as it is now. */
  function contentOf(auto) {
    const { fields, body, was } = read();
    const content = new URLSearchParams(fields);
    content.set("_csrf", csrf().value);
    content.set("body", body);
    content.set("was", was);
    content.set("auto", auto ? "yes" : "no");
    content.set("tab", tab);
    return content;
  }

  function tryAgain() {
    wait = Math.min(wait ? wait * 2 : FIRST_WAIT, LONGEST_WAIT);
    later("again", wait, () => save(true));
    show("waiting", { kept });
  }

  async function take(answer, upTo) {
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
      show("signed-out", { kept });
      stopped = "signed-out";
      return;
    }
    const said = await answer.json().catch(() => null);
    if (answer.status === 200 && said) {
      form.querySelector("[name=was]").value = said.save;
      saved = upTo;
      wait = 0;
      if (!isDirty()) drafts.drop();
      if (closed && !isDirty()) tell("reading", {});
      show(isDirty() ? "unsaved" : "saved", said);
    } else if (answer.status === 409) {
      stopped = "refused";
      show("refused", { kept, ...said });
    } else if (answer.status === 422) {
      show("wrong", { kept, ...said });
    } else {
      tryAgain();
    }
  }

  async function send(auto) {
    const upTo = changes;
    sent = upTo;
    forget("pause");
    forget("longest");
    forget("again");
    keep();
    show("saving", {});
    try {
      await take(
        await fetch(form.dataset.save, {
          method: "POST",
          body: contentOf(auto),
          headers: { Accept: "application/json" },
          redirect: "manual",
        }),
        upTo,
      );
    } catch {
      tryAgain();
    }
  }

  /** One try, for whoever is signed in or is so again. */
  async function attempt(auto) {
    if (stopped !== "signed-out" || (await signedInAgain())) await send(auto);
  }

  /** Saves now, unless nobody asked and there is no use in it. What changes while a save is under way is saved after it. */
  async function save(auto, again = false) {
    if (inFlight) {
      await inFlight;
    }
    const useless = auto && !again && (stopped || !isDirty());
    if (inFlight || closed || stopped === "refused" || useless) {
      return;
    }
    inFlight = attempt(auto);
    await inFlight;
    inFlight = null;
    if (changes > sent && !stopped && !timers.pause) later("pause", PAUSE, () => save(true));
  }

  /** Whoever has signed in again has another token; the page they left has the old one. */
  async function signedInAgain() {
    const answer = await fetch(window.location.href, { redirect: "manual" }).catch(() => null);
    if (!answer?.ok) {
      return false;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const token = page.querySelector("form[data-writing] [name=_csrf]")?.value;
    if (!token) {
      return false;
    }
    document.querySelectorAll("[name=_csrf]").forEach((field) => { field.value = token; });
    stopped = false;
    return true;
  }

  return {
    save,
    keep,
    isDirty,
    isKept: () => kept,
    token: () => csrf().value,
    changed() {
      changes++;
      if (!timers.keep) later("keep", KEEPING, keep);
      if (stopped || closed) {
        return;
      }
      show("unsaved", {});
      later("pause", PAUSE, () => save(true));
      if (!timers.longest) later("longest", LONGEST, () => save(true));
    },
    /** What is left of a save that is under way. */
    settled: () => inFlight ?? Promise.resolve(),
    /** Keeps what there is, and saves and keeps nothing from now on. */
    close() {
      keep();
      closed = true;
      Object.keys(timers).forEach(forget);
    },
    signedOut() {
      if (!stopped) {
        stopped = "signed-out";
        show("signed-out", { kept });
      }
    },
    /** Something has happened after which it may work again. */
    retry() {
      if (isDirty() && (timers.again || stopped === "signed-out")) {
        wait = 0;
        save(true, true);
      }
    },
  };
}
