"""What the rule editor shows beside a text as it is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.queries.library.examples import with_example
from gaoxin.apps.policies.queries.library.qualifying import Qualifying, who_qualifies
from gaoxin.apps.policies.queries.library.rules import ReadRule, Tried, examples_of, read_rule
from gaoxin.apps.zones.models import Zone
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


def checked(zone: Zone | None, cap: int | None, text: str, on: date) -> Checked:
    """On the zone's own enterprises, as of a day; without a zone where it is not enterprises that are judged. `cap` is
    the most (分) that one of them may get."""
    read = read_rule(text.replace("\r\n", "\n"))
    usable = read.book is not None and bool(read.book.clauses)
    return Checked(
        read=read,
        examples=examples_of(read.tried) if read.tried else (),
        qualifying=who_qualifies(zone, read.book, on, cap) if usable and read.book and zone else None,
        benefit=" ".join(read.book.benefit.root.spot.text.split()) if read.book and read.book.benefit else "",
    )


@dataclass(frozen=True, slots=True)
class Taken:
    """A text with an example added, and in words whether it passes; the same text where nothing could be added."""

    text: str
    words: str


def example_from(zone: Zone, text: str, key: int, on: date) -> Taken:
    """An enterprise of the zone as an example of a rule."""
    if not Enterprise.objects.filter(pk=key, zone=zone, merged=False).exists():
        raise refuse("library.enterprise_unknown_here")
    book = read_rule(text).book
    if book is None:
        raise refuse("library.rule_not_readable", count=1)
    added, state = with_example(text, book, zone, key, on)
    return Taken(added, _t("符合的例子") if state is State.MET else _t("不符合的例子"))
