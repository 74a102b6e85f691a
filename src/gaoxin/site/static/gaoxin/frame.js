// The frame's manners: drop-downs that close, the side panel, confirmations, keys. Pages read well without it.
"use strict";

(() => {
  const root = document.documentElement;
  root.classList.add("gx-scripted");
  const side = document.getElementById("side");
  let opener = null;

  // Drop-downs: one at a time; a click elsewhere or Escape closes.
  document.addEventListener("toggle", (event) => {
    const drop = event.target;
    if (!(drop instanceof HTMLDetailsElement) || !drop.open || !drop.classList.contains("gx-drop")) return;
    for (const other of document.querySelectorAll("details.gx-drop[open]")) {
      if (other !== drop && !other.contains(drop)) other.open = false;
    }
  }, true);
  document.addEventListener("click", (event) => {
    for (const drop of document.querySelectorAll("details.gx-drop[open]")) {
      if (!drop.contains(event.target)) drop.open = false;
    }
  });

  // Side panel: opened by whatever htmx puts into it.
  const closeSide = () => {
    if (!side || side.hidden) return;
    side.hidden = true;
    opener?.removeAttribute("aria-expanded");
    opener?.focus();
    opener = null;
  };
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.target?.id === "side-body") {
      opener?.removeAttribute("aria-expanded");
      opener = event.detail.elt;
    }
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target?.id !== "side-body") return;
    side.hidden = false;
    side.scrollTop = 0;
    opener?.setAttribute("aria-expanded", "true");
    side.focus();
  });

  // A request that failed is told, not swallowed.
  document.addEventListener("htmx:responseError", () => tell("failed"));
  document.addEventListener("htmx:sendError", () => tell("offline"));
  const tell = (key) => {
    const box = document.getElementById("messages");
    const words = document.getElementById("frame-words")?.content.querySelector(`[data-${key}]`);
    if (box && words) box.replaceChildren(words.cloneNode(true));
  };

  // Confirmation: forms and buttons with data-confirm ask first.
  const dialog = document.getElementById("confirm");
  let asking = null;
  document.addEventListener("submit", (event) => {
    const words = event.submitter?.dataset.confirm || event.target.dataset.confirm;
    if (!words || !dialog || event.target === asking) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    dialog.querySelector("[data-confirm-text]").textContent = words;
    dialog.returnValue = "no";
    dialog.showModal();
    dialog.addEventListener("close", () => {
      if (dialog.returnValue !== "yes") return;
      asking = event.target;
      asking.requestSubmit(event.submitter);
      asking = null;
    }, { once: true });
  }, true);

  // A second click on the button of a form that is being sent sends nothing: one appeal would be filed twice.
  const ANSWERED = 8000;
  let sent = new WeakMap();
  addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute("method")?.toLowerCase() !== "post") return;
    const before = sent.get(form);
    if (before && before.by === event.submitter && Date.now() - before.at < ANSWERED) event.preventDefault();
    else sent.set(form, { by: event.submitter, at: Date.now() });
  });
  addEventListener("pageshow", () => { sent = new WeakMap(); });

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-dismiss], [data-close-side], [data-dialog]");
    if (!target) return;
    if (target.hasAttribute("data-dismiss")) target.closest(".gx-message").remove();
    if (target.hasAttribute("data-close-side")) closeSide();
    if (target.dataset.dialog) document.getElementById(target.dataset.dialog).showModal();
  });

  // Keys. Letters do nothing while one types.
  const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const rowsBox = () => document.querySelector("[data-rows]");
  const rows = () => [...(rowsBox()?.querySelectorAll("tbody > tr, :scope > li, li[data-key]") ?? [])];
  const here = () => rows().find((row) => row.classList.contains("gx-here"));
  const go = (step) => {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(here());
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    all[at]?.classList.remove("gx-here");
    next.classList.add("gx-here");
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };
  let leader = 0;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const drop = document.querySelector("details.gx-drop[open]");
      if (drop) { drop.open = false; drop.querySelector("summary").focus(); } else closeSide();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "/") { event.preventDefault(); document.querySelector("[data-search]")?.focus(); }
    else if (event.key === "?") document.getElementById("keys")?.showModal();
    else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "x") here()?.querySelector("input[type=checkbox]")?.click();
    else if (event.key === "Enter" && document.activeElement === here()) here().querySelector("a, button")?.click();
    else if (event.key === "g") leader = Date.now();
    else if (Date.now() - leader < 1200) {
      const where = { h: ".gx-brand", i: ".gx-top-side a[href*='inbox']" }[event.key];
      if (where) document.querySelector(where)?.click();
    }
  });

  // The way back to a list leads to the list as it was left: filters, page and all.
  const list = document.querySelector("[data-list]");
  const remember = () => list && sessionStorage.setItem(`place:${location.pathname}`, location.search);
  remember();
  document.addEventListener("htmx:pushedIntoHistory", remember);
  for (const link of document.querySelectorAll("a[data-place]")) {
    const kept = sessionStorage.getItem(`place:${link.dataset.place}`);
    if (kept) link.href = link.dataset.place + kept;
  }
})();
