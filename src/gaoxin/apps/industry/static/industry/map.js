// The map of a chain: zoom, drag, search as one types, lines of the segment under the pointer or the focus. What is
// chosen stands in the address; the drawing itself comes from the server and works without this.
(() => {
  const LEAST = 0.4, MOST = 2.5, STEP = 1.2;
  const place = () => document.getElementById("chain-map");
  let scale = 1;

  function parts() {
    const canvas = document.querySelector("[data-map-canvas]");
    const svg = canvas && canvas.querySelector("svg");
    return canvas && svg ? { canvas, svg, box: svg.viewBox.baseVal } : null;
  }

  function keep(values) {
    const address = new URL(location.href);
    Object.entries(values).forEach(([name, value]) => {
      if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
    });
    history.replaceState(history.state, "", address);
  }

  function zoom(to, remember = true) {
    const { canvas, svg, box } = parts();
    const before = scale;
    scale = Math.min(MOST, Math.max(LEAST, to));
    const middle = [canvas.scrollLeft + canvas.clientWidth / 2, canvas.scrollTop + canvas.clientHeight / 2];
    svg.setAttribute("width", Math.round(box.width * scale));
    svg.setAttribute("height", Math.round(box.height * scale));
    canvas.scrollLeft = middle[0] * scale / before - canvas.clientWidth / 2;
    canvas.scrollTop = middle[1] * scale / before - canvas.clientHeight / 2;
    if (remember) keep({ zoom: scale.toFixed(2) });
  }

  function fit(remember) {
    const { canvas, box } = parts();
    zoom(Math.max(0.7, Math.min(1.4, (canvas.clientWidth - 4) / box.width)), false);
    canvas.scrollTop = 0;
    if (remember) keep({ zoom: "" });
  }

  function light(key) {
    const at = key || new URLSearchParams(location.search).get("at");
    document.querySelectorAll(".ch-line").forEach((line) => {
      line.classList.toggle("ch-on", Boolean(at) && (line.dataset.from === at || line.dataset.to === at));
    });
    const near = new Set(at ? [at] : []);
    document.querySelectorAll(".ch-line.ch-on").forEach((line) => near.add(line.dataset.from).add(line.dataset.to));
    document.querySelectorAll(".ch-box").forEach((one) => {
      one.classList.toggle("ch-faded", near.size > 1 && !near.has(one.dataset.segment));
    });
  }

  function search(words, remember = true) {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const boxes = [...document.querySelectorAll(".ch-box")];
    const found = boxes.filter((one) => wanted.length && wanted.every((word) => one.dataset.words.toLowerCase().includes(word)));
    boxes.forEach((one) => one.classList.toggle("ch-found", found.includes(one)));
    const told = document.querySelector("[data-map-found]");
    told.textContent = wanted.length ? told.dataset.words.replace("#", found.length) : "";
    if (found.length) found[0].scrollIntoView({ block: "center", inline: "center" });
    if (remember) keep({ q: words.trim() });
  }

  function drag(canvas) {
    let from = null;
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button === 0 && event.pointerType === "mouse" && !event.target.closest("a")) {
        from = [event.clientX + canvas.scrollLeft, event.clientY + canvas.scrollTop];
        canvas.classList.add("ch-dragging");
        canvas.setPointerCapture(event.pointerId);
      }
    });
    canvas.addEventListener("pointermove", (event) => {
      if (from) [canvas.scrollLeft, canvas.scrollTop] = [from[0] - event.clientX, from[1] - event.clientY];
    });
    ["pointerup", "pointercancel"].forEach((name) => canvas.addEventListener(name, () => {
      from = null;
      canvas.classList.remove("ch-dragging");
    }));
    canvas.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(scale * (event.deltaY < 0 ? STEP : 1 / STEP));
    }, { passive: false });
    canvas.addEventListener("keydown", (event) => {
      if (event.key === "+" || event.key === "=") zoom(scale * STEP);
      else if (event.key === "-") zoom(scale / STEP);
      else if (event.key === "0") fit(true);
    });
  }

  function begin() {
    const here = parts();
    if (!here) return;
    document.querySelectorAll("[data-map-zoom]").forEach((one) => { one.hidden = false; });
    const kept = Number(new URLSearchParams(location.search).get("zoom"));
    scale = 1;
    if (kept) zoom(kept, false); else fit(false);
    drag(here.canvas);
    ["pointerover", "focusin"].forEach((name) => here.svg.addEventListener(name, (event) => {
      const box = event.target.closest(".ch-box");
      light(box && box.dataset.segment);
    }));
    here.svg.addEventListener("pointerleave", () => light());
    here.svg.addEventListener("focusout", () => light());
    light();
    here.canvas.dataset.ready = "yes";
  }

  async function load(address, push) {
    const answer = await fetch(address, { headers: { "HX-Request": "true", "HX-Target": "chain-map" } });
    if (!answer.ok) { location.assign(address); return; }
    const canvas = parts().canvas;
    const before = [canvas.scrollLeft, canvas.scrollTop, scale];
    place().innerHTML = await answer.text();
    if (push) history.pushState({}, "", address);
    begin();
    zoom(before[2], false);
    [parts().canvas.scrollLeft, parts().canvas.scrollTop] = before;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("#chain-map a[data-map-link], #chain-map a.ch-fold");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const address = new URL(link.getAttribute("href"), location.href);
      const kept = new URLSearchParams(location.search);
      ["zoom", "at"].forEach((name) => { if (kept.get(name)) address.searchParams.set(name, kept.get(name)); });
      load(address, true);
    }
    const button = event.target.closest("[data-zoom]");
    if (button) {
      if (button.dataset.zoom === "fit") fit(true);
      else zoom(scale * (button.dataset.zoom === "in" ? STEP : 1 / STEP));
    }
  });
  document.addEventListener("input", (event) => {
    if (event.target.id === "map-words") search(event.target.value);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-map-search]")) {
      event.preventDefault();
      search(event.target.elements.q.value);
    }
  });
  addEventListener("popstate", () => { if (place()) load(new URL(location.href), false); });
  begin();
})();
