"""Our own classes, on trial (试算): the rulebooks of kind `credit`, asked of every enterprise of a zone.

There is one rulebook for each class; the class is that of the one whose conditions are met. Where facts are missing
none is met, and the row says which facts those are: unknown is neither low risk nor high.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.frames.rules import records, records_frame
from gaoxin.apps.enterprises.inspection_access import reads_classes
from gaoxin.apps.enterprises.inspection_states import CreditGrade
from gaoxin.apps.enterprises.models import CreditMonth, Enterprise
from gaoxin.apps.enterprises.services.credit.months import first_of, rows_of_month, settle
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.rulebooks import package_rulebooks
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.rules.books import BookKind, Rulebook
from gaoxin.engines.rules.verdicts import Bench, Score, Verdict
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, jobs
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import Actor, acting_as

JOB = "enterprises.try_classes"
PIECE = 5000
"""Enterprises judged and written at a time."""


def start_trial(user: User, zone: Zone) -> Any:
    """Have the whole zone tried, as a job."""
    if not reads_classes(user, zone):
        raise NotFound
    if not standing(user, zone).works:
        raise refuse("credit.for_departments")
    title = _t("试算信用风险类别：%(zone)s") % {"zone": zone}
    return jobs.start(JOB, title=title, user=user, zone_id=zone.pk)


def try_zone(zone_id: int, actor: Actor, told: Callable[[int, int], None] = lambda done, total: None) -> int:
    """Try every enterprise of a zone as of today; answers how many got a class. Begun again, it only repeats itself."""
    with acting_as(actor):
        zone = Zone.objects.get(pk=zone_id)
        keys = list(Enterprise.objects.filter(zone=zone, merged=False).order_by("pk").values_list("pk", flat=True))
    day, known, pieces = clock.today(), 0, iter(keys)
    for done in range(0, len(keys), PIECE):
        with acting_as(actor):
            known += _try_piece(zone, day, list(islice(pieces, PIECE)))
        told(min(done + PIECE, len(keys)), len(keys))
    return known


def _try_piece(zone: Zone, day: date, keys: Sequence[int]) -> int:
    bench, moment = _bench(day), Moment(day)
    rows = rows_of_month(zone, first_of(day), keys)
    frame = records_frame(zone, day, keys=keys).to_native()
    for key, record in records(frame):
        _write(rows[key], bench, record, moment)
    settle(list(rows.values()))
    return sum(bool(row.trial_grade) for row in rows.values())


def _write(row: CreditMonth, bench: Bench, record: Record, moment: Moment) -> None:
    verdicts = bench.judge(record, moment)
    met = next((one for one in verdicts if one.state is State.MET), None)
    shown = met or verdicts[0]
    row.trial_grade = grade_of(shown.rulebook) if met else ""
    row.trial_score = _whole(shown) if met else None
    row.rulebook = shown.rulebook.key
    row.reasons = list(_reasons(shown))


def grade_of(book: Rulebook) -> str:
    """The class a rulebook is for: its key ends with it (credit_risk_a)."""
    letter = book.key.rpartition("_")[2].upper()
    if letter not in CreditGrade.values:
        raise ValueError(f"rulebook {book.key} of kind credit is for no class")
    return letter


def _whole(verdict: Verdict) -> int | None:
    points = verdict.points
    return None if points is None or points.value is None else int(points.value)


def _reasons(verdict: Verdict) -> Iterator[dict[str, Any]]:
    """What scored, what was asked, and what is missing."""
    for part in verdict.score.parts if verdict.score else ():
        yield from _scored(part)
    for found in verdict.findings:
        yield {"kind": "condition", "name": found.name, "state": found.state.value, "value": str(found.value or "")}
    for name in verdict.missing:
        yield {"kind": "missing", "name": name}


def _scored(score: Score) -> Iterator[dict[str, Any]]:
    """The items of a point table that add something, or may."""
    if score.amount is not None and score.amount.high == 0:
        return
    words = score.label.name or score.label.id
    if words:
        yield {"kind": "points", "name": words, "value": "" if score.amount is None else score.amount.text}


def _bench(day: date) -> Bench:
    return _made(tuple(key for key, book in _books().items() if book.in_force(day)))


@cache
def _made(keys: tuple[str, ...]) -> Bench:
    return Bench([_books()[key] for key in keys])


def _books() -> dict[str, Rulebook]:
    return {key: book for key, book in package_rulebooks().items() if book.kind is BookKind.CREDIT}
