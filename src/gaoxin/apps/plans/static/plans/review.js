// Review: how many rows are ticked, ticking all, and adding a row on words selected in the text.
"use strict";

(() => {
  const form = document.querySelector("[data-rows-form]");
  if (form?.querySelector("[data-check-rows]")) {
    const boxes = [...form.querySelectorAll('input[name="row"]')];
    const all = form.querySelector("[data-check-rows]");
    const told = form.querySelector("[data-chosen]");
    const tell = () => {
      const count = boxes.filter((box) => box.checked).length;
      told.textContent = count ? told.dataset.words.replace("#", count) : "";
      all.checked = count === boxes.length;
      all.indeterminate = count > 0 && count < boxes.length;
    };
    all.addEventListener("change", () => { for (const box of boxes) box.checked = all.checked; tell(); });
    form.addEventListener("change", tell);
  }

  // The offset of a place in the text: a paragraph tells where it begins (id="at-N"), the rest is counted.
  const add = document.querySelector("[data-add]");
  const text = document.getElementById("reader-text");
  if (!add || !text) return;
  const offsetOf = (node, offset) => {
    const paragraph = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('[id^="at-"]');
    if (!paragraph || !text.contains(paragraph)) return null;
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEnd(node, offset);
    return Number(paragraph.id.slice(3)) + [...range.toString()].length;
  };
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const start = range && !range.collapsed ? offsetOf(range.startContainer, range.startOffset) : null;
    const end = start === null ? null : offsetOf(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start) {
      if (!add.contains(document.activeElement)) add.hidden = true;
      return;
    }
    add.elements.start.value = start;
    add.elements.end.value = end;
    add.hidden = false;
  });
})();
