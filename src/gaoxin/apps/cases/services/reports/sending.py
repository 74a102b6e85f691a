"""Sending a direct report: to whoever watches from the level above, with copies to those between."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.models import Case, DirectReport, ReportCopy
from gaoxin.apps.cases.report_access import sends
from gaoxin.apps.cases.services import limits
from gaoxin.apps.cases.services.filing import Filing, file
from gaoxin.apps.cases.services.moving import touch
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.services.telling import tell_people
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.zones.access import holders_of, standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Role
from gaoxin.catalogue.direct_reports import DirectReportKind, package_direct_reports
from gaoxin.engines.flows.limits import Reclassified
from gaoxin.engines.forms.checking import Checked
from gaoxin.engines.forms.model import Form
from gaoxin.engines.forms.values import plain
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

CASE_KIND = "direct_report"


@transaction.atomic
def send_report(
    user: User,
    zone: Zone,
    kind: str,
    form: Form,
    checked: Checked,
    *,
    uploads: Sequence[tuple[str, Upload]] = (),
    sources: Mapping[str, str] | None = None,
) -> Case:
    """Send a direct report with answers that have been checked against its form.

    Those who receive it above and those who get a copy are told. Refused where nobody receives there.
    """
    declared = package_direct_reports().get(kind)
    if declared is None or not sends(user, zone):
        raise NotFound
    with as_system():
        to_zone, between = _above(zone, declared)
        receivers = holders_of(to_zone, Role.VIEWER)
    if not receivers:
        raise refuse("direct_reports.no_receiver", zone=to_zone.name)
    answers = plain(checked.answers)
    filing = Filing(
        title=str(answers.get("title", ""))[:200],
        answers=answers,
        form=form.key,
        aside=plain(checked.aside),
        sources=dict(sources or {}),
        channel=Channel.ONLINE,
        uploads=uploads,
        synthetic=zone.synthetic,
        data={"receivers": [one.pk for one in receivers]},
        prepare=lambda case: _prepare(case, user, declared, to_zone, between),
    )
    case = file(user, zone, CASE_KIND, filing)
    with as_system():
        limits.happened(case, Reclassified(clock.now(), None, declared.grade))
        touch(case)
        for copied in between:
            people = holders_of(copied, Role.VIEWER)
            tell_people(case, people, gettext_noop("抄报：%(number)s %(title)s"))
    return case


def _above(zone: Zone, declared: DirectReportKind) -> tuple[Zone, list[Zone]]:
    """The zone of the level that receives, and those between."""
    between: list[Zone] = []
    step = zone.parent
    while step is not None:
        if step.level == declared.to.value:
            return step, between
        between.append(step)
        step = step.parent
    raise refuse("direct_reports.no_level", zone=zone.name)


def _prepare(case: Case, user: User, declared: DirectReportKind, to_zone: Zone, between: Sequence[Zone]) -> None:
    case.department_id = min(standing(user, case.zone).departments)
    case.save()
    report = DirectReport.objects.create(
        case=case, zone_id=case.zone_id, kind=declared.key, to_zone=to_zone, office=declared.office
    )
    copied = between[0] if between else None
    ReportCopy.objects.bulk_create(
        ReportCopy(report=report, zone=copied, office=office) for office in dict.fromkeys(declared.copies)
    )
