"""Deciding about versions at the gate: another person than the proposer lets them out or keeps them in; withdrawing."""

from django.db import connection, transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.sources.access import approves, owns, require_open_version
from gaoxin.apps.sources.models import OpenSet, OpenVersion
from gaoxin.apps.sources.services.proposing import NOTICE, present_version
from gaoxin.apps.sources.services.protecting import known_versions
from gaoxin.apps.sources.states import VersionState
from gaoxin.apps.zones.access import Standing
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox

_LOCKS = 0x6F70656E << 32


@transaction.atomic
def approve_opening(user: User, version_id: int, reason: str = "") -> OpenVersion:
    """Let a version out: another person than the one who proposed it, and no statistic out since it was checked.

    One decision at a time in a zone, so that two statistics cannot pass each other unseen.
    """
    version = _at_gate(user, version_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCKS + version.zone_id])
    if version.protection and version.protection["against"] != known_versions(version.zone):
        raise refuse("sources.newer_published")
    _decide(version, user, VersionState.PUBLISHED, reason)
    OpenSet.objects.filter(pk=version.open_set_id).update(opened_at=version.decided_at, title=version.card["title"])
    _tell_proposer(version, gettext_noop("开放数据《%(title)s》第 %(n)s 版已开放"))
    return version


@transaction.atomic
def refuse_opening(user: User, version_id: int, reason: str) -> OpenVersion:
    """Keep a version in, with the reason; whoever proposed it is told."""
    version = _at_gate(user, version_id)
    if not reason.strip():
        raise refuse("sources.reason_needed", Place(path="reason"))
    _decide(version, user, VersionState.REFUSED, reason)
    _tell_proposer(version, gettext_noop("开放数据《%(title)s》第 %(n)s 版未通过审核"))
    return version


@transaction.atomic
def take_back_opening(user: User, version_id: int) -> OpenVersion:
    """The providing department takes a version back from the gate."""
    version, place = _locked(user, version_id)
    if not owns(place, version.open_set.dataset):
        raise refuse("sources.owner_only", department=str(version.open_set.dataset.department))
    _require_state(version, VersionState.PROPOSED)
    version.state = VersionState.TAKEN_BACK
    version.save()
    return version


@transaction.atomic
def withdraw_opening(user: User, version_id: int, reason: str) -> OpenVersion:
    """Take a version off the public pages, with the reason. What was out stays known to later checks."""
    version, place = _locked(user, version_id)
    if not (owns(place, version.open_set.dataset) or approves(place, version.open_set.dataset)):
        raise refuse("sources.not_approver")
    if not reason.strip():
        raise refuse("sources.reason_needed", Place(path="reason"))
    _require_state(version, VersionState.PUBLISHED)
    version.state, version.reason = VersionState.WITHDRAWN, reason.strip()[:300]
    version.save()
    if present_version(version.open_set) is None:
        OpenSet.objects.filter(pk=version.open_set_id).update(opened_at=None)
    return version


def _at_gate(user: User, version_id: int) -> OpenVersion:
    """The proposed version, locked, for somebody who may decide about it."""
    version, place = _locked(user, version_id)
    if not approves(place, version.open_set.dataset):
        raise refuse("sources.not_approver")
    _require_state(version, VersionState.PROPOSED)
    if version.proposed_by_id == user.pk:
        raise refuse("sources.own_proposal")
    return version


def _locked(user: User, version_id: int) -> tuple[OpenVersion, Standing]:
    require_open_version(user, version_id)
    OpenVersion.objects.select_for_update().get(pk=version_id)
    return require_open_version(user, version_id)


def _require_state(version: OpenVersion, state: VersionState) -> None:
    if version.state != state:
        raise refuse("sources.version_decided", state=str(VersionState(version.state).label))


def _decide(version: OpenVersion, user: User, state: VersionState, reason: str) -> None:
    version.state, version.reason = state, reason.strip()[:300]
    version.decided_by, version.decided_at = user, clock.now()
    version.save()


def _tell_proposer(version: OpenVersion, title: str) -> None:
    inbox.tell(
        [version.proposed_by],
        NOTICE,
        title,
        {"title": version.open_set.title, "n": version.number},
        reverse("sources:open_version", args=[version.pk]),
    )
