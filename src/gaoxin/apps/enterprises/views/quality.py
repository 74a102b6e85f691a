"""数据质量: findings worked off, one by one or many at once, and what one's own enterprise has to put right."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import KEEPERS, STAFF
from gaoxin.apps.enterprises.forms.findings import AcceptForm
from gaoxin.apps.enterprises.queries import quality as queries
from gaoxin.apps.enterprises.queries.reasons import reasons
from gaoxin.apps.enterprises.queries.record import enterprise_page
from gaoxin.apps.enterprises.services import findings as services
from gaoxin.apps.enterprises.states import FINDING_TONES, WAITING, FindingState, Fixer
from gaoxin.apps.enterprises.views.common import file_context, registry_crumb
from gaoxin.apps.enterprises.views.quality_lists import enterprise_list, findings_list, own_list
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import BulkAction, Change, Outcome, Preview, respond
from gaoxin.web.pages.record import Fact, Record, TabLine
from gaoxin.web.registry import Person
from gaoxin.web.rights import open_to

TABS = (
    ("quality", _("待处理")),
    ("quality_accepted", _("已认可")),
    ("quality_fixed", _("已消除")),
    ("quality_checks", _("检查项目")),
    ("quality_board", _("部门趋势")),
)


def quality_tabs(request: HttpRequest) -> list[TabLine]:
    """The pages about data quality, with the present one marked."""
    addresses = [(label, reverse(f"enterprises:{name}")) for name, label in TABS]
    return [TabLine(label, address, address == request.path) for label, address in addresses]


def zone_at_hand(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


# Lists


@open_to(*STAFF)
def waiting(request: HttpRequest) -> HttpResponseBase:
    """What waits to be put right."""
    return _findings(request, "waiting", WAITING, ACTIONS)


@open_to(*STAFF)
def accepted(request: HttpRequest) -> HttpResponseBase:
    """What was accepted with a reason."""
    return _findings(request, "accepted", [FindingState.ACCEPTED])


@open_to(*STAFF)
def fixed(request: HttpRequest) -> HttpResponseBase:
    """What has been put right."""
    return _findings(request, "fixed", [FindingState.FIXED])


def _findings(
    request: HttpRequest, name: str, states: Sequence[str], actions: Sequence[BulkAction] = ()
) -> HttpResponseBase:
    zone = zone_at_hand(request)
    return respond(
        request,
        findings_list(name, queries.departments_of(zone), actions),
        queries.findings(request.user, zone, states),
        template="enterprises/quality/list.html",
        crumbs=[registry_crumb()],
        tabs=quality_tabs(request),
        run=queries.last_run(request.user, zone),
        may_check=queries.may_check(request.user, zone),
    )


@open_to(*STAFF)
def of_enterprise(request: HttpRequest, enterprise_id: int) -> HttpResponseBase:
    """What is open or accepted of one enterprise, a tab of its file."""
    found = queries.findings_of(request.user, enterprise_id)
    context = file_context(request, enterprise_page(request.user, enterprise_id))
    template = "enterprises/quality/of_enterprise.html"
    return respond(request, enterprise_list(), found, template=template, **context)


@open_to("member", "provider")
def own(request: HttpRequest) -> HttpResponseBase:
    """What the person's own enterprises have to put right, with the way to do it."""
    return respond(request, own_list(), queries.own(request.user))


# Many at once


def _send_preview(user: Person, rows: Sequence[Any]) -> Preview:
    changes = [
        Change(
            str(row.enterprise.organisation),
            queries.name_of(row),
            _t("发企业核对"),
            left_alone="" if row.fixer == Fixer.ENTERPRISE else _t("由部门改正，不发企业"),
        )
        for row in rows
    ]
    return Preview(changes, then=_t("每家企业的人员收到一条消息，点开就能看到要核对的数据。"))


def _send(user: Person, rows: Sequence[Any]) -> Outcome:
    sent = services.send_to_enterprises(user, [row.pk for row in rows])
    words = _t("已把 %(findings)s 项问题发给 %(enterprises)s 家企业（%(people)s 人收到消息）。")
    values = {"findings": sent.findings, "enterprises": sent.enterprises, "people": sent.people}
    return Outcome(words % values)


def _ask_reason(request: HttpRequest, rows: Sequence[Any]) -> HttpResponse:
    return _accept_page(request, AcceptForm(), rows, request.get_full_path())


def _accept_page(
    request: HttpRequest, form: AcceptForm, rows: Sequence[Any], back: str, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "rows": [(row, queries.name_of(row)) for row in rows],
        "back": back,
        "title": _t("认可数据问题"),
        "crumbs": [(_t("数据质量"), reverse("enterprises:quality"))],
    }
    return render(request, "enterprises/quality/accept.html", context, status=status)


ACTIONS = (
    BulkAction(key="accept", label=_("认可"), ask=_ask_reason, icon="check"),
    BulkAction(key="send", label=_("发企业核对"), preview=_send_preview, apply=_send, icon="send"),
)


@open_to(*KEEPERS)
@require_POST
def accept(request: HttpRequest) -> HttpResponse:
    """Accept the chosen findings for the reason given."""
    zone = zone_at_hand(request)
    keys = [int(key) for key in request.POST.getlist("row") if key.isdecimal()]
    chosen = list(queries.findings(request.user, zone).filter(pk__in=keys))
    if not chosen:
        raise NotFound
    form = AcceptForm(request.POST)
    if form.is_valid():
        try:
            count = services.accept_findings(request.user, [row.pk for row in chosen], form.cleaned_data["reason"])
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            words = ngettext("已认可 %(n)d 项数据问题。", "已认可 %(n)d 项数据问题。", count)
            messages.done(request, words % {"n": count})
            return redirect("enterprises:quality")
    return _accept_page(request, form, chosen, request.POST.get("back", ""), status=422)


# One


@open_to(*STAFF, "member", "provider")
def finding(request: HttpRequest, quality_id: int) -> HttpResponse:
    """One finding: what the check says, the figures behind it, and what can be done."""
    page = queries.finding_page(request.user, quality_id)
    one, words = page.finding, page.words
    record = Record(
        title=queries.name_of(one),
        kind=str(one.enterprise.organisation),
        state=one.get_state_display(),
        tone=FINDING_TONES[FindingState(one.state)],
        owner=one.department.name if one.department else "",
        synthetic=one.synthetic,
        facts=[
            Fact(_("程度"), one.get_gravity_display()),
            Fact(_("年度"), one.year or _("台账")),
            Fact(_("由谁改正"), one.get_fixer_display()),
            Fact(_("首次发现"), f"{one.found_at:%Y-%m-%d}"),
        ],
    )
    context = {
        "page": page,
        "finding": one,
        "words": words,
        "record": record,
        "reasons": reasons(one),
        "edit_url": _edit_url(page),
        "crumbs": _crumbs(page),
        "title": queries.name_of(one),
    }
    return render(request, "enterprises/quality/finding.html", context)


def _crumbs(page: queries.FindingPage) -> list[tuple[str, str]]:
    if page.place.reads:
        return [registry_crumb(), (_t("数据质量"), reverse("enterprises:quality"))]
    return [(_t("需核对的数据"), reverse("enterprises:quality_own"))]


def _edit_url(page: queries.FindingPage) -> str:
    """Where the data are put right, for whoever may."""
    key, year = page.finding.enterprise_id, page.finding.year
    if page.place.writes:
        return reverse("enterprises:edit_year", args=[key, year]) if year else reverse("enterprises:edit", args=[key])
    if page.place.member:
        return (
            reverse("enterprises:own_year", args=[key, year]) if year else reverse("enterprises:edit_own", args=[key])
        )
    return ""


@open_to(*KEEPERS)
@require_POST
def check_again(request: HttpRequest, quality_id: int) -> HttpResponse:
    """Check the enterprise of a finding now."""
    changed = services.check_again(request.user, quality_id)
    words = _t("已重新检查：新发现 %(opened)s 项，消除 %(fixed)s 项，再次出现 %(recurred)s 项。")
    values = {"opened": changed.opened, "fixed": changed.fixed, "recurred": changed.recurred}
    messages.done(request, words % values)
    return redirect("enterprises:quality_finding", quality_id)


@open_to(*KEEPERS)
def accept_one(request: HttpRequest, quality_id: int) -> HttpResponse:
    """Accept one finding with a reason."""
    page = queries.finding_page(request.user, quality_id)
    back = reverse("enterprises:quality_finding", args=[quality_id])

    def save(form: AcceptForm) -> str:
        services.accept_findings(request.user, [quality_id], form.cleaned_data["reason"])
        messages.done(request, _t("已认可，以后的检查不再提示；数据改变后会重新判断。"))
        return back

    words = FormPage(
        title=_t("认可：%(name)s") % {"name": queries.name_of(page.finding)},
        purpose=str(page.finding.enterprise.organisation),
        submit=_("认可"),
        cancel=back,
        after=_("认可后不再列入待处理，理由留在记录里；数据改正后自动记为已消除。"),
    )
    return respond_form(request, words, AcceptForm, save, crumbs=_crumbs(page))


@open_to(*KEEPERS)
@require_POST
def withdraw(request: HttpRequest, quality_id: int) -> HttpResponse:
    """Let an accepted finding wait again."""
    found = services.withdraw_acceptance(request.user, quality_id)
    messages.done(request, _t("已撤销认可，现为“%(state)s”。") % {"state": found.get_state_display()})
    return redirect("enterprises:quality_finding", quality_id)


@open_to(*KEEPERS)
@require_POST
def send(request: HttpRequest, quality_id: int) -> HttpResponse:
    """Send one finding to its enterprise."""
    sent = services.send_to_enterprises(request.user, [quality_id])
    messages.done(request, _t("已发企业核对，%(people)s 人收到消息。") % {"people": sent.people})
    return redirect("enterprises:quality_finding", quality_id)
