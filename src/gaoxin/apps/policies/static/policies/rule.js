// The rule editor: facts go in where the cursor stands, and a mistake's line is shown.
(() => {
  const area = document.getElementById("rule-text");
  if (!area) return;

  function insert(words) {
    area.focus();
    area.setRangeText(words, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function show(line) {
    const lines = area.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1] || "").length);
    area.scrollTop = (line - 3) * Number.parseFloat(getComputedStyle(area).lineHeight);
  }

  document.addEventListener("click", (event) => {
    const fact = event.target.closest("[data-insert]");
    if (fact) insert(fact.dataset.insert);
    const mistake = event.target.closest("[data-line]");
    if (mistake) show(Number(mistake.dataset.line));
  });

  area.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || event.shiftKey || event.altKey || event.ctrlKey) return;
    const before = area.value.slice(0, area.selectionStart);
    if (!/(^|\n) *$/.test(before)) return; // only in front of a line's words; elsewhere Tab leaves the field
    event.preventDefault();
    insert("  ");
  });
})();
