"""The rulebooks that the product ships, with what a zone states in their place: a list, a page of one, its editor."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from gaoxin.apps.policies.access import Person, belongs, keeps_rulebooks, require_rulebooks
from gaoxin.apps.policies.library_states import RuleState
from gaoxin.apps.policies.models import RuleVersion
from gaoxin.apps.policies.queries.library.rules import FIRST, zone_rulebooks
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.rulebooks import FOLDER, package_rulebooks
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.engines.rules.books import BookKind, Certainty, Rulebook
from gaoxin.web.errors import NotFound

STATED = frozenset({BookKind.QUALIFICATION, BookKind.CULTIVATION, BookKind.TITLE})
"""Kinds that a zone may state for itself. Sizes are the statistics', credit classes the market supervision's, and
policy clauses have rules of their own."""


@dataclass(frozen=True, slots=True)
class BookLine:
    """A shipped rulebook as it stands in a zone: `stated` where an edition of the zone holds in its place."""

    pk: str
    book: Rulebook
    shipped: Rulebook
    stated: bool
    drafted: bool

    @property
    def uncertain(self) -> bool:
        return self.book.citation.certainty is not Certainty.CHECKED

    @property
    def pending(self) -> bool:
        return bool(self.book.pending)


def lines(user: Person, zone: Zone | None, on: date) -> list[BookLine]:
    """Every shipped rulebook, with the zone's own editions of a day; drafts for the zone's staff."""
    own = {book.key: book for book in zone_rulebooks(zone.pk, on)} if zone is not None else {}
    drafts = set[str]()
    if zone is not None and belongs(user, zone):
        rows = RuleVersion.objects.filter(zone=zone, clause__isnull=True, state=RuleState.DRAFT)
        drafts = set(rows.values_list("key", flat=True))
    return [
        BookLine(key, own.get(key, book), book, key in own, key in drafts) for key, book in package_rulebooks().items()
    ]


@dataclass(frozen=True, slots=True)
class BookPage:
    """One rulebook as it is used in a zone."""

    line: BookLine
    versions: Sequence[RuleVersion]
    may_state: bool

    @property
    def book(self) -> Rulebook:
        return self.line.book


def book_page(user: Person, zone: Zone | None, key: str, on: date) -> BookPage:
    line = next((one for one in lines(user, zone, on) if one.pk == key), None)
    if line is None:
        raise NotFound
    versions = list(versions_of(zone, key)) if zone is not None and belongs(user, zone) else []
    return BookPage(line, versions, may_be_stated(line.shipped, on) and keeps_rulebooks(user, zone))


def versions_of(zone: Zone, key: str):  # type: ignore[no-untyped-def] # a query set of versions
    """What a zone wrote in place of a shipped rulebook, the latest first."""
    rows = RuleVersion.objects.filter(zone=zone, clause__isnull=True, key=key)
    return rows.select_related("made_by", "published_by").order_by("-version")


def may_be_stated(book: Rulebook, on: date) -> bool:
    """Whether a zone may still write its own: not for an edition that is over."""
    return book.kind in STATED and (book.valid_until is None or on <= book.valid_until)


@dataclass(frozen=True, slots=True)
class BookEditor:
    """A zone's own edition as it is being written: the draft, or the text it would begin with."""

    zone: Zone
    shipped: Rulebook
    draft: RuleVersion | None
    present: RuleVersion | None
    versions: Sequence[RuleVersion]
    text: str


def book_editor(user: Person, zone: Zone | None, key: str, on: date) -> BookEditor:
    """For those who state the rulebooks of their zone."""
    zone, shipped = require_rulebooks(user, zone), package_rulebooks().get(key)
    if shipped is None or not may_be_stated(shipped, on):
        raise NotFound
    versions = list(versions_of(zone, key))
    draft = next((one for one in versions if one.state == RuleState.DRAFT), None)
    latest = next((one for one in versions if one.state != RuleState.DRAFT), None)
    present = next((one for one in versions if _holds(one, on)), None)
    text = (draft or latest).text if draft or latest else beginning(shipped, on)
    return BookEditor(zone, shipped, draft, present, versions, text)


def _holds(version: RuleVersion, on: date) -> bool:
    ended = version.valid_until is not None and version.valid_until < on
    return version.state != RuleState.DRAFT and version.valid_from <= on and not ended


def beginning(shipped: Rulebook, on: date) -> str:
    """The text with which a zone's own edition begins: the shipped one from a day on, or where that waits for the zone
    its heads with a condition to be changed."""
    text = re.sub(r"(?m)^  valid_from: .*$", f"  valid_from: {max(on, shipped.valid_from)}", _shipped_text(shipped.key))
    if not shipped.pending:
        return text
    text = re.sub(r"(?m)^  pending:.*\n(?:    .*\n)*", "", text)
    return f"{text}  conditions:\n    - id: C1\n      name: {FIRST}\n      test: {FIRST}\n"


@cache
def _shipped_text(key: str) -> str:
    """The entry of a rulebook in the file it is shipped in."""
    entry = re.compile(rf"(?m)^{re.escape(key)}:\n(?:(?:[ #].*)?\n)+")
    for content in package_shelf(FOLDER).files.values():
        found = entry.search(content.decode() if isinstance(content, bytes) else content)
        if found:
            return found.group().rstrip() + "\n"
    raise KeyError(key)
