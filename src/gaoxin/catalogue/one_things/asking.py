"""The one form of a one-thing: the forms of its matters as one, each question asked once, and one set of papers.

A question of a matter that only some applicants need is asked when they choose that matter. Two matters that ask the
same (the same key) ask it once: it is asked where either would ask it, as the first of them words it.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from gaoxin.catalogue.forms.prefill import prefill_sources
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Matter, Need
from gaoxin.catalogue.matters.words import worded
from gaoxin.catalogue.one_things import OneThing, materials_once, package_one_things
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node
from gaoxin.catalogue.writing import as_written
from gaoxin.engines.expressions.written import Fields, Listing, Text, Written, written
from gaoxin.engines.forms.model import Form
from gaoxin.engines.forms.reading import read_form
from gaoxin.kernel.problems import Problem

CHOSEN = "chosen_matters"
"""The question which of the matters that only some applicants need this one needs."""
PAPER = "paper_"
"""How the fields of papers begin; behind it the place of the paper in the one set."""
PAPERS = "papers"
"""The section of the one set of papers."""
MOST_MB = 50
ENDINGS = [".pdf", ".jpg", ".jpeg", ".png", ".doc", ".docx", ".xls", ".xlsx", ".ofd", ".wps", ".zip"]
"""Files that are taken as papers."""


def whole_form(
    one: OneThing, matters: Mapping[str, Matter], pieces: Mapping[str, Fields]
) -> tuple[Form | None, tuple[Problem, ...]]:
    """The one form, or what hinders the forms of its matters from being one."""
    merging = _Merging(one, matters)
    if any(stage.where_needed for stage in one.stages):
        merging.choice()
    for key in one.matters:
        form = matters[key].form
        if form:
            merging.add(key, pieces[form])
    merging.papers()
    return read_form(one.key, merging.form(), prefill_sources())


@cache
def package_whole_forms() -> Mapping[str, Form]:
    """The one form of each of the product's one-things. A mistake in them is a defect, found by `tests/house`."""
    matters, found = package_matters(), {}
    for key, one in package_one_things().items():
        form, problems = whole_form(one, matters, package_form_pieces())
        if form is None:
            raise ValueError(f"the forms of {key} do not make one: {[str(problem) for problem in problems]}")
        found[key] = form
    return found


@cache
def package_form_pieces() -> Mapping[str, Fields]:
    """The declarations of forms as they were written."""
    return gather(_PIECES, [package_shelf("forms")])[0]


def _read(key: str, node: Node, report: Report) -> Written:
    return as_written(node, report.file)


def _settle(found: Mapping[str, Entry[Written]]) -> Mapping[str, Fields]:
    return {key: one.declaration for key, one in found.items() if isinstance(one.declaration, Fields)}


_PIECES: Kind[Written, Fields] = Kind("forms", _read, _settle)


class _Merging:
    """Sections, questions and what is required, gathered form by form."""

    def __init__(self, one: OneThing, matters: Mapping[str, Matter]) -> None:
        self.one, self.matters = one, matters
        self.optional = frozenset(key for stage in one.stages for key in stage.where_needed)
        self.sections: dict[str, Written] = {}
        self.fields: dict[str, Fields] = {}
        self.asked: dict[str, list[Written | None]] = {}
        self.required: dict[str, None] = {}

    def choice(self) -> None:
        """The first question: which of the matters that only some applicants need."""
        keys = [key for key in self.one.matters if key in self.optional]
        self.sections["chosen"] = _piece({"x-label": {"zh": "一起办理的事项", "en": "Matters beside"}})
        labels = {key: {"zh": self.matters[key].name, "en": self.matters[key].name_en} for key in keys}
        self.fields[CHOSEN] = _piece(
            {
                "type": "array",
                "items": {"type": "string", "enum": keys},
                "x-labels": labels,
                "x-widget": "checkboxes",
                "x-section": "chosen",
                "x-label": {"zh": "视情况办理，需要的请勾选", "en": "Tick what is needed besides"},
            }
        )
        self.asked[CHOSEN] = [None]

    def add(self, matter: str, form: Fields) -> None:
        """The questions of one matter's form."""
        sections = _mapping(form, "x-sections")
        for key, piece in sections.items():
            if key not in self.sections and isinstance(piece, Fields):
                self.sections[key] = _without(piece, "x-when")
        for name in _texts(form.fields.get("required")):
            self.required[name] = None
        for key, piece in _mapping(form, "properties").items():
            if not isinstance(piece, Fields):
                continue
            section = _mapping(form, "x-sections").get(_text(piece, "x-section"))
            whens = [self._chosen(matter), _when(section), _when(piece)]
            self.asked.setdefault(key, []).append(_all([when for when in whens if when is not None]))
            self.fields.setdefault(key, piece)

    def papers(self) -> None:
        """The one set of papers. None of them is demanded here: what may follow follows, what lacks is told once."""
        self.sections[PAPERS] = _piece(
            {
                "x-label": {"zh": "一套材料", "en": "One set of papers"},
                "x-hint": {
                    "zh": "每份只交一次，各部门共用；现在没有的可以提交后补交。",
                    "en": "Each is handed in once for all departments; what is not at hand may follow.",
                },
            }
        )
        for position, material in enumerate(materials_once(self.one, self.matters)):
            key = f"{PAPER}{position}"
            need = worded(material.need)
            hint = {"zh": need["zh"], "en": need["en"]}
            if material.need is Need.LATER:
                hint = {
                    "zh": f"容缺后补，{material.days} 个工作日内",
                    "en": f"May follow within {material.days} working days",
                }
            self.fields[key] = _piece(
                {
                    "type": "array",
                    "items": {"type": "string"},
                    "maxItems": 1,
                    "x-files": {"accept": ENDINGS, "most_mb": MOST_MB},
                    "x-section": PAPERS,
                    "x-label": {"zh": material.name, "en": material.name_en},
                    "x-hint": hint,
                }
            )
            self.asked[key] = list(self._askers(material.name))

    def _askers(self, paper: str) -> Iterator[Written | None]:
        for key in self.one.matters:
            if any(material.name == paper for material in self.matters[key].asked):
                yield self._chosen(key)

    def _chosen(self, matter: str) -> Written | None:
        return Text(f"{CHOSEN} 含有 任一 {{{matter}}}") if matter in self.optional else None

    def form(self) -> Fields:
        properties: dict[str, Fields] = {}
        for key, piece in self.fields.items():
            ways = self.asked[key]
            plain = _without(piece, "x-when")
            asked = [way for way in ways if way is not None]
            properties[key] = plain if len(asked) < len(ways) else _with(plain, "x-when", _any(asked))
        used = {_text(piece, "x-section") for piece in properties.values()}
        head: dict[str, Written] = {
            "type": Text("object"),
            "x-label": _piece({"zh": self.one.name, "en": self.one.name_en}),
            "x-hint": _piece({"zh": self.one.purpose, "en": self.one.purpose_en}),
            "x-sections": _fields({key: piece for key, piece in self.sections.items() if key in used}),
            "required": Listing(tuple(Text(name) for name in self.required)),
            "properties": _fields(properties),
        }
        return _fields(head)


def _piece(value: Any) -> Fields:
    found = written(value)
    if not isinstance(found, Fields):
        raise TypeError("a mapping is written here")
    return found


def _fields(fields: Mapping[str, Written]) -> Fields:
    return Fields(dict(fields), {key: Text(key) for key in fields})


def _with(piece: Fields, key: str, value: Written) -> Fields:
    return Fields({**piece.fields, key: value}, {**piece.keys, key: Text(key)}, piece.place)


def _without(piece: Fields, key: str) -> Fields:
    fields = {name: one for name, one in piece.fields.items() if name != key}
    return Fields(fields, {name: one for name, one in piece.keys.items() if name != key}, piece.place)


def _mapping(piece: Fields, key: str) -> Mapping[str, Written]:
    found = piece.fields.get(key)
    return found.fields if isinstance(found, Fields) else {}


def _texts(piece: Written | None) -> list[str]:
    return [one.text for one in piece.items if isinstance(one, Text)] if isinstance(piece, Listing) else []


def _text(piece: Fields, key: str) -> str:
    found = piece.fields.get(key)
    return found.text if isinstance(found, Text) else ""


def _when(piece: Written | None) -> Written | None:
    return piece.fields.get("x-when") if isinstance(piece, Fields) else None


def _all(whens: list[Written]) -> Written | None:
    if len(whens) < 2:
        return whens[0] if whens else None
    return _fields({"all": Listing(tuple(whens))})


def _any(whens: list[Written]) -> Written:
    return whens[0] if len(whens) == 1 else _fields({"any": Listing(tuple(whens))})
