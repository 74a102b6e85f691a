"""What the rule editor shows beside a text as it is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.models import Clause
from gaoxin.apps.policies.queries.library.examples import with_example
from gaoxin.apps.policies.queries.library.qualifying import Qualifying, who_qualifies
from gaoxin.apps.policies.queries.library.rules import ReadRule, Tried, examples_of, read_rule
from gaoxin.engines.expressions.findings import State
from gaoxin.kernel.problems import refuse


@dataclass(frozen=True, slots=True)
class Checked:
    """A text that was looked at: what it says, its examples, and who would qualify by it."""

    read: ReadRule
    examples: Sequence[Tried]
    qualifying: Qualifying | None
    benefit: str

    @property
    def passing(self) -> int:
        return sum(one.passing for one in self.examples)

    @property
    def failing(self) -> int:
        return len(self.examples) - self.passing


def checked(clause: Clause, text: str, on: date) -> Checked:
    """On the zone's own enterprises, as of a day."""
    read = read_rule(text.replace("\r\n", "\n"))
    usable = read.book is not None and bool(read.book.clauses)
    return Checked(
        read=read,
        examples=examples_of(read.tried) if read.tried else (),
        qualifying=who_qualifies(clause.zone, read.book, on, clause.cap) if usable and read.book else None,
        benefit=" ".join(read.book.benefit.root.spot.text.split()) if read.book and read.book.benefit else "",
    )


@dataclass(frozen=True, slots=True)
class Taken:
    """A text with an example added, and in words whether it passes; the same text where nothing could be added."""

    text: str
    words: str


def example_from(clause: Clause, text: str, key: int, on: date) -> Taken:
    """An enterprise of the clause's own zone as an example of its rule."""
    if not Enterprise.objects.filter(pk=key, zone=clause.zone, merged=False).exists():
        raise refuse("library.enterprise_unknown_here")
    book = read_rule(text).book
    if book is None:
        raise refuse("library.rule_not_readable", count=1)
    added, state = with_example(text, book, clause.zone, key, on)
    return Taken(added, _t("符合的例子") if state is State.MET else _t("不符合的例子"))
