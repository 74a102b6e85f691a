// Keys for deciding quickly: each button or link with data-press answers to its key, unless somebody is writing.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) return;
  const wanted = [...document.querySelectorAll("[data-press]")].find((one) => one.dataset.press === event.key);
  if (wanted && !wanted.disabled) { event.preventDefault(); wanted.click(); }
});
