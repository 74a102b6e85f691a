"""The ladder of backlogs: a job looks at every department and person and climbs at most one rung for each.

A rung is written down once for an episode, in the transaction that tells people and drafts its document, so that
nothing is sent twice, also where two workers look at once. On days off standings are counted, but nobody is pressed.
"""

import logging
from collections.abc import Iterable, Mapping

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.models import BacklogEpisode, BacklogStanding, BacklogStep
from gaoxin.apps.cases.queries.supervision.measuring import NOTHING, Measured, Subject, measured
from gaoxin.apps.cases.services.supervision.drafting import draft_for
from gaoxin.apps.cases.services.telling import NOTICE
from gaoxin.apps.cases.services.times import calendar
from gaoxin.apps.zones.access import heads_of, leaders_of, people_of, standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.backlog_ladders import BacklogLadder, DeclaredRung, package_backlog_ladders
from gaoxin.engines.flows.backlog import next_rung, over
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, inbox
from gaoxin.web.scope import SYSTEM, acting_as

HEADS_FROM, LEADERS_FROM = 1, 2
"""Rungs, counted from 0, from which heads and leaders are told as well."""
log = logging.getLogger(__name__)


def look() -> int:
    """Look at every zone; answers how many rungs were climbed. Each subject is a transaction of its own."""
    with acting_as(SYSTEM):
        zones = list(Zone.objects.filter(departments__isnull=False).distinct().order_by("pk"))
    return sum(look_at(zone) for zone in zones)


def look_at(zone: Zone) -> int:
    """Count the backlogs of a zone and climb where a rung is reached."""
    climbed = 0
    for ladder in package_backlog_ladders().values():
        with acting_as(SYSTEM):
            found = _with_known(zone, ladder, measured(zone, ladder))
        for subject, one in found.items():
            try:
                with acting_as(SYSTEM):
                    climbed += _one(zone, ladder, subject, one)
            except Refusal as refusal:
                log.warning("backlog of %s in %s cannot be supervised: %s", subject, zone.code, refusal)
    return climbed


def _with_known(zone: Zone, ladder: BacklogLadder, found: Mapping[Subject, Measured]) -> Mapping[Subject, Measured]:
    """With those who had a backlog before and have none now."""
    known = BacklogStanding.objects.filter(zone=zone, ladder=ladder.key).exclude(held=0)
    gone = [Subject(department, person) for department, person in known.values_list("department", "person")]
    return {**dict.fromkeys(gone, NOTHING), **found}


def _one(zone: Zone, ladder: BacklogLadder, subject: Subject, found: Measured) -> bool:
    """One department or person, in one transaction; whether a rung was climbed."""
    standing_row, _ = BacklogStanding.objects.select_for_update().get_or_create(
        zone=zone,
        ladder=ladder.key,
        **subject.keys,
        defaults={"held": 0, "overdue": 0, "oldest": 0, "share": 0, "at": clock.now()},
    )
    rung = _climb(zone, ladder, subject, found) if calendar().day(clock.today()).works else None
    backlog = found.backlog
    standing_row.held, standing_row.overdue, standing_row.oldest = backlog.held, backlog.overdue, backlog.oldest
    standing_row.oldest_due, standing_row.share, standing_row.at = found.oldest_due, found.thousandths, clock.now()
    standing_row.rung = _highest(zone, ladder, subject)
    standing_row.save()
    return rung is not None


def _climb(zone: Zone, ladder: BacklogLadder, subject: Subject, found: Measured) -> BacklogStep | None:
    rungs = [one.rung for one in _rungs_for(ladder, subject)]
    episode = _open(zone, ladder, subject)
    if over(rungs, found.backlog):
        if episode is not None:
            episode.ended_at = clock.now()
            episode.save(update_fields=["ended_at"])
        return None
    done = [] if episode is None else [(one.rung, clock.local(one.at).date()) for one in episode.steps.all()]
    rung = next_rung(rungs, found.backlog, done, clock.today(), calendar())
    if rung is None:
        return None
    if episode is None:
        episode = BacklogEpisode.objects.create(zone=zone, ladder=ladder.key, **subject.keys, began_at=clock.now())
    step, new = BacklogStep.objects.get_or_create(
        episode=episode,
        rung=rung.key,
        defaults={
            "zone": zone,
            "at": clock.now(),
            "held": found.backlog.held,
            "overdue": found.backlog.overdue,
            "oldest": found.backlog.oldest,
            "share": found.thousandths,
        },
    )
    if not new:
        return None
    declared = ladder.rungs[rung.key]
    draft_for(zone, ladder, declared, step, subject)
    _tell(zone, ladder, declared, subject, found)
    return step


def _rungs_for(ladder: BacklogLadder, subject: Subject) -> list[DeclaredRung]:
    return [one for one in ladder.rungs.values() if subject.department is not None or not one.departments_only]


def _open(zone: Zone, ladder: BacklogLadder, subject: Subject) -> BacklogEpisode | None:
    whose = Q(department=subject.department) if subject.department else Q(person=subject.person)
    return BacklogEpisode.objects.filter(whose, zone=zone, ladder=ladder.key, ended_at__isnull=True).first()


def _highest(zone: Zone, ladder: BacklogLadder, subject: Subject) -> str:
    """The rung that stands now, if an episode is open."""
    episode = _open(zone, ladder, subject)
    last = episode.steps.last() if episode is not None else None
    return last.rung if last is not None else ""


def _tell(zone: Zone, ladder: BacklogLadder, rung: DeclaredRung, subject: Subject, found: Measured) -> None:
    values = {
        "rung": rung.name,
        "overdue": found.backlog.overdue,
        "held": found.backlog.held,
        "oldest": found.backlog.oldest,
    }
    told = gettext_noop("%(rung)s：在办 %(held)s 件，超时 %(overdue)s 件，最长超时 %(oldest)s 个工作日")
    height = list(ladder.rungs).index(rung.key)
    inbox.tell(_concerned(zone, subject, height), NOTICE, told, values, reverse("backlogs:backlogs"))


def _concerned(zone: Zone, subject: Subject, height: int) -> Iterable[User]:
    """First those whose backlog it is, then their heads, then the leaders of the zone as well."""
    people: dict[int, User] = {}
    departments = [subject.department] if subject.department else []
    if subject.person is not None:
        person = User.objects.get(pk=subject.person)
        people[person.pk] = person
        departments = sorted(standing(person, zone).departments) if height >= HEADS_FROM else []
    else:
        people |= {one.pk: one for one in people_of(departments)}
    if height >= HEADS_FROM:
        people |= {one.pk: one for key in departments for one in heads_of(key)}
    if height >= LEADERS_FROM:
        people |= {one.pk: one for one in leaders_of(zone)}
    return people.values()
