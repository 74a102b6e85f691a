// Our few attributes of BPMN, for the modeler to read and write: namespace urn:gaoxin:bpmn:1.
"use strict";

globalThis.gaoxinModeler = { descriptor: {
  name: "gaoxin",
  uri: "urn:gaoxin:bpmn:1",
  prefix: "gaoxin",
  xml: { tagAlias: "lowerCase" },
  associations: [],
  types: [
    {
      name: "OfNode",
      extends: ["bpmn:FlowNode"],
      properties: ["role", "rule", "form", "due", "together", "order", "share", "veto", "service", "each", "into"].map(
        (name) => ({ name, isAttr: true, type: "String" }),
      ),
    },
    { name: "OfLane", extends: ["bpmn:Lane"], properties: [{ name: "role", isAttr: true, type: "String" }] },
    { name: "OfProcess", extends: ["bpmn:Process"], properties: [{ name: "version", isAttr: true, type: "String" }] },
    {
      name: "Fact",
      superClass: ["Element"],
      properties: ["name", "kind", "unit", "key", "codes"].map((name) => ({ name, isAttr: true, type: "String" })),
    },
  ],
} };
