// Drawings of processes to look at: where a case stands on one, or what differs between two versions. Without this
// script the lists of steps and differences beside them remain.
"use strict";

document.querySelectorAll("[data-drawing]").forEach(async (box) => {
  const answer = await fetch(box.dataset.drawing, { headers: { Accept: "application/xml" } });
  if (!answer.ok) return;
  const text = await answer.text();
  if (!text.includes("BPMNDiagram")) return;
  box.replaceChildren();
  const viewer = new BpmnJS({ container: box });
  await viewer.importXML(text);
  const canvas = viewer.get("canvas"), shapes = viewer.get("elementRegistry");
  for (const mark of ["here", "done", "added", "removed", "changed"]) {
    for (const id of (box.dataset[mark] || "").split(" ")) if (id && shapes.get(id)) canvas.addMarker(id, `cs-${mark}`);
  }
  const here = (box.dataset.here || "").split(" ").map((id) => shapes.get(id)).filter((shape) => shape?.width);
  // Read, not only seen: where the whole drawing would be too small, begin at the step the case is at.
  const SMALLEST = 0.5, READABLE = 0.8;
  const whole = () => canvas.zoom("fit-viewport", "auto");
  const toHere = () => {
    const step = here[0];
    canvas.zoom(READABLE, { x: 0, y: 0 });
    const { width, height } = canvas.viewbox();
    canvas.viewbox({ x: step.x + step.width / 2 - width / 2, y: step.y + step.height / 2 - height / 2, width, height });
  };
  whole();
  if (here.length && canvas.zoom() < SMALLEST) toHere();
  const bar = box.parentElement.querySelector(".cs-zoom");
  if (!bar) return;
  bar.hidden = false;
  const acts = {
    in: () => viewer.get("zoomScroll").stepZoom(1), out: () => viewer.get("zoomScroll").stepZoom(-1), whole,
    here: () => here.length && toHere(),
  };
  bar.addEventListener("click", (event) => acts[event.target.closest("[data-zoom]")?.dataset.zoom]?.());
});
