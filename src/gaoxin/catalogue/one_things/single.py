"""The form of one matter that is applied for by itself: its own questions, its papers, and what stands beside them.

A matter that declares no form of its own asks what every application asks (`matter_application`). The papers stand at
their places among the matter's materials; what data sharing fetches is named, and nobody is asked for it.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from gaoxin.catalogue.forms.prefill import prefill_sources
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Home, Material, Matter, Need, Origin
from gaoxin.catalogue.one_things.asking import ENDINGS, MOST_MB, PAPER, PAPERS, package_form_pieces
from gaoxin.engines.expressions.written import Fields, Listing, Text, Written, written
from gaoxin.engines.forms.model import Form
from gaoxin.engines.forms.reading import read_form
from gaoxin.kernel.problems import Problem

ORDINARY = "matter_application"
"""The form of matters without one of their own."""
ENDS_ON = "permit_ends_on"
"""The question when what is to be renewed ends."""
RECEIVED = "received_papers"
"""The question which papers were handed over at the window, by their places."""
PROMISE = "by_promise"
"""The question whether a written promise stands for proof."""
BESIDE = frozenset({ENDS_ON, RECEIVED, PROMISE})
"""Questions that are no part of the matter's own form."""

HINTS = {
    Need.REQUIRED: ("受理前要交。", "Needed before acceptance."),
    Need.LATER: ("容缺后补，受理后 {days} 个工作日内交。", "May follow within {days} working days of acceptance."),
    Need.OPTIONAL: ("有的话再交。", "Where there is one."),
}
"""What stands below a paper: none is demanded with the form, each says until when it is needed."""


def single_form(matter: Matter, own: Fields, *, window: bool) -> tuple[Form | None, tuple[Problem, ...]]:
    """The form of a matter, or what hinders it; at the window papers may be ticked off instead of sent."""
    sections: dict[str, Any] = {PAPERS: {"x-label": {"zh": "材料", "en": "Materials"}, "x-hint": _spared(matter)}}
    fields = dict(_asked(matter, window=window))
    required = [Text(ENDS_ON)] if ENDS_ON in fields else []
    if ENDS_ON in fields:
        sections["renewal"] = {"x-label": {"zh": "延续", "en": "Renewal"}}
    if matter.commitment.allowed:
        sections["promise"] = {"x-label": {"zh": "告知承诺", "en": "Promise"}}
    kept = own.fields["required"]
    grown: dict[str, Written] = {
        "x-sections": _grown(own.fields["x-sections"], sections),
        "properties": _grown(own.fields["properties"], fields),
        "required": Listing((*(kept.items if isinstance(kept, Listing) else ()), *required)),
    }
    return read_form(matter.key, Fields({**own.fields, **grown}, own.keys, own.place), prefill_sources())


@cache
def package_single_form(key: str, *, window: bool) -> Form:
    """The form of one of the product's matters. A mistake in it is a defect, found by the tests."""
    matter = package_matters()[key]
    form, problems = single_form(matter, package_form_pieces()[matter.form or ORDINARY], window=window)
    if form is None:
        raise ValueError(f"the form of {key} cannot be read: {[str(problem) for problem in problems]}")
    return form


def place_of(field: str) -> int | None:
    """The place of the paper among the matter's materials that a field is about; None for every other field."""
    number = field.removeprefix(PAPER)
    return int(number) if field.startswith(PAPER) and number.isdecimal() else None


def _spared(matter: Matter) -> Mapping[str, str]:
    """What is not asked for, because data sharing proves it."""
    shared = [one for one in matter.materials if one.origin is Origin.SHARED]
    zh, en = "现在没有的可以提交后补交。", "What is not at hand may follow."
    if shared:
        zh = f"免提交（数据共享取得）：{'、'.join(one.name for one in shared)}。{zh}"
        en = f"Fetched by data sharing, not asked for: {', '.join(one.name_en for one in shared)}. {en}"
    return {"zh": zh, "en": en}


def _asked(matter: Matter, *, window: bool) -> Iterator[tuple[str, Any]]:
    if matter.silence is not None and matter.home is Home.OWN:
        yield (
            ENDS_ON,
            {
                "type": "string",
                "format": "date",
                "x-section": "renewal",
                "x-label": {"zh": "现有许可的有效期届满日", "en": "Last day of the present permit"},
                "x-hint": {
                    "zh": "逾期没有决定的，依法视为准予延续，从这一天结束时起算。",
                    "en": "Undecided by then, it counts as renewed by law from the end of this day.",
                },
            },
        )
    papers = {at: one for at, one in enumerate(matter.materials) if one.origin is not Origin.SHARED}
    if window and papers:
        yield (
            RECEIVED,
            {
                "type": "array",
                "items": {"type": "string", "enum": [f"p{at}" for at in papers]},
                "x-labels": {f"p{at}": {"zh": one.name, "en": one.name_en} for at, one in papers.items()},
                "x-widget": "checkboxes",
                "x-section": PAPERS,
                "x-label": {"zh": "已收到的纸质材料", "en": "Received on paper"},
                "x-hint": {
                    "zh": "没有勾选也没有上传的，记为未交。",
                    "en": "Neither ticked nor sent: lacking.",
                },
            },
        )
    for at, one in papers.items():
        yield f"{PAPER}{at}", _paper(one)
    if matter.commitment.allowed:
        excludes = "；".join(matter.commitment.excludes)
        yield (
            PROMISE,
            {
                "type": "boolean",
                "x-section": "promise",
                "x-label": {"zh": "以告知承诺代替证明", "en": "A promise instead of proof"},
                "x-hint": {
                    "zh": f"承诺符合条件、所述真实，愿意承担不实的责任。不适用的情形：{excludes}。",
                    "en": f"All said is true and the conditions are met. Not open to: {excludes}.",
                },
            },
        )


def _paper(one: Material) -> Any:
    zh, en = HINTS[one.need]
    note = one.note.rstrip("。")
    zh, en = zh.format(days=one.days) + (f"{note}。" if note else ""), en.format(days=one.days)
    return {
        "type": "array",
        "items": {"type": "string"},
        "maxItems": 1,
        "x-files": {"accept": ENDINGS, "most_mb": MOST_MB},
        "x-section": PAPERS,
        "x-label": {"zh": one.name, "en": one.name_en},
        "x-hint": {"zh": zh, "en": en},
    }


def _grown(piece: Written, more: Mapping[str, Any]) -> Fields:
    """A mapping with more at its end."""
    added = written(dict(more))
    if not isinstance(piece, Fields) or not isinstance(added, Fields):
        raise TypeError("a mapping is written here")
    return Fields({**piece.fields, **added.fields}, {**piece.keys, **added.keys}, piece.place)
