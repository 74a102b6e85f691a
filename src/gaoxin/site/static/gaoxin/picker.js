// Picking a record: arrows go from the box into the list and back, Enter or a click takes one and closes the list.
"use strict";

(() => {
  const boxOf = (pick) => pick.querySelector("input[type=search]");
  const choices = (pick) => [...pick.querySelectorAll("input[type=radio]")];
  const open = (pick, yes) => { pick.querySelector("[data-pick-list]").hidden = !yes || !choices(pick).length; };

  const take = (pick, radio) => {
    const box = boxOf(pick);
    radio.checked = true;
    box.value = radio.dataset.title;
    const listed = pick.querySelector("input[type=hidden]");
    if (listed) listed.value = box.value;
    open(pick, false);
    box.focus();
    box.dispatchEvent(new Event("change", { bubbles: true }));
  };

  for (const pick of document.querySelectorAll("[data-pick]")) open(pick, !pick.querySelector("input:checked"));

  document.addEventListener("htmx:afterSwap", (event) => {
    const pick = event.detail.target?.closest("[data-pick]");
    if (pick) pick.querySelector("[data-pick-list]").hidden = false;
  });
  document.addEventListener("click", (event) => {
    const one = event.target.closest(".gx-pick-one");
    // The click that arrow keys make on a radio button has no pointer behind it.
    if (one && event.detail > 0) take(one.closest("[data-pick]"), one.querySelector("input"));
    for (const pick of document.querySelectorAll("[data-pick]")) {
      if (!pick.contains(event.target)) open(pick, false);
    }
  });
  document.addEventListener("keydown", (event) => {
    const pick = event.target.closest?.("[data-pick]");
    if (!pick) return;
    const all = choices(pick);
    const inBox = event.target === boxOf(pick);
    if (event.key === "Escape") { open(pick, false); boxOf(pick).focus(); event.stopPropagation(); }
    else if (event.key === "ArrowDown" && inBox && all.length) { event.preventDefault(); open(pick, true); all[0].focus(); all[0].checked = true; }
    else if (event.key === "ArrowUp" && event.target === all[0]) { event.preventDefault(); boxOf(pick).focus(); }
    else if (event.key === "Enter" && !inBox) { event.preventDefault(); take(pick, event.target); }
    else if (event.key === "Enter" && inBox && all.length && !pick.querySelector("[data-pick-list]").hidden) {
      event.preventDefault();
      take(pick, pick.querySelector("input:checked") ?? all[0]);
    }
  });
})();
