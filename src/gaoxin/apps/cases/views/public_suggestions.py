"""Suggestions: the form for anybody, what is published, and what the office settles and publishes."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.access import STAFF, WORKERS
from gaoxin.apps.cases.public_forms import OutcomeForm, PublishForm, WhyForm
from gaoxin.apps.cases.queries.kinds import outcome_word, topic_word
from gaoxin.apps.cases.queries.public import suggestions as queries
from gaoxin.apps.cases.queries.public.forms import form_named
from gaoxin.apps.cases.queries.public.proposals import Public
from gaoxin.apps.cases.queries.public.zones import open_zones, zone_named
from gaoxin.apps.cases.services.public import suggesting
from gaoxin.apps.cases.states import CASE_TONES, CaseState
from gaoxin.apps.cases.views.public_filing import filed, respond_to_public
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.sources.services.calling import TooOften, admit
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.pages.schemaform.form import Checked, SchemaForm
from gaoxin.web.pages.schemaform.page import SchemaPage
from gaoxin.web.rights import PUBLIC, open_to

SHOWN = {"public": (_("已公开"), "good"), "agreed": (_("同意公开，未公开"), "warn"), "private": (_("不公开"), "plain")}


def _word(words: list[tuple[str, str]], key: str) -> str:
    return dict(words).get(key, key)


PUBLISHED = List(
    key="public.suggestions",
    title=_("建议和答复"),
    purpose=_("大家提的建议和部门的答复；提出人同意、删去个人信息后公开。"),
    columns=[
        Column(
            key="title",
            label=_("建议"),
            link=lambda row: reverse("public:suggestion", args=[row.pk]),
            wide=True,
        ),
        Column(key="topic", label=_("关于"), value=lambda row: _word(queries.topic_words(), row.topic)),
        Column(
            key="outcome",
            label=_("采纳情况"),
            kind="chip",
            value=lambda row: _word(queries.outcome_words(), row.outcome),
            tone=lambda row: queries.OUTCOME_TONES.get(row.outcome, "plain"),
        ),
        Column(key="department", label=_("答复部门"), value=lambda row: str(row.department)),
        Column(key="zone", label=_("所在区"), value=lambda row: str(row.zone), shown=False),
        Column(key="filed", label=_("提出日期"), kind="date", value="filed_on", sort="filed_on"),
        Column(key="answered", label=_("答复日期"), kind="date", value="answered_on", sort="answered_on"),
        Column(
            key="published", label=_("公开时间"), kind="date", value="published_at", sort="published_at", shown=False
        ),
    ],
    filters=[
        Choice(key="topic", label=_("关于"), field="topic", options=queries.topic_words, multiple=True),
        Choice(key="outcome", label=_("采纳情况"), field="outcome", options=queries.outcome_words, multiple=True),
        Dates(key="answered", label=_("答复日期"), field="answered_on", primary=False),
    ],
    search=["title", "text", "answer"],
    search_hint=_("建议、答复里的词"),
    order="-published",
    empty=Empty(title=_("没有找到公开的建议"), text=_("换个说法再试，或者提一条新的建议。")),
)
HANDLED = List(
    key="public.handled",
    title=_("意见建议办理"),
    purpose=_("公众提的建议，办到哪一步、是否采纳、是否公开。"),
    columns=[
        Column(
            key="title",
            label=_("建议"),
            link=lambda row: reverse("cases:case", args=[row.pk]),
            wide=True,
        ),
        Column(key="number", label=_("编号")),
        Column(key="topic", label=_("关于"), value=topic_word),
        Column(key="department", label=_("答复部门"), value=lambda row: str(row.department or "")),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: CASE_TONES[row.state],
        ),
        Column(
            key="due",
            label=_("期限"),
            kind="due",
            value="due",
            left=lambda row: working_days_left(row.due),
            sort="due",
        ),
        Column(key="outcome", label=_("采纳情况"), value=outcome_word),
        Column(
            key="shown",
            label=_("公开"),
            kind="chip",
            value=lambda row: str(SHOWN[queries.shown_as(row)][0]),
            tone=lambda row: SHOWN[queries.shown_as(row)][1],
        ),
        Column(key="filed", label=_("提出时间"), kind="moment", value="filed_at", sort="filed_at"),
        Column(key="acts", label=_("操作"), value=lambda row: "", template="cases/public/settle_link.html"),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=CaseState.choices, multiple=True),
        Choice(key="topic", label=_("关于"), field="topic", options=queries.topic_words, multiple=True),
        Choice(key="outcome", label=_("采纳情况"), field="outcome", options=queries.outcome_words, primary=False),
    ],
    order="-filed",
    empty=Empty(title=_("没有意见建议"), text=_("公众提了建议，这里会列出来。")),
)


def tabs(request: HttpRequest) -> list[TabLine]:
    """What the public does together with the zone."""
    lines = [
        (_t("建议和答复"), "public:suggestions"),
        (_t("征求意见"), "public:consultations"),
        (_t("凭查询码看答复"), "public:answer"),
        (_t("上报城市事件"), "city:report_zones"),
    ]
    return [TabLine(label, reverse(url), request.path == reverse(url)) for label, url in lines]


@open_to(PUBLIC)
def zones(request: HttpRequest) -> HttpResponse:
    """To which zone; with one there is nothing to choose."""
    found = open_zones()
    if len(found) == 1:
        return redirect("public:suggest", found[0].code)
    lines = [(zone, reverse("public:suggest", args=[zone.code])) for zone in found]
    return render(
        request, "cases/public/zones.html", {"lines": lines, "title": _t("我要建议：提给哪个区"), "crumbs": []}
    )


@open_to(PUBLIC)
def suggest(request: HttpRequest, zone_code: str) -> HttpResponse:
    """Anybody suggests something; how to be reached is optional."""
    zone = zone_named(zone_code)
    user = request.user if request.user.is_authenticated else None

    def save(form: SchemaForm, found: Checked) -> str:
        return filed(request, suggesting.suggest(user, zone, found))

    page = SchemaPage(
        title=_t("我要建议"),
        purpose=_t("%(zone)s的规划、政策、服务、管理，哪里可以更好，请告诉我们；每一条都答复。") % {"zone": zone},
        submit=_t("提交建议"),
        cancel=reverse("public:suggestions"),
        after=_t("提交后得到编号和查询码，凭它们看答复；一般十四个工作日内答复。"),
    )
    template = "cases/public/suggest.html"
    return respond_to_public(request, page, form_named("suggestion"), save, template=template, zone=zone)


@open_to(PUBLIC)
def published(request: HttpRequest) -> HttpResponseBase:
    """What was suggested and answered, for everybody."""
    counts = [
        (word, queries.OUTCOME_TONES[key], queries.outcome_counts().get(key, 0))
        for key, word in queries.outcome_words()
    ]
    return respond(
        request,
        PUBLISHED,
        queries.published(),
        template="cases/public/suggestions.html",
        tabs=tabs(request),
        counts=counts,
    )


@open_to(PUBLIC)
def one(request: HttpRequest, case_id: int) -> HttpResponse:
    found = queries.published_one(case_id)
    context = {
        "found": found,
        "title": found.title,
        "topic": _word(queries.topic_words(), found.topic),
        "outcome": _word(queries.outcome_words(), found.outcome),
        "tone": queries.OUTCOME_TONES.get(found.outcome, "plain"),
        "crumbs": [(_t("建议和答复"), reverse("public:suggestions"))],
    }
    return render(request, "cases/public/suggestion.html", context)


@open_to(PUBLIC)
def answer(request: HttpRequest) -> HttpResponse:
    """The answer to one's own suggestion, by number and code; too many tries have to wait."""
    context: dict[str, Any] = {"title": _t("看我的建议的答复"), "tabs": tabs(request)}
    if request.method != "POST":
        return render(request, "cases/public/answer.html", context)
    number, code = request.POST.get("number", "")[:40], request.POST.get("code", "")[:12]
    try:
        admit(request)
    except TooOften as often:
        return render(request, "cases/public/answer.html", {**context, "wait": often.seconds}, status=429)
    found = queries.answer_by_code(number, code)
    context |= {"number": number, "found": found, "asked": True}
    return render(request, "cases/public/answer.html", context, status=200 if found is not None else 422)


@open_to(*STAFF)
def handled(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return respond(request, HANDLED, queries.handled(request.user, zone))


@open_to(*WORKERS)
def settle(request: HttpRequest, case_id: int) -> HttpResponse:
    """What became of an answered suggestion; where the filer agreed, with its publication."""
    found = queries.to_publish(request.user, case_id)

    def save(form: OutcomeForm) -> str:
        sent = dict(form.cleaned_data)
        outcome = sent.pop("outcome")
        suggesting.settle(request.user, case_id, outcome, Public(**sent) if found.agreed else None)
        messages.done(request, _t("已公开") if found.agreed else _t("已登记采纳情况"))
        return reverse("public:handled")

    page = FormPage(
        title=_t("登记采纳情况并公开") if found.agreed else _t("登记采纳情况"),
        purpose=str(found.case),
        submit=_t("公开") if found.agreed else _t("登记"),
        cancel=reverse("public:handled"),
        after=_t("手机号、证件号等已自动删去；请再读一遍，删去能认出具体个人的内容。")
        if found.agreed
        else _t("提出人不同意公开，只登记采纳情况。"),
    )
    begun = {"title": found.proposed.title, "text": found.proposed.text, "answer": found.proposed.answer}
    crumbs = [(_t("意见建议办理"), reverse("public:handled"))]
    made = PublishForm if found.agreed else OutcomeForm
    return respond_form(request, page, made, save, initial={**begun, "outcome": found.case.outcome}, crumbs=crumbs)


@open_to(*WORKERS)
def withdraw(request: HttpRequest, case_id: int) -> HttpResponse:
    """Take a published suggestion away from the public."""
    found = queries.to_publish(request.user, case_id)
    if found.shown is None:
        raise NotFound

    def save(form: WhyForm) -> str:
        suggesting.withdraw(request.user, case_id, form.cleaned_data["why"])
        messages.done(request, _t("已撤下"))
        return reverse("public:handled")

    page = FormPage(
        title=_t("撤下公开的建议"), purpose=found.shown.title, submit=_t("撤下"), cancel=reverse("public:handled")
    )
    return respond_form(request, page, WhyForm, save, crumbs=[(_t("意见建议办理"), reverse("public:handled"))])
