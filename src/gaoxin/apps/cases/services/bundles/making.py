"""Giving a project its procedures: copied from a chain of the catalogue, with a steward who carries them."""

from dataclasses import replace
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.bundle_access import arranges, may_make
from gaoxin.apps.cases.models import Bundle, BundleStep
from gaoxin.apps.cases.queries.bundles.paths import works
from gaoxin.apps.cases.services.telling import NOTICE
from gaoxin.apps.cases.services.times import calendar
from gaoxin.apps.cases.subjects import found
from gaoxin.apps.zones.access import current_departments, holders_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Role
from gaoxin.catalogue.procedure_chains import package_procedure_chains, procedures_of
from gaoxin.engines.flows.paths import critical_path
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound


@transaction.atomic
def make_bundle(user: User, record: str, key: int, chain: str, steward: int, starts_on: date) -> Bundle:
    """Give a record the procedures of a chain; the planned end is what the promised days come to. The steward is told.

    Refused where it has them already, or the steward is none of the zone.
    """
    subject = found(user, record, key)
    if subject is None or not may_make(user, subject.zone):
        raise NotFound
    declared = package_procedure_chains().get(chain)
    if declared is None:
        raise refuse("bundles.no_chain", Place(path="chain"))
    chosen = next((one for one in holders_of(subject.zone, Role.STEWARD) if one.pk == steward), None)
    if chosen is None or not (arranges(user, subject.zone) or chosen == user):
        raise refuse("bundles.no_steward", Place(path="steward"))
    if Bundle.objects.filter(record=record, record_id=key).exists():
        raise refuse("bundles.made_already", name=subject.title)
    bundle = Bundle(
        zone=subject.zone,
        record=record,
        record_id=key,
        title=subject.title[:300],
        chain=declared.key,
        steward=chosen,
        department_id=subject.department,
        starts_on=starts_on,
        made_by=user,
        made_at=clock.now(),
        synthetic=subject.synthetic,
    )
    carrying = {duty: one for one in reversed(current_departments(subject.zone)) for duty in one.duties}
    steps = [
        BundleStep(
            bundle=bundle,
            key=one.key,
            position=position,
            stage=declared.stages[one.stage].name,
            name=one.name,
            office=one.office,
            department=carrying.get(one.duty),
            promised_days=one.promised.days if one.promised else 0,
            statutory_days=one.statutory.days if one.statutory else None,
            after=list(one.after),
            optional=one.optional,
        )
        for position, one in enumerate(procedures_of(declared), start=1)
    ]
    bundle.planned_end = planned_end(bundle, steps)
    bundle.save()
    BundleStep.objects.bulk_create(steps)
    if chosen != user:
        title = gettext_noop("由您担任项目专员：%(title)s")
        inbox.tell([chosen], NOTICE, title, {"title": bundle.title}, reverse("bundles:bundle", args=[bundle.pk]))
    return bundle


def planned_end(bundle: Bundle, steps: list[BundleStep]) -> date:
    """What the promised days come to from the first day on, if nothing is late."""
    planned = [replace(work, begun=None, done=None) for work in works(steps)]
    path = critical_path(planned, bundle.starts_on, bundle.starts_on, calendar())
    return path.end or bundle.starts_on
