// Passkeys: fetches what is to be signed, asks the browser, and sends the answer with the form it belongs to.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

async function challenge(form) {
  const token = form.querySelector("[name=_csrf]");
  const headers = token ? { "X-CSRF-TOKEN": token.value } : {};
  const answer = await fetch(form.dataset.challenge, { method: "POST", headers });
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  return answer.json();
}

async function create(form) {
  const options = await challenge(form);
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    },
  });
  return {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    response: {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    },
    clientExtensionResults: {},
    authenticatorAttachment: made.authenticatorAttachment,
  };
}

async function get(form) {
  const options = await challenge(form);
  const shown = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: known(options.allowCredentials),
    },
  });
  return {
    id: shown.id,
    rawId: text(shown.rawId),
    type: shown.type,
    response: {
      authenticatorData: text(shown.response.authenticatorData),
      clientDataJSON: text(shown.response.clientDataJSON),
      signature: text(shown.response.signature),
      userHandle: shown.response.userHandle ? text(shown.response.userHandle) : undefined,
    },
    clientExtensionResults: {},
    authenticatorAttachment: shown.authenticatorAttachment,
  };
}

function offer(form) {
  const field = form.querySelector("[name=credential], [data-credential]");
  const wrong = form.querySelector(".wrong");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    if (field.value) {
      return;
    }
    event.preventDefault();
    wrong.hidden = true;
    try {
      field.value = JSON.stringify(await (form.dataset.passkey === "create" ? create(form) : get(form)));
      form.submit();
    } catch {
      field.value = "";
      wrong.textContent = form.dataset.failed;
      wrong.hidden = false;
    }
  });
}

if (window.PublicKeyCredential) {
  document.querySelectorAll("form[data-passkey]").forEach(offer);
}
