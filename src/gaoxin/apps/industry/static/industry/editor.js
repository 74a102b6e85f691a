// The editor of a chain: a mistake's line is shown on a click.
(() => {
  const area = document.getElementById("chain-text");
  if (!area) return;
  document.addEventListener("click", (event) => {
    const mistake = event.target.closest("[data-line]");
    if (!mistake) return;
    const line = Number(mistake.dataset.line);
    const lines = area.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1] || "").length);
    area.scrollTop = (line - 3) * Number.parseFloat(getComputedStyle(area).lineHeight);
  });
})();
