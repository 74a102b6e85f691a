// The board and the page of an event update by themselves: a stream tells that something happened, the page asks for the
// parts that show it. When the stream breaks the browser opens it again where it left off; where there is no place for
// one more stream, the page asks every half minute instead.
(() => {
  const box = document.querySelector("[data-city]");
  if (!box || !window.EventSource) return;
  const state = box.querySelector("[data-city-state]"), told = box.querySelector("[data-city-told]");
  let waiting, polling, source;

  function refresh() {
    clearTimeout(waiting);
    waiting = setTimeout(show, 250);
  }

  function show() {
    document.dispatchEvent(new CustomEvent("city-changed"));
    if (box.dataset.part) {
      htmx.ajax("GET", box.dataset.part, { target: "#city-part", swap: "innerHTML" });
      return;
    }
    if (document.querySelector("#list details[open]")) return refreshLater();
    htmx.ajax("GET", location.pathname + location.search, { target: "#list", swap: "outerHTML" });
    count();
  }

  function refreshLater() {
    clearTimeout(waiting);
    waiting = setTimeout(show, 3000);
  }

  async function count() {
    const answer = await fetch(location.pathname + location.search);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("city-counts");
    if (fresh) document.getElementById("city-counts").replaceChildren(...fresh.childNodes);
  }

  function say(live) {
    state.textContent = live ? box.dataset.on : box.dataset.off;
    box.dataset.live = live ? "yes" : "no";
    clearInterval(polling);
    if (!live) polling = setInterval(show, 30000);
  }

  function open() {
    source = new EventSource(box.dataset.stream);
    source.addEventListener("now", () => say(true));
    source.addEventListener("event", (event) => {
      say(true);
      const found = JSON.parse(event.data);
      if (box.dataset.event && String(found.id) !== box.dataset.event) return;
      told.textContent = `${box.dataset.changed}${found.title}`;
      refresh();
    });
    source.addEventListener("error", () => {
      say(false);
      if (source.readyState === EventSource.CLOSED) setTimeout(open, 30000);
    });
  }

  open();
  addEventListener("pagehide", () => source.close());
})();
