// Who writes here. The page says that it is here every twenty seconds, and hears whether it still may write.
const RHYTHM = 20_000;

/** Calls mine() or other({who, since}) with every answer, and signedOut() if there is none to be had. */
export function locking({ address, token, tab, mine, other, signedOut }) {
  const content = (more) => new URLSearchParams({ _csrf: token(), tab, ...more });

  async function ask(more = {}) {
    try {
      const answer = await fetch(address, {
        method: "POST",
        body: content(more),
        headers: { Accept: "application/json" },
        redirect: "manual",
      });
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        signedOut();
      } else if (answer.ok) {
        const said = await answer.json();
        if (said.mine) mine(more);
        else other(said);
        return true;
      }
    } catch {
      // Without a line there is nobody to ask; the next time will tell.
    }
    return false;
  }

  setInterval(() => ask(), RHYTHM);
  window.addEventListener("pagehide", () => navigator.sendBeacon(address, content({ leave: "yes" })));
  return { ask, takeOver: () => ask({ take: "yes" }) };
}

/** A name for this tab that no other has, also if it was made by duplicating one. */
export async function tabName() {
  const name = sessionStorage.getItem("vigil.tab");
  if (name && (await hold(name))) {
    return name;
  }
  const fresh = crypto.getRandomValues(new Uint32Array(4)).join("-");
  sessionStorage.setItem("vigil.tab", fresh);
  await hold(fresh);
  return fresh;
}

/** Holds a name for as long as the page lives; without the means to, every name is taken to be free. */
function hold(name) {
  if (!navigator.locks) {
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    navigator.locks.request(`vigil.tab.${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : null;
    });
  });
}
