"""Reads a form: a JSON Schema with our keywords, checked as a whole.

What is understood stands in README.md beside this file. Anything else is a mistake that is named with its place:
an unknown keyword, a unit that is none, a condition that speaks of no field or of another unit, conditions that wait
for one another in a circle, and a field that no answers ever lead to.
"""

from collections.abc import Mapping

from gaoxin.engines.expressions.written import Written
from gaoxin.engines.forms.dead import never_asked
from gaoxin.engines.forms.drafts import KEY, Draft, Drafting, basis
from gaoxin.engines.forms.keywords import FORM
from gaoxin.engines.forms.levels import Names, Settling, names_of
from gaoxin.engines.forms.model import Form, Level, PrefillSource, Section, Test
from gaoxin.engines.forms.notes import Notes
from gaoxin.kernel.problems import Problem

MOST_FIELDS = 2_000
"""Fields of one form. The longest public ones have some 300."""


def read_form(
    key: str, piece: Written, sources: Mapping[str, PrefillSource] | None = None
) -> tuple[Form | None, tuple[Problem, ...]]:
    """The form that a piece declares, or every mistake in it. `sources` are what the registry can fill in.

    >>> from gaoxin.engines.expressions.written import written
    >>> label = {"zh": "面积", "en": "Area"}
    >>> area = {"type": "number", "x-unit": "平方米", "x-section": "a", "x-label": label, "x-when": "有地"}
    >>> shape = {"type": "object", "x-label": label, "x-sections": {"a": {"x-label": label}}}
    >>> read_form("land", written({**shape, "properties": {"area": area}}))[1][0].code
    'expression.unknown_name'
    """
    notes = Notes()
    given = notes.record(piece, *FORM)
    parts = _sections(notes, given)
    drafts = Drafting(notes, sources or {}).fields(given["properties"], given.get("required")) if _has(given) else []
    if len(drafts) > MOST_FIELDS:
        notes.add("form.too_many_fields", piece, most=MOST_FIELDS)
        return None, tuple(notes.problems)
    _check_sections(notes, parts, drafts, piece)
    drafts = _ordered(drafts, list(parts))
    form = Form(
        key=key,
        label=notes.words(given["x-label"]) if "x-label" in given else {},
        hint=notes.words(given["x-hint"]) if "x-hint" in given else {},
        basis=basis(notes, given["x-basis"]) if "x-basis" in given else None,
        sections=tuple(section for section, _ in parts.values()),
        level=_settled(notes, drafts, parts),
    )
    if not notes.problems:
        for one in never_asked(form):
            notes.add("form.dead_field", next(draft.piece for draft in drafts if draft.declared.key == one), key=one)
    return (None if notes.problems else form), tuple(notes.problems)


Parts = dict[str, tuple[Section, Written | None]]


def _has(given: Mapping[str, Written]) -> bool:
    return "properties" in given


def _sections(notes: Notes, given: Mapping[str, Written]) -> Parts:
    found: Parts = {}
    for key, piece in (notes.entries(given["x-sections"]) if "x-sections" in given else {}).items():
        fields = notes.record(piece, ("x-label",), ("x-hint", "x-when"))
        if not KEY.fullmatch(key):
            notes.add("form.key_shape", piece, key=key[:60])
        label = notes.words(fields["x-label"]) if "x-label" in fields else {}
        hint = notes.words(fields["x-hint"]) if "x-hint" in fields else {}
        found[key] = Section(key, label, hint), fields.get("x-when")
    return found


def _check_sections(notes: Notes, parts: Parts, drafts: list[Draft], piece: Written) -> None:
    used = {draft.declared.section for draft in drafts}
    for draft in drafts:
        if draft.declared.section and draft.declared.section not in parts:
            notes.add("form.no_section", draft.piece, text=draft.declared.section[:40], known=list(parts))
    for key in parts:
        if key not in used:
            notes.add("form.empty_section", piece, key=key)


def _ordered(drafts: list[Draft], sections: list[str]) -> list[Draft]:
    """By section; within one, fields with an `x-order` first, by it, then the others as they were written."""

    def place(numbered: tuple[int, Draft]) -> tuple[int, bool, int, int]:
        number, draft = numbered
        part = sections.index(draft.declared.section) if draft.declared.section in sections else len(sections)
        return part, draft.order is None, draft.order or 0, number

    return [draft for _, draft in sorted(enumerate(drafts), key=place)]


def _settled(notes: Notes, drafts: list[Draft], parts: Parts) -> Level:
    names, own = names_of(notes, drafts)
    settling = Settling(notes, names, own, _section_tests(notes, names, parts))
    return settling.level(drafts)


def _section_tests(notes: Notes, names: Names, parts: Parts) -> dict[str, Test]:
    settling = Settling(notes, names, {}, {})
    tests = {key: settling.test(piece) for key, (_, piece) in parts.items() if piece is not None}
    return {key: test for key, test in tests.items() if test}
