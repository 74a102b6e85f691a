"""What a rulebook is: dated conditions, each with its citation, that together decide whether something is won.

Several editions of one title stand side by side; `edition` chooses by day and purpose. The files are read and checked
by `catalogue.rulebooks`; here nothing is read and no clock is asked.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

from gaoxin.engines.expressions.reading import Expression
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.expressions.values import Condition, Figure
from gaoxin.kernel.problems import Place

SCORE = "得分"
"""The name under which conditions ask what the point table comes to."""


class BookKind(StrEnum):
    """What is won by it."""

    QUALIFICATION = "qualification"
    """资质认定: an official title of an enterprise, such as 高新技术企业."""
    CULTIVATION = "cultivation"
    """梯度培育: a rung of cultivation, such as 瞪羚."""
    SIZE = "size"
    """划型与入库: size classes, and entry into the statistics above size (规上)."""
    CREDIT = "credit"
    """企业信用风险分类."""
    POLICY = "policy"
    """A clause of a policy that gives money or another benefit."""
    TITLE = "title"
    """称号: what a zone or one of its institutions can win."""


class Purpose(StrEnum):
    """For what an edition is asked: the first recognition, or the review of one that was given."""

    NEW = "new"
    REVIEW = "review"


class Level(StrEnum):
    """Whose rules they are."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    ZONE = "zone"


class Certainty(StrEnum):
    """How certain a source is; the same words as in the rest of the catalogue."""

    CHECKED = "checked"
    UNCERTAIN = "uncertain"
    EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class Citation:
    """The document and the place in it on which a condition rests. What is uncertain says what to `verify`."""

    document: str
    number: str = ""
    article: str = ""
    certainty: Certainty = Certainty.CHECKED
    verify: str = ""

    @property
    def shown(self) -> str:
        """As it is cited: 《……》（国科发火〔2016〕32号）第十一条."""
        return f"{self.document}{f'（{self.number}）' if self.number else ''}{self.article}"

    def __str__(self) -> str:
        return self.shown


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition. `judged` where experts or an official decide, so that software only gives a range."""

    id: str
    name: str
    citation: Citation
    judged: bool
    expression: Expression[Condition]
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Window:
    """Days of every year between which one may file, both included, as (month, day)."""

    opens: tuple[int, int]
    closes: tuple[int, int]
    citation: Citation


@dataclass(frozen=True, slots=True)
class Example:
    """An enterprise as it might be, and what has to come out. `fails`: the clauses it has to fail, none if it passes.
    `points`: what the point table has to come to, where the example says."""

    name: str
    on: date
    record: Record
    fails: tuple[str, ...] = ()
    points: str = ""


@dataclass(frozen=True)
class Rulebook:
    """One dated edition. All clauses must hold. `pending` says why there are none yet."""

    key: str
    id: str
    title: str
    name_en: str
    kind: BookKind
    purpose: Purpose
    level: Level
    citation: Citation
    valid_from: date
    valid_until: date | None = None
    clauses: tuple[Clause, ...] = ()
    points: Expression[Figure] | None = None
    benefit: Expression[Figure] | None = None
    validity_years: int | None = None
    windows: tuple[Window, ...] = ()
    pending: str = ""
    passing: tuple[Example, ...] = ()
    failing: tuple[Example, ...] = ()
    note: str = ""

    @property
    def examples(self) -> tuple[Example, ...]:
        return self.passing + self.failing

    def in_force(self, on: date) -> bool:
        """Whether this edition holds on a day."""
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)

    def clause(self, clause_id: str) -> Clause:
        """The clause of this id; asking for one that is not there is a mistake of the caller."""
        for clause in self.clauses:
            if clause.id == clause_id:
                return clause
        raise KeyError(clause_id)


def edition(
    rulebooks: Iterable[Rulebook] | Mapping[str, Rulebook], title: str, on: date, purpose: Purpose = Purpose.NEW
) -> Rulebook | None:
    """The edition of a title that is in force on a day; None where none is.

    >>> edition([], "高新技术企业", date(2026, 5, 1)) is None
    True
    """
    books = rulebooks.values() if isinstance(rulebooks, Mapping) else rulebooks
    for book in books:
        if book.title == title and book.purpose is purpose and book.in_force(on):
            return book
    return None


def in_force(rulebooks: Iterable[Rulebook], on: date, purpose: Purpose | None = None) -> tuple[Rulebook, ...]:
    """All editions that hold on a day, of one purpose where one is named."""
    return tuple(book for book in rulebooks if book.in_force(on) and purpose in (None, book.purpose))


def near(rulebooks: Iterable[Rulebook], asked: str) -> list[str]:
    """Ids and titles that look like what was asked for."""
    names: Sequence[str] = list(dict.fromkeys(name for book in rulebooks for name in (book.id, book.title)))
    holding = [name for name in names if asked and (asked in name or name in asked)]
    return list(dict.fromkeys([*holding, *get_close_matches(asked, names, 3, 0.4)]))[:5]
