// Pictures are given by choosing, dropping, pasting or taking them, each with a line that says how far it is; and what must
// stay in sight is shown by a touch.
const giving = document.querySelector("form[data-give]");

if (giving) {
  const lines = giving.querySelector("[data-progress]");
  const chosen = giving.querySelector("input[name=files]");
  const camera = giving.querySelector("[data-camera]");
  let turn = Promise.resolve();

  /** One file at a time: over a thin line, the first is there soonest so. */
  const give = (files) => {
    lines.hidden = false;
    for (const file of files) {
      const line = document.createElement("li");
      const name = document.createElement("bdi");
      const bar = document.createElement("progress");
      const state = document.createElement("span");
      name.textContent = file.name;
      state.textContent = giving.dataset.waiting;
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute("aria-label", file.name);
      line.append(name, bar, state);
      lines.append(line);
      turn = turn.then(() => send(file, bar).then((answer) => finish(line, bar, state, answer)));
    }
  };

  const send = (file, bar) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open("POST", giving.dataset.give);
      request.responseType = "json";
      request.setRequestHeader("X-CSRF-TOKEN", giving.dataset.token);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) bar.value = event.loaded / event.total;
      });
      request.addEventListener("loadend", () => resolve(request.response));
      request.send(file);
    });

  const finish = (line, bar, state, answer) => {
    const picture = answer?.picture;
    bar.remove();
    state.textContent = picture ? [giving.dataset.done, answer.remark].filter(Boolean).join(" ") : (answer?.message ?? giving.dataset.failed);
    state.className = picture ? "state-ok" : "state-fail";
    if (picture) {
      const link = document.createElement("a");
      const shown = document.createElement("img");
      shown.src = picture.src;
      shown.alt = "";
      link.href = picture.href;
      link.textContent = giving.dataset.open;
      line.prepend(shown);
      line.append(link);
    }
  };

  const hasFiles = (transfer) => transfer && [...transfer.types].includes("Files");

  // With script nothing is sent by the form itself.
  giving.classList.add("picture-give-script");
  giving.querySelector("button").hidden = true;
  chosen.removeAttribute("required");
  chosen.addEventListener("change", () => {
    give(chosen.files);
    chosen.value = "";
  });
  if (window.matchMedia("(pointer: coarse)").matches) {
    camera.hidden = false;
  }
  camera.querySelector("input").addEventListener("change", (event) => {
    give(event.target.files);
    event.target.value = "";
  });
  document.addEventListener("dragover", (event) => {
    if (hasFiles(event.dataTransfer)) {
      event.preventDefault();
      giving.classList.add("picture-give-over");
    }
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) giving.classList.remove("picture-give-over");
  });
  document.addEventListener("drop", (event) => {
    giving.classList.remove("picture-give-over");
    if (hasFiles(event.dataTransfer)) {
      event.preventDefault();
      give(event.dataTransfer.files);
    }
  });
  document.addEventListener("paste", (event) => {
    if (event.clipboardData?.files.length) {
      event.preventDefault();
      give(event.clipboardData.files);
    }
  });
}

const point = document.querySelector("[data-focus-form]");

if (point) {
  const picture = document.querySelector("[data-picture]");
  const crops = document.querySelectorAll("[data-crops] img");
  const [x, y] = [point.elements.x, point.elements.y];
  const mark = document.createElement("span");
  mark.className = "picture-mark-point";
  picture.append(mark);
  picture.classList.add("picture-frame-touch");

  const show = () => {
    mark.style.insetInlineStart = "auto";
    mark.style.left = `${x.value}%`;
    mark.style.top = `${y.value}%`;
    crops.forEach((crop) => { crop.style.objectPosition = `${x.value}% ${y.value}%`; });
  };
  picture.addEventListener("click", (event) => {
    const box = picture.querySelector("img").getBoundingClientRect();
    const part = (at, from, length) => Math.round(Math.min(1, Math.max(0, (at - from) / length)) * 100);
    x.value = part(event.clientX, box.left, box.width);
    y.value = part(event.clientY, box.top, box.height);
    show();
  });
  point.addEventListener("input", show);
  show();
}
