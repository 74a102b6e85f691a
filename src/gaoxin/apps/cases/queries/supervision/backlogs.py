"""Backlogs by department and person as the job counted them last, with the ladder they climbed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.access import cases_in
from gaoxin.apps.cases.models import BacklogEpisode, BacklogStanding, BacklogStep, Case
from gaoxin.apps.cases.queries.supervision.measuring import Subject, late_cases
from gaoxin.apps.cases.supervision_access import standings, supervises
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.backlog_ladders import BacklogLadder, DeclaredRung, package_backlog_ladders
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import language
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class Climbed:
    """A rung that was climbed, with its name and the document it drafted."""

    step: BacklogStep
    name: str


@dataclass(frozen=True, slots=True)
class BacklogPage:
    """One backlog for one viewer: the figures, the rungs of the episode that is open, and the cases that are late."""

    standing: BacklogStanding
    name: str
    episode: BacklogEpisode | None
    climbed: Sequence[Climbed]
    rungs: Sequence[tuple[str, str, bool]]
    """Each rung of the ladder: its name, its thresholds in words, whether it was climbed."""
    late: Sequence[Case]
    supervises: bool


def ladder_named(key: str) -> BacklogLadder:
    found = package_backlog_ladders().get(key)
    if found is None:
        raise NotFound
    return found


def rung_word(ladder: str, rung: str) -> str:
    """What a rung is called in the reader's language; nothing for none."""
    declared = package_backlog_ladders().get(ladder)
    one = declared.rungs.get(rung) if declared else None
    return rung if one is None else _named(one)


def rung_words() -> Sequence[tuple[str, str]]:
    """Every rung with its name, for filters."""
    return [(rung.key, _named(rung)) for one in package_backlog_ladders().values() for rung in one.rungs.values()]


def backlogs(user: User | AnonymousUser, zone: Zone) -> QuerySet[BacklogStanding]:
    """The backlogs of departments and people who hold something, the worst first."""
    found = standings(user, zone).filter(held__gt=0).select_related("department", "person")
    return found.order_by("-overdue", "-oldest", "pk")


def backlog_page(user: User, zone: Zone, standing_id: int) -> BacklogPage:
    found = standings(user, zone).filter(pk=standing_id).select_related("department", "person", "zone").first()
    if found is None:
        raise NotFound
    ladder = ladder_named(found.ladder)
    episode = BacklogEpisode.objects.filter(
        zone=zone, ladder=ladder.key, department=found.department, person=found.person, ended_at__isnull=True
    ).first()
    steps = list(episode.steps.select_related("order")) if episode is not None else []
    done = {step.rung for step in steps}
    with as_system():  # which cases they are; only those the viewer sees are shown
        late = [case.pk for case in late_cases(zone, ladder, Subject(found.department_id, found.person_id))]
    shown = cases_in(user, zone).filter(pk__in=late).select_related("organisation").order_by("due", "pk")
    rungs = [one for one in ladder.rungs.values() if found.department_id or not one.departments_only]
    return BacklogPage(
        found,
        whose(found),
        episode,
        [Climbed(step, rung_word(ladder.key, step.rung)) for step in steps],
        [(_named(one), threshold_words(one), one.key in done) for one in rungs],
        list(shown),
        supervises(user, zone),
    )


def whose(row: BacklogStanding) -> str:
    """Whose backlog it is."""
    return str(row.department) if row.department is not None else getattr(row.person, "display_name", "")


def threshold_words(rung: DeclaredRung) -> str:
    """The thresholds of a rung in words."""
    one = rung.rung
    parts = []
    if one.overdue is not None:
        parts.append(_t("超时满 %(n)s 件") % {"n": one.overdue})
    if one.oldest is not None:
        parts.append(_t("最长超时满 %(n)s 个工作日") % {"n": one.oldest})
    if one.share is not None:
        values = {"share": f"{float(one.share):.0%}", "n": one.fewest}
        parts.append(_t("超时占比满 %(share)s（至少 %(n)s 件）") % values)
    words = _t("，或者").join(parts)
    if not one.wait:
        return words
    return _t("%(words)s；距上一级满 %(n)s 个工作日") % {"words": words, "n": one.wait}


def _named(rung: DeclaredRung) -> str:
    return rung.name_en if language() == "en" else rung.name
