"""How much it takes those who are near: the least effort of the computed ways, kept beside their standing for sorting.

Searching ways takes milliseconds for each enterprise, so it is done for those who are near only, and for so many of a
zone in one run (`ladders.efforts_of_run`); the rest follows in the next run or when the enterprise is judged by itself.
"""

from collections.abc import Iterable

from gaoxin.apps.enterprises.frames.rules import records, records_frame
from gaoxin.apps.enterprises.ladder_states import Reach
from gaoxin.apps.enterprises.models import LadderRun, LadderStanding, YearlyFacts
from gaoxin.apps.enterprises.queries.ladders.books import books_of, rung_of
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.advice import package_advice
from gaoxin.catalogue.limits import limit
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.rules.ways import shortest_ways
from gaoxin.web import clock

PIECE = 500


def work_out_efforts(zone: Zone, enterprises: Iterable[int] | None = None) -> int:
    """Work out what is not known yet, of a zone or of some enterprises; answers of how many standings."""
    on = clock.today()
    titles = {key: book for key, book in books_of(zone.pk).items() if rung_of(book.title) and book.in_force(on)}
    rows = LadderStanding.objects.filter(zone=zone, reach=Reach.NEARLY, book__in=titles, effort__isnull=True)
    if enterprises is not None:
        rows = rows.filter(enterprise__in=list(enterprises))
    chosen = list(rows.order_by("book", "steps", "pk")[: int(limit("ladders.efforts_of_run").value)])
    advice, moment, done = package_advice(), Moment(on), 0
    for at in range(0, len(chosen), PIECE):
        piece = chosen[at : at + PIECE]
        keys = sorted({row.enterprise_id for row in piece})
        held = dict(records(records_frame(zone, on, keys=keys).to_native()))
        for row in piece:
            ways = shortest_ways(titles[row.book], held[row.enterprise_id], moment, advice, most=1)
            row.effort = ways[0].effort if ways else None
        LadderStanding.objects.bulk_update(piece, ["effort"])
        done += sum(row.effort is not None for row in piece)
    return done


def forget_efforts(zone: Zone) -> int:
    """Forget what was worked out from figures that have changed since the last run."""
    last = LadderRun.objects.filter(zone=zone).order_by("-started_at").first()
    if last is None:
        return 0
    changed = YearlyFacts.objects.filter(zone=zone, entered_at__gte=last.started_at).values("enterprise")
    return LadderStanding.objects.filter(zone=zone, effort__isnull=False, enterprise__in=changed).update(effort=None)
