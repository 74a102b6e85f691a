"""Direct reports: what a zone sent, what waits above, the copies, and one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.access import Place, attachments_of, cases_in, messages_of, oversees, parts_held, trail_of
from gaoxin.apps.cases.models import Attachment, Case, DirectReport, Message, ReportCopy, Trail
from gaoxin.apps.cases.queries.filing import answered
from gaoxin.apps.cases.report_access import receiving_zones, require_report, sends
from gaoxin.apps.cases.report_states import ABOVE
from gaoxin.apps.cases.states import RUNNING, StepState
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.direct_reports import DirectReportKind, package_direct_reports
from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.forms.model import Form
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.schemaform.answers import AnswerPart
from gaoxin.web.pages.schemaform.prefilled import Prefilled
from gaoxin.web.problems import language


@dataclass(frozen=True, slots=True)
class KindLine:
    """One kind that may be sent."""

    key: str
    name: str
    purpose: str
    office: str
    copies: Sequence[str]
    bases: Sequence[str]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One direct report for one viewer. `own` is the step they do now, by its id in the drawing, or empty."""

    report: DirectReport
    case: Case
    place: Place
    kind: str
    own: str
    answered: Sequence[AnswerPart]
    attachments: Sequence[Attachment]
    messages: Sequence[Message]
    copies: Sequence[ReportCopy]
    notable: frozenset[int]
    """Copies the viewer may note."""
    trail: Sequence[Trail]


def sent(user: User | AnonymousUser, zone: Zone) -> QuerySet[DirectReport]:
    """What the zone sent: all of it for those who watch over, else what the person's departments sent."""
    if not user.is_authenticated or zone not in zones_of(user):
        return DirectReport.objects.none()
    found = DirectReport.objects.filter(zone=zone).select_related("case__department", "to_zone")
    return found if oversees(standing(user, zone)) else found.filter(case__in=cases_in(user, zone))


def received(user: User | AnonymousUser) -> QuerySet[DirectReport]:
    """What was sent to the level the person looks from."""
    found = DirectReport.objects.filter(to_zone__in=receiving_zones(user))
    return found.select_related("case__department", "zone", "to_zone")


def waiting(user: User | AnonymousUser) -> QuerySet[DirectReport]:
    """Of these, what waits to be received or answered, the longest first."""
    open_now = received(user).filter(state__in=ABOVE, case__state__in=RUNNING)
    return open_now.order_by("case")


def copies(user: User | AnonymousUser) -> QuerySet[ReportCopy]:
    """Copies sent to the level the person looks from."""
    found = ReportCopy.objects.filter(zone__in=receiving_zones(user))
    return found.select_related("report__case", "report__zone", "zone", "seen_by")


def report_page(user: User, case_id: int) -> ReportPage:
    """One direct report, or *not found*."""
    report, place = require_report(user, case_id)
    case = report.case
    looked_from = {zone.pk for zone in receiving_zones(user)}
    copied = list(report.copies.select_related("zone", "seen_by"))
    return ReportPage(
        report=report,
        case=case,
        place=place,
        kind=kind_word(report.kind),
        own=_own(user, case),
        answered=answered(case, case.content),
        attachments=list(attachments_of(case, place)),
        messages=list(messages_of(case, place)),
        copies=copied,
        notable=frozenset(one.pk for one in copied if one.seen_at is None and one.zone_id in looked_from),
        trail=list(trail_of(case, place).order_by("-at", "-pk")),
    )


def kinds() -> Sequence[KindLine]:
    """The kinds that may be sent, in the order of the catalogue."""
    return [
        KindLine(
            one.key,
            _named(one.name, one.name_en),
            _named(one.purpose, one.purpose_en),
            one.office,
            one.copies,
            [basis.shown for basis in one.basis],
        )
        for one in package_direct_reports().values()
    ]


def kind_named(key: str) -> DirectReportKind:
    """A kind, or *not found*."""
    found = package_direct_reports().get(key)
    if found is None:
        raise NotFound
    return found


def kind_word(key: str) -> str:
    found = package_direct_reports().get(key)
    return key if found is None else _named(found.name, found.name_en)


def form_of(kind: DirectReportKind) -> Form:
    """The form of a kind."""
    return package_forms()[kind.form]


def prefill(user: User) -> Mapping[str, Prefilled]:
    """What is known of who fills in."""
    return {"person.display_name": Prefilled(user.display_name, _t("您的账号"))}


def may_send(user: User | AnonymousUser, zone: Zone) -> bool:
    return sends(user, zone)


def _own(user: User, case: Case) -> str:
    if case.state not in RUNNING:
        return ""
    for step in case.steps.filter(state=StepState.OPEN):
        step.case = case
        if parts_held(user, step):
            return step.element
    return ""


def _named(chinese: str, english: str) -> str:
    return english if language() == "en" else chinese


def received_zones(user: User | AnonymousUser) -> Sequence[Zone]:
    """The levels the person looks from."""
    return receiving_zones(user)
