"""Credit classes: internal pages, for those whose work it is. No enterprise and nobody outside ever sees them."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.forms.credit import ClassFileForm, OverrideForm
from gaoxin.apps.enterprises.inspection_access import ARRANGERS, INTERNAL
from gaoxin.apps.enterprises.inspection_states import GRADE_TONES, CreditBasis, CreditGrade
from gaoxin.apps.enterprises.queries.credit import classes as queries
from gaoxin.apps.enterprises.queries.record import enterprise_page
from gaoxin.apps.enterprises.services.credit import importing, overriding, trial
from gaoxin.apps.enterprises.views.common import file_context
from gaoxin.apps.enterprises.views.inspection_common import zone_at_hand
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Empty, List, respond
from gaoxin.web.rights import open_to

CLASSES = List(
    key="enterprises.credit_classes",
    title=_("企业信用风险分类"),
    purpose=_("内部使用：只决定检查的比例和频次，不是信用评价，不对企业和公众展示，不作为奖补资金的条件。"),
    columns=[
        Column(
            key="name",
            label=_("企业"),
            value=lambda row: str(row.enterprise.organisation),
            link=lambda row: reverse("enterprises:record_credit", args=[row.enterprise_id]),
            wide=True,
        ),
        Column(
            key="grade",
            label=_("现行类别"),
            kind="chip",
            value=lambda row: row.get_grade_display() if row.grade else None,
            tone=lambda row: GRADE_TONES.get(row.grade, "plain"),
            sort="grade",
            missing=_("分类数据"),
        ),
        Column(key="basis", label=_("依据"), value=lambda row: row.get_basis_display() if row.basis else None),
        Column(key="province", label=_("省级"), value=lambda row: row.province_grade or None),
        Column(key="province_score", label=_("省级得分"), kind="number", unit=_("分"), shown=False),
        Column(key="trial", label=_("本区试算"), value=lambda row: row.trial_grade or None),
        Column(key="trial_score", label=_("试算得分"), kind="number", unit=_("分")),
        Column(key="month", label=_("月份"), value=lambda row: f"{row.month:%Y-%m}"),
    ],
    filters=[
        Choice(key="grade", label=_("现行类别"), field="grade", options=CreditGrade.choices, multiple=True),
        Choice(key="basis", label=_("依据"), field="basis", options=CreditBasis.choices),
    ],
    order="-grade",
    empty=Empty(title=_("还没有分类"), text=_("导入省级分类文件，或按规则试算后，会列在这里。")),
)


@open_to(*INTERNAL)
def classes(request: HttpRequest) -> HttpResponseBase:
    """The latest class of every enterprise of a zone."""
    zone = zone_at_hand(request)
    rows = queries.classes(request.user, zone)
    counts = queries.tally(request.user, zone)
    return respond(
        request,
        CLASSES,
        rows,
        template="enterprises/inspections/classes.html",
        counts=[(label, counts[grade], GRADE_TONES[grade]) for grade, label in CreditGrade.choices],
        unknown=counts[""],
        may_set=queries.may_set(request.user, zone),
    )


@open_to(*ARRANGERS)
def import_classes(request: HttpRequest) -> HttpResponse:
    """Take the province's classes from a file."""
    zone = zone_at_hand(request)
    back = reverse("enterprises:credit_classes")

    def save(form: ClassFileForm) -> str:
        file, month = form.cleaned_data["file"], form.cleaned_data["month"]
        brought = importing.import_classes(request.user, zone, month, file.name or "", file.chunks())
        words = _t("已写入 %(n)s 户的省级类别；另有 %(m)s 行不在本区企业库。")
        messages.done(request, words % {"n": brought.written, "m": brought.elsewhere})
        return back

    page = FormPage(
        title=_("导入省级信用风险分类"),
        submit=_("导入"),
        cancel=back,
        after=_("整份文件都对才写入；有错的逐行说明，什么都不写入。"),
    )
    initial = {"month": clock.today()}
    crumbs = [(_t("企业信用风险分类"), back)]
    return respond_form(request, page, ClassFileForm, save, initial=initial, crumbs=crumbs)


@open_to(*ARRANGERS)
@require_POST
def try_classes(request: HttpRequest) -> HttpResponse:
    """Try the whole zone by our own rules."""
    job = trial.start_trial(request.user, zone_at_hand(request))
    return redirect("web:job", job.pk)


@open_to(*INTERNAL)
def record_credit(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """The class of one enterprise with its reasons and history, a tab of its file."""
    page = queries.class_page(request.user, enterprise_id)
    context: dict[str, Any] = file_context(request, enterprise_page(request.user, enterprise_id))
    reasons = page.latest.reasons if page.latest else []
    context |= {
        "credit": page,
        "latest": page.latest,
        "tone": GRADE_TONES.get(page.latest.grade, "plain") if page.latest else "plain",
        "points": [one for one in reasons if one["kind"] == "points"],
        "conditions": [one for one in reasons if one["kind"] == "condition"],
        "missing": "、".join(one["name"] for one in reasons if one["kind"] == "missing"),
    }
    return render(request, "enterprises/inspections/class.html", context)


@open_to(*ARRANGERS)
def override_class(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """Set the class of an enterprise by hand."""
    found = queries.class_page(request.user, enterprise_id)
    if not found.may_set:
        raise NotFound
    back = reverse("enterprises:record_credit", args=[enterprise_id])

    def save(form: OverrideForm) -> str:
        given = form.cleaned_data
        overriding.override_class(request.user, enterprise_id, given["grade"], given["reason"], given["until"])
        messages.done(request, _t("已调整，%(day)s 到期自动恢复。") % {"day": given["until"]})
        return back

    page = FormPage(title=_t("人工调整类别：%(name)s") % {"name": found.enterprise}, submit=_("调整"), cancel=back)
    initial = {"until": clock.today() + timedelta(days=90)}
    return respond_form(request, page, OverrideForm, save, initial=initial, crumbs=[(str(found.enterprise), back)])


@open_to(*ARRANGERS)
@require_POST
def end_override(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """Take back what was set by hand."""
    overriding.end_override(request.user, enterprise_id)
    messages.done(request, _t("已恢复。"))
    return redirect("enterprises:record_credit", enterprise_id)
