"""The public list of matters and the working guide of each, in the reader's language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from django.contrib.auth.models import AnonymousUser

from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.bases import Assurance, Basis, Confidence
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.guides import Guide, Section, matter_guide
from gaoxin.catalogue.matters.model import Doubt, Home, Limit, Matter, Theme
from gaoxin.catalogue.matters.words import ELEMENTS, Words, worded
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import language

TONES = {Confidence.CHECKED: "good", Confidence.UNCERTAIN: "warn", Confidence.EXAMPLE: "plain"}
HOME_TONES = {Home.OWN: "good", Home.ASSISTED: "info", Home.FOLLOWED: "plain"}


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One matter in the list; `pk` is its key in the catalogue, days are working days promised."""

    pk: str
    code: str
    name: str
    purpose: str
    theme: str
    theme_word: str
    duty: str
    duty_word: str
    home: str
    home_word: str
    home_tone: str
    applicants: tuple[str, ...]
    days: int
    visits: int
    papers: int
    later: bool
    promise: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A section of a guide in one language; the confidence of each row where it is known, with its tone."""

    key: str
    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    certain: Sequence[tuple[str, str]] = ()

    @property
    def lines(self) -> Iterator[tuple[Sequence[str], tuple[str, str] | None]]:
        """Rows, each with how certain it is."""
        marks: Iterable[tuple[str, str] | None] = self.certain or [None] * len(self.rows)
        return zip(self.rows, marks, strict=True)


@dataclass(frozen=True, slots=True)
class ShownDoubt:
    """What a zone has to verify or to set before it publishes a matter: for staff."""

    element: str
    confidence: str
    tone: str
    verify: str


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A working guide as its page shows it."""

    title: str
    purpose: str
    sections: Sequence[Shown]
    doubts: Sequence[ShownDoubt]


def in_words(words: Words) -> str:
    """In the reader's language."""
    return words[language()]


def matter_named(key: str) -> Matter:
    """The matter of this key, or *not found*."""
    found = package_matters().get(key)
    if found is None:
        raise NotFound
    return found


def name_of(matter: Matter) -> str:
    """What a matter is called in the reader's language."""
    return matter.name_en if language() == "en" else matter.name


def name_of_key(key: str) -> str:
    """What a matter is called; one that is declared no more by its key."""
    matter = package_matters().get(key)
    return key if matter is None else name_of(matter)


def matter_rows() -> list[MatterRow]:
    """Every matter of the list."""
    return [_row(matter) for matter in package_matters().values()]


def themes() -> Sequence[tuple[str, str]]:
    return _options(Theme)


def homes() -> Sequence[tuple[str, str]]:
    return _options(Home)


def duties() -> Sequence[tuple[str, str]]:
    """The departments that decide or watch over some matter, by their duty."""
    used = {matter.duty for matter in package_matters().values()}
    return [(duty.value, str(duty.label)) for duty in Duty if duty.value in used]


def guide_page(user: User | AnonymousUser, matter: Matter) -> GuidePage:
    """The guide of a matter; what is still to be verified is shown to the zone's staff only."""
    guide = shown_guide(user, matter_guide(matter))
    special = {"basis": bases_of(matter.basis), "time": _times(matter)}
    sections = [
        replace(one, rows=special[one.key][0], certain=special[one.key][1]) if one.key in special else one
        for one in guide.sections
    ]
    return replace(guide, sections=sections)


def shown_guide(user: User | AnonymousUser, guide: Guide) -> GuidePage:
    """A guide in the reader's language."""
    doubts = [_doubt(one) for one in guide.doubts] if zones_of(user) else []
    return GuidePage(in_words(guide.title), in_words(guide.purpose), [_section(one) for one in guide.sections], doubts)


def _row(matter: Matter) -> MatterRow:
    return MatterRow(
        pk=matter.key,
        code=matter.code,
        name=name_of(matter),
        purpose=matter.purpose_en if language() == "en" else matter.purpose,
        theme=matter.theme.value,
        theme_word=in_words(worded(matter.theme)),
        duty=matter.duty,
        duty_word=str(Duty(matter.duty).label),
        home=matter.home.value,
        home_word=in_words(worded(matter.home)),
        home_tone=HOME_TONES[matter.home],
        applicants=tuple(one.value for one in matter.applicants),
        days=matter.promised.days,
        visits=matter.visits,
        papers=len(matter.asked),
        later=matter.deficit.allowed and bool(matter.later),
        promise=matter.commitment.allowed,
    )


def _options(kind: type[StrEnum]) -> Sequence[tuple[str, str]]:
    return [(value.value, in_words(worded(value))) for value in kind]


def _section(section: Section) -> Shown:
    heads = [in_words(head) for head in section.heads]
    return Shown(
        section.key, in_words(section.title), heads, [[in_words(cell) for cell in row] for row in section.rows]
    )


def bases_of(bases: Iterable[Basis]) -> tuple[list[list[str]], list[tuple[str, str]]]:
    """Documents as they are cited with the edition that was read, and how certain each is."""
    found = list(bases)
    rows = [[f"{one.shown}{f'，{one.edition}' if one.edition else ''}"] for one in found]
    return rows, [_certain(one.assurance) for one in found]


def _times(matter: Matter) -> tuple[list[list[str]], list[tuple[str, str]]]:
    """The rows that the guide makes of the limits, each with how certain its limit is."""
    section = next(one for one in matter_guide(matter).sections if one.key == "time")
    rows = [[in_words(cell) for cell in row] for row in section.rows]
    sure = Assurance(Confidence.CHECKED, "")
    statutory = matter.statutory or Limit(0, "", sure)
    assured = [matter.promised.assurance, statutory.assurance, *(one.assurance for one in matter.special)]
    return rows, [_certain(one) for one in assured]


def _certain(assurance: Assurance) -> tuple[str, str]:
    return in_words(worded(assurance.confidence)), TONES[assurance.confidence]


def _doubt(doubt: Doubt) -> ShownDoubt:
    element: Mapping[str, str] = ELEMENTS[doubt.element]
    words = in_words(worded(doubt.confidence))
    return ShownDoubt(element[language()], words, TONES[doubt.confidence], doubt.verify)
