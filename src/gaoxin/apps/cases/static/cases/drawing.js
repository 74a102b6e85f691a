// The drawing of a process with the steps marked at which a case stands. Without this script the list of steps remains.
document.querySelectorAll("[data-drawing]").forEach(async (box) => {
  const answer = await fetch(box.dataset.drawing, { headers: { Accept: "application/xml" } });
  if (!answer.ok) return;
  box.replaceChildren();
  const viewer = new BpmnJS({ container: box });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get("canvas"), shapes = viewer.get("elementRegistry");
  for (const [words, mark] of [[box.dataset.here, "cs-here"], [box.dataset.done, "cs-done"]]) {
    for (const id of words.split(" ")) if (id && shapes.get(id)) canvas.addMarker(id, mark);
  }
  canvas.zoom("fit-viewport", "auto");
});
