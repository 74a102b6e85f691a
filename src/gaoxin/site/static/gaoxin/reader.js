// Readers: text and rows light each other up; on a phone one pane at a time.
"use strict";

(() => {
  const reader = document.querySelector("[data-reader]");
  if (!reader) return;
  const marksOf = (key) => reader.querySelectorAll(`[data-for~="${CSS.escape(key)}"]`);
  const rowOf = (key) => reader.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const bring = (element) => {
    const pane = element?.closest(".gx-pane");
    if (!pane) return;
    const box = element.getBoundingClientRect();
    const room = pane.getBoundingClientRect();
    if (box.top < room.top + 8 || box.bottom > room.bottom - 8) {
      pane.scrollBy({ top: box.top - room.top - room.height / 3, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    }
  };
  const light = (keys, from) => {
    for (const lit of reader.querySelectorAll(".gx-lit")) lit.classList.remove("gx-lit");
    for (const key of keys) {
      for (const mark of marksOf(key)) mark.classList.add("gx-lit");
      rowOf(key)?.classList.add("gx-lit");
    }
    if (from !== "text") bring(marksOf(keys[0])[0]);
    if (from !== "row") bring(rowOf(keys[0]));
  };
  const keysOf = (element) => (element.dataset.for ?? element.dataset.key ?? "").split(" ").filter(Boolean);
  const lightFrom = (target) => {
    const mark = target.closest("[data-for]");
    const row = target.closest("[data-key]");
    if (mark) light(keysOf(mark), "text");
    else if (row) light(keysOf(row), "row");
  };
  reader.addEventListener("click", (event) => lightFrom(event.target));
  reader.addEventListener("focusin", (event) => lightFrom(event.target));
  reader.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("[data-for]")) rowOf(keysOf(event.target)[0])?.focus();
  });

  // Phone: the two panes take turns.
  const links = [...reader.querySelectorAll(".gx-panes a")];
  const show = (id) => {
    for (const pane of reader.querySelectorAll(".gx-pane")) pane.classList.toggle("gx-away", pane.id !== id);
    for (const link of links) link.toggleAttribute("aria-current", link.hash === `#${id}`);
  };
  for (const link of links) {
    link.addEventListener("click", (event) => { event.preventDefault(); show(link.hash.slice(1)); });
  }
  const first = location.hash && reader.querySelector(`[data-key="${CSS.escape(location.hash.replace("#row-", ""))}"]`);
  show(links.length ? (first ? "reader-rows" : links[0].hash.slice(1)) : "");
  if (first) light(keysOf(first), "");

  // A decision comes back to the place where it was made: both panes as they were scrolled, the phone's pane as chosen.
  const place = `reader:${location.pathname}${location.search}`;
  const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
  sessionStorage.removeItem(place);
  if (kept && !first) {
    if (links.length) show(kept.shown);
    for (const [id, top] of Object.entries(kept.tops)) document.getElementById(id)?.scrollTo({ top, behavior: "instant" });
  }
  reader.addEventListener("submit", () => {
    const panes = [...reader.querySelectorAll(".gx-pane")];
    const shown = panes.find((pane) => !pane.classList.contains("gx-away"))?.id;
    sessionStorage.setItem(place, JSON.stringify({ shown, tops: Object.fromEntries(panes.map((pane) => [pane.id, pane.scrollTop])) }));
  });
})();
