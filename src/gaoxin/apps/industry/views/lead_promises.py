"""Incentives, their money, and what investors promise."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.lead_access import READERS, WORKERS
from gaoxin.apps.industry.lead_fields import with_arguments
from gaoxin.apps.industry.lead_forms import ReasonForm
from gaoxin.apps.industry.lead_money_forms import IncentiveForm, JudgeForm, MovementForm, PromiseForm
from gaoxin.apps.industry.lead_states import IN_MONEY, BasisKind, Measure
from gaoxin.apps.industry.queries.leads import page as pages
from gaoxin.apps.industry.queries.leads import promised as queries
from gaoxin.apps.industry.queries.leads.grounds import ground_of
from gaoxin.apps.industry.queries.leads.process import allowed_kinds, stage_options, stage_words, words_of
from gaoxin.apps.industry.services.leads import promising
from gaoxin.apps.industry.views.lead_common import ask, wan
from gaoxin.web import clock, messages
from gaoxin.web.rights import open_to


def _back(lead_id: int) -> str:
    return reverse("leads:lead", args=[lead_id])


def _crumbs(lead: Any) -> list[tuple[str, str]]:
    return [(_t("招商看板"), reverse("leads:board")), (lead.company, _back(lead.pk))]


@open_to(*WORKERS)
def incentive(request: HttpRequest, lead_id: int) -> HttpResponse:
    lead = pages.lead_page(request.user, lead_id).lead

    def save(form: IncentiveForm) -> None:
        grant = form.grant()
        promising.agree_incentive(request.user, lead_id, grant)
        ground = ground_of(request, grant.basis) if grant.basis_kind == BasisKind.CLAUSE else None
        if ground is not None and not ground.link:
            messages.warn(request, _t("政策库里没有“%(title)s”，请核对文件名，或者先入库。") % {"title": ground.title})

    kinds = [(one.key, words_of(one)) for one in allowed_kinds()]
    return ask(
        request,
        _("登记支持约定"),
        _back(lead_id),
        with_arguments(IncentiveForm, kinds=kinds, nodes=stage_options()),
        save,
        said=_("已登记。"),
        purpose=_("每一项都要有公开政策条款或者一事一议纪要，写明上限和兑现节点；不得约定的内容会被退回并写明依据。"),
        initial={"node": "production"},
        crumbs=_crumbs(lead),
    )


@open_to(*WORKERS)
@require_POST
def drop_incentive(request: HttpRequest, incentive_id: int) -> HttpResponse:
    row = queries.incentive(request.user, incentive_id)
    promising.drop_incentive(request.user, incentive_id)
    messages.done(request, _t("已删去约定。"))
    return redirect(_back(row.lead_id))


@open_to(*WORKERS)
def release(request: HttpRequest, incentive_id: int) -> HttpResponse:
    row = queries.incentive(request.user, incentive_id)

    def save(form: MovementForm) -> None:
        promising.release(request.user, incentive_id, form.movement())

    left = wan(row.amount - row.released)
    told = {"title": row.title, "node": stage_words(row.node), "left": f"{left:,.2f}"}
    return ask(
        request,
        _("登记兑现"),
        _back(row.lead_id),
        MovementForm,
        save,
        said=_("已登记兑现。"),
        purpose=_t("%(title)s：约定在“%(node)s”兑现，还可兑现 %(left)s 万元。") % told,
        initial={"day": clock.today()},
        crumbs=_crumbs(row.lead),
    )


@open_to(*WORKERS)
def recover(request: HttpRequest, incentive_id: int) -> HttpResponse:
    row = queries.incentive(request.user, incentive_id)

    def save(form: MovementForm) -> None:
        promising.recover(request.user, incentive_id, form.movement())

    left = wan(row.released - row.recovered)
    return ask(
        request,
        _("登记追回"),
        _back(row.lead_id),
        MovementForm,
        save,
        said=_("已登记追回。"),
        purpose=_t("%(title)s：已兑现未追回 %(left)s 万元。") % {"title": row.title, "left": f"{left:,.2f}"},
        initial={"day": clock.today()},
        crumbs=_crumbs(row.lead),
    )


@open_to(*READERS)
def movement_file(request: HttpRequest, incentive_id: int, movement_id: int) -> FileResponse:
    name, stream = queries.movement_file(request.user, incentive_id, movement_id)
    return FileResponse(stream, as_attachment=True, filename=name)


@open_to(*WORKERS)
def promise(request: HttpRequest, lead_id: int) -> HttpResponse:
    lead = pages.lead_page(request.user, lead_id).lead

    def save(form: PromiseForm) -> None:
        data = form.cleaned_data
        promising.promise(request.user, lead_id, Measure(data["measure"]), form.target, data["due"])

    return ask(
        request,
        _("登记投资方承诺"),
        _back(lead_id),
        PromiseForm,
        save,
        said=_("已登记。"),
        purpose=_("到期按实际值核实；没有达到的，按差额比例追回已兑现的支持。"),
        crumbs=_crumbs(lead),
    )


@open_to(*WORKERS)
def judge(request: HttpRequest, obligation_id: int) -> HttpResponse:
    row = queries.obligation(request.user, obligation_id)

    def save(form: JudgeForm) -> None:
        data = form.cleaned_data
        promising.judge_promise(request.user, obligation_id, data["actual"], data["day"], data["evidence"])

    money = row.measure in IN_MONEY
    target = f"{wan(row.target):,.2f} 万元" if money else f"{row.target} 人"
    told = {"measure": row.get_measure_display(), "target": target, "due": row.due.isoformat()}
    return ask(
        request,
        _("核实承诺"),
        _back(row.lead_id),
        with_arguments(JudgeForm, in_money=money),
        save,
        said=_("已核实。"),
        purpose=_t("%(measure)s：承诺 %(target)s，期限 %(due)s。") % told,
        after=_("未达到承诺的，按差额比例生成追回任务；核实以后不能再改。"),
        initial={"day": clock.today()},
        crumbs=_crumbs(row.lead),
    )


@open_to(*WORKERS)
def waive(request: HttpRequest, obligation_id: int) -> HttpResponse:
    row = queries.obligation(request.user, obligation_id)

    def save(form: ReasonForm) -> None:
        promising.waive_promise(request.user, obligation_id, form.cleaned_data["reason"])

    return ask(
        request,
        _("免除承诺"),
        _back(row.lead_id),
        ReasonForm,
        save,
        said=_("已登记免除。"),
        purpose=_("写明经哪次会议、哪份文件批准。"),
        crumbs=_crumbs(row.lead),
    )
