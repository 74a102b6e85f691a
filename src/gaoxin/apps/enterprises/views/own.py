"""我的企业: an enterprise's own people see their record, complete it, and follow what they proposed."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import OWN
from gaoxin.apps.enterprises.forms.records import OwnRecordForm
from gaoxin.apps.enterprises.forms.years import OwnYearForm
from gaoxin.apps.enterprises.queries import known, names, registry
from gaoxin.apps.enterprises.queries import proposals as proposal_queries
from gaoxin.apps.enterprises.queries import record as queries
from gaoxin.apps.enterprises.queries import years as figures
from gaoxin.apps.enterprises.queries.wording import fact_words
from gaoxin.apps.enterprises.services import facts as fact_services
from gaoxin.apps.enterprises.services import proposals as services
from gaoxin.apps.enterprises.services.proposals import Submitted
from gaoxin.apps.enterprises.states import FACT_TONES, PROPOSAL_TONES, STATUS_TONES, ProposalState
from gaoxin.apps.enterprises.views.common import evidence_of
from gaoxin.apps.enterprises.views.editing import contact_form, first_values
from gaoxin.apps.enterprises.views.years import asked_facts
from gaoxin.apps.enterprises.words import GROUPS
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.forms import Prefill
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.pages.listing import Choice, Column, Empty, List
from gaoxin.web.pages.listing import respond as respond_list
from gaoxin.web.pages.record import Fact, Record, TabLine
from gaoxin.web.rights import open_to

OWN_FIELDS = (
    *("short_name", "english_name", "business", "products", "legal_name", "credit_code", "status"),
    *("founded_on", "registered_capital", "industry", "division", "address"),
)


@open_to(*OWN)
def mine(request: HttpRequest) -> HttpResponse:
    """The records of one's organisations; the page of the only one at once."""
    found = registry.mine(request.user)
    if len(found) == 1:
        return redirect("enterprises:own", found[0].pk)
    return render(request, "enterprises/own/mine.html", {"found": found, "title": _t("我的企业")})


def own_context(request: HttpRequest, page: queries.Page) -> dict[str, Any]:
    """The head and tabs of one's own enterprise."""
    enterprise = page.enterprise
    key = enterprise.pk
    open_ones = proposal_queries.open_count(request.user, key)
    own = [
        TabLine(_("概况"), reverse("enterprises:own", args=[key])),
        TabLine(_("年度数据"), reverse("enterprises:own_years", args=[key])),
        TabLine(_("梯度培育"), reverse("enterprises:own_ladder", args=[key])),
        TabLine(_("我的申报"), reverse("enterprises:own_proposals", args=[key]), count=open_ones or None),
    ]
    record = Record(
        title=page.organisation.legal_name,
        kind=_t("开发区登记的本企业信息（%(zone)s）") % {"zone": enterprise.zone},
        state=enterprise.get_status_display(),
        tone=STATUS_TONES[enterprise.status],
        synthetic=enterprise.synthetic,
        facts=[
            Fact(_("统一社会信用代码"), page.organisation.credit_code, missing=_("统一社会信用代码")),
            Fact(_("行业"), page.industry or None, missing=_("行业代码")),
            Fact(_("企业规模"), enterprise.get_size_display() or None, missing=_("划型数据")),
        ],
    )
    return {
        "page": page,
        "enterprise": enterprise,
        "organisation": page.organisation,
        "record": record,
        "title": page.organisation.legal_name,
        "tabs": [TabLine(line.label, line.href, line.href == request.path, line.count) for line in own],
    }


def _crumbs(page: queries.Page) -> list[tuple[str, str]]:
    return [(page.organisation.legal_name, reverse("enterprises:own", args=[page.enterprise.pk]))]


@open_to(*OWN)
def own(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """What the zone holds of one's enterprise, and what it still lacks. A record that was merged leads to the one that
    goes on."""
    page = queries.own_page(request.user, enterprise_id)
    if page.enterprise.pk != enterprise_id:
        return redirect("enterprises:own", page.enterprise.pk)
    newest = figures.last_year()
    asked = [known.asked_of(page.enterprise, newest - back) for back in range(3)]
    context = own_context(request, page) | {
        "asked": [one for one in asked if one.missing],
        "contacts": queries.contacts(page.enterprise),
    }
    return render(request, "enterprises/own/own.html", context)


@open_to(*OWN)
def own_years(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """Every figure the zone holds of one's enterprise, by year, each with its source behind it."""
    page = queries.own_page(request.user, enterprise_id)
    table = figures.year_table(page.enterprise)
    context = own_context(request, page) | {
        "heads": [(year, row, FACT_TONES[row.state] if row else "") for year, row in table.heads],
        "parts": [(GROUPS[part.key], part) for part in table.parts],
    }
    return render(request, "enterprises/own/years.html", context)


@open_to(*OWN)
def edit_own(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """What the enterprise owns is changed, the rest proposed; every field shows what is held now and from where."""
    page = queries.own_page(request.user, enterprise_id)
    form_page = FormPage(
        title=_("补充和更正本企业信息"),
        purpose=_("已掌握的内容都填好了，只改不对的地方。"),
        submit=_("保存并申报"),
        cancel=reverse("enterprises:own", args=[enterprise_id]),
        after=_("自行维护的内容立即生效；其余的作为更正申报，由开发区核定后生效，结果在消息里告诉您。"),
        draft=f"enterprises.own.{enterprise_id}",
    )

    def save(form: OwnRecordForm) -> str:
        data = form.cleaned_data
        values = {name: data[name] for name in OWN_FIELDS}
        done = services.submit_record(
            request.user, enterprise_id, data["seen"], values, data["source_note"], evidence_of(data)
        )
        messages.done(request, _submitted(done))
        return form_page.cancel

    initial = first_values(page)
    words = page.enterprise.source_note or page.enterprise.get_origin_display()
    held = {name: Prefill(initial[name], words) for name in OWN_FIELDS if initial[name] not in (None, "")}
    make = partial(OwnRecordForm, prefilled=held, industries=names.industry_options)
    return respond(request, form_page, make, save, initial={"seen": initial["seen"]}, crumbs=_crumbs(page))


def _submitted(done: Submitted) -> str:
    said = []
    if done.written:
        said.append(ngettext("已更新 %(n)d 项。", "已更新 %(n)d 项。", done.written) % {"n": done.written})
    if done.proposed:
        words = ngettext("已申报 %(n)d 项，等待开发区核定。", "已申报 %(n)d 项，等待开发区核定。", done.proposed)
        said.append(words % {"n": done.proposed})
    return "".join(said)


@open_to(*OWN)
def own_year(request: HttpRequest, enterprise_id: int, year: int) -> HttpResponse:
    """Tell the figures of a year that nobody holds yet. `fix` in the address names known ones that are wrong."""
    page = queries.own_page(request.user, enterprise_id)
    if not fact_services.FIRST_YEAR <= year <= figures.last_year():
        raise NotFound
    asked = known.asked_of(page.enterprise, year)
    fixed = [one for one in asked.known if one.fact.key in request.GET.getlist("fix")]
    form_page = FormPage(
        title=_t("%(year)s 年年度数据") % {"year": year},
        purpose=_("只问还没有掌握的；已掌握的列在下面，有误时点“更正”。"),
        submit=_("提交申报"),
        cancel=reverse("enterprises:own", args=[enterprise_id]),
        after=_("提交后由开发区核对，采纳后记入企业档案；不清楚的留空即可。"),
        draft=f"enterprises.own.{enterprise_id}.{year}.{'.'.join(sorted(one.fact.key for one in fixed))}",
    )

    def save(form: OwnYearForm) -> str:
        data = form.cleaned_data
        done = services.submit_facts(
            request.user, enterprise_id, year, form.figures, data["source_note"], evidence_of(data)
        )
        messages.done(request, _submitted(done))
        return form_page.cancel

    make = partial(
        OwnYearForm,
        asked=asked_facts([*(one.fact for one in fixed), *asked.missing], page.enterprise, year),
        prefilled={one.fact.key: Prefill(one.cell.value, _source_words(one)) for one in fixed},
    )
    context = {
        "enterprise": page.enterprise,
        "asked": asked,
        "known": [(one, fact_words(one.fact), _source_words(one)) for one in asked.known],
        "told": [(one, fact_words(one.fact)) for one in asked.told],
        "fixed": {one.fact.key for one in fixed},
    }
    return respond(
        request, form_page, make, save, template="enterprises/own/year.html", crumbs=_crumbs(page), **context
    )


def _source_words(one: known.Known) -> str:
    return one.origins.note or str(one.origins.origin)


@open_to(*OWN)
def own_contact(request: HttpRequest, enterprise_id: int, role: str) -> HttpResponse:
    """One of the enterprise's own contact offices; changes count at once."""
    page = queries.own_page(request.user, enterprise_id)
    return contact_form(request, page, role, reverse("enterprises:own", args=[enterprise_id]), _crumbs(page))


def _proposals_list(enterprise_id: int) -> List:
    return List(
        key="enterprises.own_proposals",
        title=_("我的申报"),
        columns=[
            Column(key="at", label=_("申报时间"), kind="moment", value="submitted_at", sort="submitted_at"),
            Column(key="field", label=_("申报事项"), value=lambda row: proposal_queries.said(row).field, wide=True),
            Column(key="before", label=_("原值"), value=lambda row: proposal_queries.said(row).before),
            Column(key="after", label=_("申报值"), value=lambda row: proposal_queries.said(row).after),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: PROPOSAL_TONES[row.state],
                sort="state",
            ),
            Column(key="decision", label=_("核定意见")),
            Column(key="withdraw", label=_("操作"), value=lambda row: None, template="enterprises/cells/withdraw.html"),
        ],
        filters=[Choice(key="state", label=_("状态"), field="state", options=ProposalState.choices, multiple=True)],
        order="-at",
        empty=Empty(
            title=_("还没有申报过"),
            text=_("补充年度数据或更正企业信息后，申报和结果会列在这里。"),
            url=reverse("enterprises:own", args=[enterprise_id]),
            action=_("去补充"),
        ),
    )


@open_to(*OWN)
def own_proposals(request: HttpRequest, enterprise_id: int) -> HttpResponseBase:
    """What was proposed, and what became of it."""
    page = queries.own_page(request.user, enterprise_id)
    return respond_list(
        request,
        _proposals_list(enterprise_id),
        proposal_queries.own_proposals(request.user, enterprise_id),
        template="enterprises/own/proposals.html",
        **own_context(request, page),
    )


@open_to(*OWN)
@require_POST
def withdraw(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Take back a proposal that nobody has decided."""
    taken = services.withdraw(request.user, proposal_id)
    messages.done(request, _t("已撤回。"))
    return redirect("enterprises:own_proposals", taken.enterprise_id)
