// The side panel of the modeler: shows what the chosen element says and writes what is typed as commands, so that all
// of it can be undone. Which fields an element has is told by `data-for` in the page.
"use strict";

globalThis.gaoxinModeler.panel = (modeler, box) => {
  const get = (name) => modeler.get(name);
  const modeling = get("modeling"), moddle = get("moddle"), selection = get("selection"), canvas = get("canvas");
  const $ = (name) => box.querySelector(`[data-field="${name}"]`);
  let shown = null;

  const is = (element, type) => element.businessObject.$instanceOf(type);
  const process = () => {
    const root = canvas.getRootElement().businessObject;
    if (root.$instanceOf("bpmn:Process")) return root;
    const pool = (root.participants || []).find((one) => one.processRef);
    return pool ? pool.processRef : root;
  };
  const timer = (one) => (one.businessObject.eventDefinitions || []).find((def) => def.$type === "bpmn:TimerEventDefinition");
  const expression = (body) => (body ? moddle.create("bpmn:FormalExpression", { body }) : undefined);
  const repeated = (one) => (one.businessObject.loopCharacteristics || {}).$type === "bpmn:MultiInstanceLoopCharacteristics";

  const kinds = (one) => {
    if (!one || one === canvas.getRootElement()) return ["process"];
    if (one.businessObject.$type === "bpmn:Participant") return ["process", "named"];
    const found = ["named"];
    if (is(one, "bpmn:ServiceTask") || is(one, "bpmn:ScriptTask") || is(one, "bpmn:BusinessRuleTask")) found.push("service");
    else if (is(one, "bpmn:Activity")) found.push("work");
    if (is(one, "bpmn:Activity") && repeated(one)) found.push("repeated");
    if (is(one, "bpmn:Lane")) found.push("lane");
    if (is(one, "bpmn:Event") && timer(one)) found.push("timer");
    if (is(one, "bpmn:SequenceFlow") && (is(one.source, "bpmn:ExclusiveGateway") || is(one.source, "bpmn:InclusiveGateway"))) found.push("way");
    return found;
  };

  const ours = (one, name) => one.businessObject.get(`gaoxin:${name}`) || "";
  const writeOurs = (one, name, value) => modeling.updateProperties(one, { [`gaoxin:${name}`]: value || undefined });

  // Each field: how it is read from an element, and how it is written to it.
  const fields = {
    name: {
      read: (one) => one.businessObject.name || "",
      write: (one, value) => (is(one, "bpmn:FlowElement") || is(one, "bpmn:Lane") || one.businessObject.$type === "bpmn:Participant"
        ? modeling.updateLabel(one, value) : modeling.updateProperties(one, { name: value })),
    },
    process: { read: () => process().name || "", write: (_, value) => modeling.updateModdleProperties(canvas.getRootElement(), process(), { name: value }) },
    documentation: {
      read: (one) => ((one.businessObject.documentation || [])[0] || {}).text || "",
      write: (one, text) => modeling.updateProperties(one, { documentation: text ? [moddle.create("bpmn:Documentation", { text })] : [] }),
    },
    condition: {
      read: (one) => (one.businessObject.conditionExpression || {}).body || "",
      write: (one, value) => modeling.updateProperties(one, { conditionExpression: expression(value) }),
    },
    default: {
      read: (one) => one.source.businessObject.default === one.businessObject,
      write: (one, on) => modeling.updateProperties(one.source, { default: on ? one.businessObject : undefined }),
    },
    timer: {
      read: (one) => {
        const def = timer(one) || {};
        return (def.timeDuration || def.timeDate || def.timeCycle || {}).body || "";
      },
      write: (one, value) => modeling.updateModdleProperties(one, timer(one), {
        timeDuration: expression(value), timeDate: undefined, timeCycle: undefined,
      }),
    },
    role: { read: (one) => ours(one, "role"), write: (one, value) => writeOurs(one, "role", value) },
  };
  for (const name of ["form", "due", "service", "each", "into", "together", "order", "share"]) {
    fields[name] = { read: (one) => ours(one, name), write: (one, value) => writeOurs(one, name, value) };
  }
  fields.veto = { read: (one) => ours(one, "veto") === "true", write: (one, on) => writeOurs(one, "veto", on ? "true" : "") };

  const applies = (part, found) => part.dataset.for.split(" ").some((kind) => found.includes(kind));
  const element = () => {
    const chosen = selection.get();
    return chosen.length === 1 ? chosen[0] : canvas.getRootElement();
  };

  // Who does it: a choice, and behind some choices a name in a field of its own.
  const role = $("role"), named = $("role-named"), other = $("role-other");
  const showRole = (value) => {
    const [kind, rest] = value.includes(":") ? [value.slice(0, value.indexOf(":")), value.slice(value.indexOf(":") + 1)] : [value, ""];
    const known = [...role.options].map((option) => option.value);
    role.value = known.includes(value) ? value : kind === "of" ? "of" : "other";
    named.value = kind === "of" ? rest : "";
    other.value = role.value === "other" ? value : "";
    placeRole();
  };
  const placeRole = () => {
    named.closest("[data-part]").hidden = role.value !== "of";
    other.closest("[data-part]").hidden = role.value !== "other";
  };
  const roleTyped = () => {
    placeRole();
    const value = role.value === "of" ? (named.value.trim() ? `of:${named.value.trim()}` : "") : role.value === "other" ? other.value.trim() : role.value;
    if (role.value !== "of" || value) fields.role.write(shown, value);
  };

  const show = () => {
    const another = element() !== shown;
    shown = element();
    const found = kinds(shown);
    for (const part of box.querySelectorAll("[data-for]")) part.hidden = !applies(part, found);
    for (const [name, field] of Object.entries(fields)) {
      const input = $(name);
      if (!input || !applies(input.closest("[data-for]"), found)) continue;
      if (name === "role") showRole(field.read(shown));
      else if (input.type === "checkbox") input.checked = field.read(shown);
      else if (another || document.activeElement !== input) input.value = field.read(shown); // what is being typed stays
    }
    for (const part of box.querySelectorAll("[data-all]")) part.hidden = !found.includes("work") || ours(shown, "together") !== "all";
    showFacts();
  };

  // The facts that conditions may ask, one line each.
  const facts = () => ((process().extensionElements || {}).values || []).filter((one) => one.$type === "gaoxin:Fact");
  const keepFacts = (lines) => {
    const kept = ((process().extensionElements || {}).values || []).filter((one) => one.$type !== "gaoxin:Fact");
    const values = [...kept, ...lines.map((line) => moddle.create("gaoxin:Fact", line))];
    const extensionElements = values.length ? moddle.create("bpmn:ExtensionElements", { values }) : undefined;
    values.forEach((one) => { one.$parent = extensionElements; });
    modeling.updateModdleProperties(canvas.getRootElement(), process(), { extensionElements });
  };
  const plain = (one) => Object.fromEntries(["name", "kind", "unit", "key", "codes"].filter((name) => one[name]).map((name) => [name, one[name]]));
  const list = box.querySelector("[data-facts]"), blank = box.querySelector("[data-fact-line]");
  const showFacts = () => {
    if (list.contains(document.activeElement)) return;
    list.replaceChildren(...facts().map((fact, at) => {
      const line = blank.content.firstElementChild.cloneNode(true);
      const [name, kind, unit] = ["name", "kind", "unit"].map((word) => line.querySelector(`[data-fact="${word}"]`));
      name.value = fact.name || "";
      kind.value = fact.kind || "truth";
      unit.value = fact.unit || "";
      unit.hidden = kind.value !== "number";
      const change = () => {
        const lines = facts().map(plain);
        lines[at] = { ...lines[at], name: name.value.trim(), kind: kind.value, unit: unit.value.trim() || undefined };
        keepFacts(lines.filter((one) => one.name));
      };
      for (const input of [name, kind, unit]) input.addEventListener("change", change);
      line.querySelector("[data-drop]").addEventListener("click", () => { keepFacts(facts().map(plain).filter((_, n) => n !== at)); show(); });
      return line;
    }));
  };
  box.querySelector("[data-add-fact]").addEventListener("click", () => {
    const name = box.querySelector("[data-new-fact]"), kind = box.querySelector("[data-new-kind]");
    if (!name.value.trim() || facts().some((one) => one.name === name.value.trim())) { name.focus(); return; }
    keepFacts([...facts().map(plain), { name: name.value.trim(), kind: kind.value }]);
    name.value = "";
    show();
  });

  for (const [name, field] of Object.entries(fields)) {
    const input = $(name);
    if (!input || name === "role") continue;
    input.addEventListener("change", () => field.write(shown, input.type === "checkbox" ? input.checked : input.value.trim()));
  }
  for (const input of [role, named, other]) input.addEventListener("change", roleTyped);
  $("together").addEventListener("change", () => {
    if ($("together").value !== "all") for (const name of ["order", "share", "veto"]) if (ours(shown, name)) writeOurs(shown, name, "");
  });
  get("eventBus").on(["selection.changed", "commandStack.changed", "import.done"], () => queueMicrotask(show));
  show();
};
