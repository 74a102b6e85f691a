"""A bulletin as it is read: every figure leads to the cases it counts; and as a paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.access import cases_in
from gaoxin.apps.cases.instruction_access import leads, require_bulletin, supervises
from gaoxin.apps.cases.instruction_states import EDITABLE, BulletinState
from gaoxin.apps.cases.models import Bulletin, Case, Minutes
from gaoxin.apps.cases.queries.instructions.drafting import FIGURE, unsourced
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.paper import Paper

MOST_SOURCES = 100


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text; with an address it is a figure."""

    words: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure with the page of the cases behind it."""

    name: str
    value: str
    link: str


@dataclass(frozen=True, slots=True)
class ParagraphLine:
    """A paragraph to read and to edit, by its place."""

    place: str
    text: str
    note: str
    pieces: Sequence[Piece]
    figures: Sequence[FigureLine]
    unsourced: Sequence[str]


@dataclass(frozen=True, slots=True)
class SectionLines:
    number: int
    title: str
    paragraphs: Sequence[ParagraphLine]


@dataclass(frozen=True, slots=True)
class BulletinPage:
    """One bulletin for one viewer."""

    bulletin: Bulletin
    sections: Sequence[SectionLines]
    may_edit: bool
    may_submit: bool
    may_approve: bool


def bulletin_page(user: User, bulletin_id: int) -> BulletinPage:
    """One bulletin, or *not found*."""
    bulletin = require_bulletin(user, bulletin_id)
    editing = supervises(user, bulletin.zone) and bulletin.state in EDITABLE
    return BulletinPage(
        bulletin,
        [
            SectionLines(
                number,
                section["title"],
                [_paragraph(bulletin, number, place, one) for place, one in enumerate(section["paragraphs"])],
            )
            for number, section in enumerate(bulletin.body)
        ],
        editing,
        editing and bulletin.state == BulletinState.DRAFT,
        leads(user, bulletin.zone) and bulletin.state == BulletinState.SUBMITTED,
    )


def cases_behind(user: User, bulletin_id: int, place: str) -> tuple[Bulletin, str, Any]:
    """The cases that a figure counts (`1-0-2`: section, paragraph, figure) as far as the viewer sees them."""
    bulletin = require_bulletin(user, bulletin_id)
    try:
        section, paragraph, number = (int(part) for part in place.split("-"))
        found = bulletin.body[section]["paragraphs"][paragraph]["figures"][number]
    except (ValueError, IndexError):
        raise NotFound from None
    seen = cases_in(user, bulletin.zone).filter(pk__in=found["cases"])
    return bulletin, f"{found['name']} {found['value']}".strip(), seen.select_related("organisation", "department")


def sources(user: User, zone: Zone) -> Sequence[tuple[str, str]]:
    """On what a special report may be: minutes, records with supervised cases, single instructions that run."""
    minutes = Minutes.objects.filter(zone=zone, items__isnull=False).distinct().order_by("-held_on")[:MOST_SOURCES]
    running = Case.objects.filter(zone=zone, state__in=RUNNING, kind="instruction").order_by("-pk")[:MOST_SOURCES]
    return [
        *((f"minutes:{one.pk}", _t("会议：%(name)s") % {"name": one.title}) for one in minutes),
        *_records(zone),
        *((f"case:{one.pk}", _t("批示：%(name)s") % {"name": one.title[:60]}) for one in running),
    ]


def paper_of(user: User, bulletin_id: int) -> tuple[Bulletin, bytes]:
    """A bulletin as .docx in the layout of official papers."""
    bulletin = require_bulletin(user, bulletin_id)
    paper = Paper(bulletin.title)
    marks = [bulletin.shown] if bulletin.shown else [_t("（草稿）")]
    paper.title(bulletin.title, *marks, *([_t("（模拟数据）")] if bulletin.synthetic else []))
    for section in bulletin.body:
        paper.body(section["title"])
        for one in section["paragraphs"]:
            for line in one["text"].split("\n"):
                paper.body(line)
    day = clock.local(bulletin.issued_at).date() if bulletin.issued_at else clock.today()
    paper.signature(_t("%(zone)s督查部门") % {"zone": bulletin.zone.name}, day)
    return bulletin, paper.to_bytes()


def _records(zone: Zone) -> Iterator[tuple[str, str]]:
    links = Case.objects.filter(zone=zone, state__in=RUNNING, links__record_id__isnull=False).values_list(
        "links__record", "links__record_id", "links__title"
    )
    seen: dict[str, str] = {}
    for record, key, title in links.order_by("-pk")[: 5 * MOST_SOURCES]:
        seen.setdefault(f"record:{record}:{key}", title)
    for key, title in list(seen.items())[:MOST_SOURCES]:
        yield key, _t("对象：%(name)s") % {"name": title}


def _paragraph(bulletin: Bulletin, section: int, place: int, one: Mapping[str, Any]) -> ParagraphLine:
    links = [
        reverse("instructions:figure", args=[bulletin.pk, f"{section}-{place}-{number}"])
        for number in range(len(one["figures"]))
    ]
    figures = [
        FigureLine(figure["name"], figure["value"], link) for figure, link in zip(one["figures"], links, strict=True)
    ]
    return ParagraphLine(
        f"{section}-{place}", one["text"], one["note"], list(_pieces(one["text"], figures)), figures, unsourced(one)
    )


def _pieces(text: str, figures: Sequence[FigureLine]) -> Iterator[Piece]:
    """The text with its figures as pieces of their own: each number with its measure is the next of its value."""
    start, left = 0, [one for one in figures if one.value]
    for match in FIGURE.finditer(text):
        one = next((figure for figure in left if figure.value == match[0]), None)
        if one is not None:
            left.remove(one)
            yield Piece(text[start : match.start()])
            yield Piece(one.value, one.link)
            start = match.end()
    yield Piece(text[start:])
