// Forms from a declaration: asks again when an answer decides what else is asked; keeps what is typed when the
// connection is lost, and hands it to the server when it is back; looks at files before they travel.
"use strict";

(() => {
  const form = document.querySelector("form[data-schemaform]");
  if (!form) return;
  const ask = document.getElementById("form-ask");

  form.addEventListener("change", (event) => {
    if (event.target.matches("input[type=file]")) look(event.target);
    if (event.target.closest("[data-decides]")) ask.dispatchEvent(new Event("ask"));
  });

  const look = (box) => {
    const kinds = box.accept.split(",");
    const files = [...box.files];
    const large = files.some((file) => file.size > Number(box.dataset.most));
    const other = files.some((file) => !kinds.some((kind) => file.name.toLowerCase().endsWith(kind)));
    box.parentElement.querySelector("[data-told]")?.remove();
    if (!large && !other) return;
    box.value = "";
    const told = document.createElement("p");
    told.className = "gx-field-error";
    told.setAttribute("role", "alert");
    told.dataset.told = "";
    told.textContent = other ? box.dataset.otherKind : box.dataset.tooLarge;
    box.after(told);
  };

  // Drafts. The server keeps them; while it cannot be reached, this browser does, for this person and this form.
  const note = document.getElementById("draft-note");
  if (!form.dataset.draft || !note) return;
  const place = `gaoxin:draft:${form.dataset.person}:${form.dataset.draft}`;
  const address = form.getAttribute("hx-post");
  const WAIT = 15000;
  let again = 0;
  let pending = null; // what another page left here, until the server has it: nothing may write over it
  const say = (words) => {
    note.hidden = !words;
    note.querySelector("p").textContent = words ? note.dataset[words] : "";
  };
  const entries = () => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "csrfmiddlewaretoken");
  const held = () => {
    try { return JSON.parse(localStorage.getItem(place) ?? "null"); } catch { return null; }
  };
  const hold = () => {
    if (pending) return;
    try { localStorage.setItem(place, JSON.stringify({ at: Date.now(), entries: entries() })); } catch { return; }
    say("offline");
    clearTimeout(again);
    again = setTimeout(resend, WAIT);
  };
  const resend = () => {
    if (pending) restore(pending);
    else if (held()) form.dispatchEvent(new Event("save"));
  };

  for (const lost of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(lost, (event) => { if (event.detail.elt === form) hold(); });
  }
  // Signed out meanwhile: the answer leads away to signing in; what was typed waits here for the way back.
  const leadsAway = (event) => Boolean(event.detail.xhr?.getResponseHeader("HX-Redirect"));
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    if (leadsAway(event) && form.contains(event.detail.elt)) hold();
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.elt !== form || !event.detail.successful || leadsAway(event) || pending || !held()) return;
    localStorage.removeItem(place);
    clearTimeout(again);
    say("back");
  });
  addEventListener("online", resend);

  // Who leaves the page before the last words were saved finds them here again; what is handed in is not kept.
  let changed = false, underway = false, handedIn = false;
  form.addEventListener("input", () => { changed = true; });
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt === form) { changed = false; underway = true; }
  });
  document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.elt === form) underway = false; });
  addEventListener("pagehide", () => { if ((changed || underway) && !handedIn) hold(); });
  form.addEventListener("submit", (event) => {
    if (event.submitter === ask) return;
    if (navigator.onLine) {
      handedIn = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    hold();
    say("submit");
  }, true);

  // A copy from before, newer than the server's draft: the server gets it, and shows the form with it.
  const restore = async (copy) => {
    pending = copy;
    say("sending");
    try {
      const headers = { "X-CSRFToken": form.querySelector("[name=csrfmiddlewaretoken]").value, "HX-Request": "true" };
      const answer = await fetch(address, { method: "POST", headers, body: new URLSearchParams(copy.entries) });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    } catch {
      say("offline");
      clearTimeout(again);
      again = setTimeout(resend, WAIT);
      return;
    }
    localStorage.removeItem(place);
    location.reload();
  };
  const copy = held();
  if (copy && copy.at / 1000 > Number(form.dataset.saved)) restore(copy);
  else if (copy) localStorage.removeItem(place);
})();
