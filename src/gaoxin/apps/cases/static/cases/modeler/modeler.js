// The modeler page: draws, checks, saves. Words stand in the page; the server says what hinders a drawing.
"use strict";

(async () => {
  const page = document.querySelector("[data-modeler]");
  const { descriptor, words, panel } = globalThis.gaoxinModeler;
  const part = (name) => page.querySelector(`[data-${name}]`);
  const said = part("said"), list = part("findings"), data = page.dataset;
  const token = page.querySelector("[name=csrfmiddlewaretoken]").value;
  let revision = Number(data.revision), clean = 0, marked = [];

  const tell = (text, wrong = false) => { said.textContent = text; said.classList.toggle("md-bad", wrong); };
  const chinese = document.documentElement.lang.startsWith("zh");
  const translate = (text, values = {}) => {
    const found = (chinese && words[text]) || text;
    return found.replace(/{([^}]+)}/g, (_, key) => values[key] ?? `{${key}}`);
  };
  const none = { getContextPadEntries: () => ({}), getMultiElementContextPadEntries: () => ({}) };
  const modeler = new BpmnJS({
    container: part("canvas"),
    moddleExtensions: { gaoxin: descriptor },
    additionalModules: [
      // Aligning and distributing bring icons with styles in their text, which the content policy does not let through.
      { translate: ["value", translate], alignElementsContextPadProvider: ["value", none], distributeElementsContextPadProvider: ["value", none], alignElementsMenuProvider: ["value", {}], distributeElementsMenuProvider: ["value", {}] },
    ],
  });
  const stack = modeler.get("commandStack"), canvas = modeler.get("canvas"), shapes = modeler.get("elementRegistry");

  const answer = await fetch(data.text, { headers: { Accept: "application/xml" } });
  try {
    await modeler.importXML(await answer.text());
  } catch (error) {
    tell(data.undrawable, true);
    return;
  }
  const BESIDE = 130, READABLE = 0.7; // the palette covers the left edge; smaller words are not read
  const begin = () => {
    canvas.zoom("fit-viewport", "auto");
    const { inner } = canvas.viewbox(), { width, height } = canvas.getSize();
    const scale = Math.min(1, Math.max(READABLE, (width - BESIDE - 20) / inner.width));
    canvas.viewbox({ x: inner.x - BESIDE / scale, y: inner.y + inner.height / 2 - height / scale / 2, width: width / scale, height: height / scale });
  };
  begin();
  panel(modeler, part("panel"));

  const dirty = () => stack._stackIdx !== clean;
  const buttons = () => {
    part("undo").disabled = !stack.canUndo();
    part("redo").disabled = !stack.canRedo();
    page.classList.toggle("md-dirty", dirty());
  };
  modeler.on("commandStack.changed", buttons);
  clean = stack._stackIdx;
  buttons();

  const text = async () => (await modeler.saveXML({ format: true })).xml;
  const post = async (address, values) => {
    const reply = await fetch(address, { method: "POST", headers: { "X-CSRFToken": token, Accept: "application/json" }, body: new URLSearchParams(values) });
    const body = await reply.json().catch(() => ({}));
    if (!reply.ok) throw new Error((body.problems || []).map((one) => one.sentence + (one.remedy || "")).join(" ") || data.failed);
    return body;
  };

  const show = (found) => {
    for (const [id, mark] of marked) if (shapes.get(id)) canvas.removeMarker(id, mark);
    marked = [];
    list.replaceChildren(...found.findings.map((one) => {
      const line = document.createElement("li"), button = document.createElement("button"), shape = shapes.get(one.id);
      const wrong = one.severity === "error";
      button.type = "button";
      button.className = wrong ? "md-finding md-bad" : "md-finding";
      button.textContent = `${wrong ? data.wrong : data.note} ${one.sentence}${one.remedy}`;
      if (shape) {
        marked.push([one.id, wrong ? "md-wrong" : "md-noted"]);
        canvas.addMarker(...marked.at(-1));
        button.addEventListener("click", () => {
          modeler.get("selection").select(shape);
          canvas.scrollToElement(shape);
        });
      }
      line.append(button);
      return line;
    }));
    tell(found.usable ? data.usable : data.unusable, !found.usable);
  };
  const check = async () => show(await post(data.check, { text: await text() }));
  const save = async () => {
    const at = stack._stackIdx;
    const kept = await post(data.save, { text: await text(), revision });
    revision = kept.revision;
    clean = at;
    buttons();
    show(kept);
    tell(`${data.saved} ${kept.saved_at}`);
    return kept;
  };
  const doing = (act) => async (event) => {
    event?.preventDefault();
    if (part("panel").contains(document.activeElement)) document.activeElement.blur(); // what is being typed counts
    try { await act(); } catch (error) { tell(error.message || data.failed, true); }
  };
  const saving = doing(save);
  part("check").addEventListener("click", doing(check));
  part("save").addEventListener("click", saving);
  part("publish").addEventListener("click", doing(async () => {
    if (dirty() || !revision) await save();
    location.assign(data.publish);
  }));
  part("undo").addEventListener("click", () => stack.undo());
  part("redo").addEventListener("click", () => stack.redo());
  part("bigger").addEventListener("click", () => modeler.get("zoomScroll").stepZoom(1));
  part("smaller").addEventListener("click", () => modeler.get("zoomScroll").stepZoom(-1));
  part("whole").addEventListener("click", () => canvas.zoom("fit-viewport", "auto"));
  part("download").addEventListener("click", doing(async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([await text()], { type: "application/xml" }));
    link.download = `${data.process}.bpmn`;
    link.click();
    URL.revokeObjectURL(link.href);
  }));
  addEventListener("keydown", (event) => { if ((event.ctrlKey || event.metaKey) && event.key === "s") saving(event); });
  addEventListener("beforeunload", (event) => { if (dirty()) event.preventDefault(); });
})();
