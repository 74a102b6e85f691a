// Lists: choosing rows, and a tidy address (empty filters leave no trace).
"use strict";

(() => {
  const bar = (form) => {
    const boxes = [...form.querySelectorAll("input[name=row]")];
    const chosen = boxes.filter((box) => box.checked).length;
    const strip = form.querySelector("[data-bulkbar]");
    if (!strip) return;
    strip.classList.toggle("gx-some", chosen > 0);
    const count = strip.querySelector("[data-bulk-count]");
    count.textContent = count.dataset.words.replace("#", chosen);
    const all = form.querySelector("[data-check-all]");
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  };
  document.addEventListener("change", (event) => {
    const form = event.target.closest("[data-bulk]");
    if (!form) return;
    if (event.target.matches("[data-check-all]")) {
      for (const box of form.querySelectorAll("input[name=row]")) box.checked = event.target.checked;
    }
    bar(form);
  });
  // What is typed into the search box has been sent while it was typed; leaving the box sends nothing again.
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-filters] [type=search]")) event.stopImmediatePropagation();
  }, true);
  document.addEventListener("htmx:configRequest", (event) => {
    if (!event.detail.elt.matches("[data-filters]")) return;
    for (const [name, value] of [...event.detail.formData.entries()]) {
      if (value === "") event.detail.formData.delete(name);
    }
  });
})();
