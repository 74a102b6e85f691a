"""Money: budgets and their ledger, orders to the treasury with their files, receipts, and money that comes back."""

from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.claim_access import STAFF, WORKERS, keeps_money
from gaoxin.apps.policies.claim_forms import BudgetForm, MoneyForm, ReceiptFileForm, ReturnForm
from gaoxin.apps.policies.claim_states import PAYMENT_TONES, AccountKind, PaymentState, PostingKind
from gaoxin.apps.policies.queries.paying import funds as queries
from gaoxin.apps.policies.services.paying import budgets, ordering, receipts, recovering
from gaoxin.apps.policies.views.claim_common import claim_tabs, yuan, zone_or_missing
from gaoxin.kernel.problems import Problem
from gaoxin.web import clock, messages
from gaoxin.web.exports import CSV, XLSX, Sheet, SheetColumn, csv_lines, workbook
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

TEMPLATE = "policies/claims/list.html"


def _money(key: str, label: Any, read: Any, **more: Any) -> Column:
    return Column(key=key, label=label, kind="number", unit=_("元"), decimals=2, value=read, **more)


BUDGETS = List(
    key="claims.funds",
    title=_("资金"),
    purpose=_("每笔专项资金下达多少、占用多少、拨付多少；余额由复式记账自动得出，不能手改。"),
    columns=[
        Column(key="title", label=_("资金"), link=lambda row: reverse("claims:fund", args=[row.pk]), wide=True),
        Column(key="year", label=_("年度"), kind="code", sort="year"),
        _money("given", _("财政下达"), lambda row: yuan(-row.in_treasury)),
        _money("held", _("可用额度"), lambda row: yuan(row.in_budget)),
        _money("committed", _("已审定待付"), lambda row: yuan(row.in_committed)),
        _money("paid", _("已拨付"), lambda row: yuan(row.in_paid)),
        _money("recovered", _("已追回"), lambda row: yuan(row.in_recovered)),
        Column(
            key="rate",
            label=_("执行率"),
            kind="number",
            unit="%",
            decimals=1,
            value=lambda row: (
                round(100 * (row.in_paid + row.in_recovered) / -row.in_treasury, 1) if row.in_treasury else None
            ),
            missing=_("财政下达"),
        ),
    ],
    order="-year",
    empty=Empty(title=_("还没有资金"), text=_("由财政部门建立资金并登记下达的预算。")),
)
POSTINGS = List(
    key="claims.postings",
    title=_("记账凭证"),
    columns=[
        Column(key="at", label=_("时间"), kind="moment", sort="at"),
        Column(key="kind", label=_("事由"), kind="chip", value="get_kind_display"),
        _money("amount", _("金额"), lambda row: yuan(row.amount)),
        Column(key="document", label=_("凭据")),
        Column(key="memo", label=_("摘要"), wide=True),
        Column(
            key="claim",
            label=_("申报"),
            value=lambda row: str(row.claim or ""),
            link=lambda row: reverse("claims:claim", args=[row.claim_id]) if row.claim_id else "",
        ),
        Column(
            key="by", label=_("记账人"), value=lambda row: row.by.display_name if row.by else _t("系统"), shown=False
        ),
    ],
    filters=[
        Choice(key="kind", label=_("事由"), field="kind", options=PostingKind.choices, multiple=True),
        Dates(key="at", label=_("时间"), field="at", moments=True, primary=False),
    ],
    order="-at",
    empty=Empty(title=_("还没有记账"), text=_("登记财政下达的预算后开始记账。")),
)
ORDERS = List(
    key="claims.orders",
    title=_("拨付批次"),
    purpose=_("下达给国库的拨付名册；回单导入后逐笔记账。"),
    columns=[
        Column(
            key="number", label=_("批次号"), kind="code", link=lambda row: reverse("claims:order_page", args=[row.pk])
        ),
        Column(key="call", label=_("申报通知"), value=lambda row: str(row.call), wide=True),
        Column(key="document", label=_("下达文号")),
        _money("total", _("合计"), lambda row: yuan(row.total)),
        Column(key="number_of", label=_("户数"), kind="number"),
        Column(key="open", label=_("待回单"), kind="number"),
        Column(key="made", label=_("下达时间"), kind="moment", value="made_at", sort="made_at"),
    ],
    order="-made",
    empty=Empty(title=_("还没有拨付批次"), text=_("公示期满的申报由财政部门下达资金。")),
)
PAYMENTS = List(
    key="claims.payments",
    title=_("拨付名册"),
    columns=[
        Column(
            key="number",
            label=_("支付单号"),
            kind="code",
            link=lambda row: reverse("claims:claim", args=[row.claim_id]),
        ),
        Column(key="organisation", label=_("企业"), value=lambda row: str(row.organisation), wide=True),
        _money("amount", _("金额"), lambda row: yuan(row.amount)),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: PAYMENT_TONES[row.state],
        ),
        Column(key="paid_on", label=_("拨付日期"), kind="date"),
        Column(key="receipt", label=_("回单号")),
        Column(key="failed_why", label=_("退票原因"), shown=False),
    ],
    filters=[Choice(key="state", label=_("状态"), field="state", options=PaymentState.choices, multiple=True)],
    order="",
    empty=Empty(title=_("没有拨付"), text=""),
)
FILES = List(
    key="claims.receipts",
    title=_("拨付回单"),
    purpose=_("导入国库回单文件；对得上的记账，对不上的逐行说明原因。"),
    columns=[
        Column(
            key="file_name", label=_("文件"), link=lambda row: reverse("claims:receipt_file", args=[row.pk]), wide=True
        ),
        Column(key="rows", label=_("行数"), kind="number"),
        Column(key="paid", label=_("确认拨付"), kind="number"),
        Column(key="failed", label=_("退票"), kind="number"),
        Column(key="same", label=_("此前已确认"), kind="number"),
        Column(key="wrong", label=_("有误"), kind="number", value=lambda row: len(row.wrong)),
        Column(key="at", label=_("导入时间"), kind="moment", sort="at"),
    ],
    order="-at",
    empty=Empty(title=_("还没有导入回单"), text=_("从拨付批次导出名册，填上回单号和日期后导入。")),
)


@open_to(*STAFF)
def funds(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    keeps = keeps_money(request.user, zone)
    actions = [
        (_t("拨付回单"), reverse("claims:receipts"), "file-upload"),
        (_t("建立资金"), reverse("claims:new_fund"), "plus"),
    ]
    given, settled, paid = queries.execution(request.user, zone, clock.today().year)
    words = {"year": clock.today().year, "given": f"{yuan(given):,.2f}", "paid": f"{yuan(paid):,.2f}"}
    words |= {"settled": f"{yuan(settled):,.2f}", "rate": f"{100 * paid / given:.1f}" if given else "—"}
    note = (
        _t("%(year)s 年：财政下达 %(given)s 元，审定 %(settled)s 元，已拨付 %(paid)s 元，执行率 %(rate)s%%。") % words
    )
    context = {"tabs": claim_tabs(request), "page_actions": actions if keeps else [], "note": note}
    return respond(request, BUDGETS, queries.budgets(request.user, zone), template=TEMPLATE, **context)


@open_to(*WORKERS)
def new_fund(request: HttpRequest) -> HttpResponse:
    zone = zone_or_missing(request)

    def save(form: BudgetForm) -> str:
        made = budgets.open_budget(request.user, zone, form.cleaned_data["title"], form.cleaned_data["year"])
        messages.done(request, _t("已建立，接着登记财政下达的预算"))
        return reverse("claims:fund_money", args=[made.pk])

    page = FormPage(title=_t("建立资金"), submit=_t("建立"), cancel=reverse("claims:funds"))
    crumbs = [(_t("资金"), page.cancel)]
    return respond_form(request, page, BudgetForm, save, initial={"year": clock.today().year}, crumbs=crumbs)


@open_to(*STAFF)
def fund(request: HttpRequest, budget_id: int) -> HttpResponseBase:
    page = queries.budget_page(request.user, budget_id)
    actions = [(_t("登记预算"), reverse("claims:fund_money", args=[budget_id]), "plus")] if page.keeps else []
    held = [f"{kind.label} {abs(yuan(page.accounts[kind])):,.2f} {_t('元')}" for kind in AccountKind]
    context = {
        "tabs": claim_tabs(request),
        "title": str(page.budget),
        "page_actions": actions,
        "note": "；".join(held) + (_t("；执行率 %(rate)s%%") % {"rate": page.rate} if page.rate is not None else ""),
        "crumbs": [(_t("资金"), reverse("claims:funds"))],
    }
    return respond(request, POSTINGS, queries.postings(page.budget), template=TEMPLATE, **context)


@open_to(*WORKERS)
def fund_money(request: HttpRequest, budget_id: int) -> HttpResponse:
    page = queries.budget_page(request.user, budget_id)

    def save(form: MoneyForm) -> str:
        told = form.cleaned_data
        act = budgets.appropriate if told["way"] == "appropriate" else budgets.give_back
        act(request.user, budget_id, told["amount"], told["document"], told["memo"])
        messages.done(request, _t("已记账"))
        return reverse("claims:fund", args=[budget_id])

    shown = FormPage(
        title=_t("登记预算"),
        submit=_t("记账"),
        cancel=reverse("claims:fund", args=[budget_id]),
        purpose=_t("凭证一经记账不能改也不能删，错了用相反的凭证冲回。"),
    )
    return respond_form(request, shown, MoneyForm, save, crumbs=[(str(page.budget), shown.cancel)])


@open_to(*STAFF)
def orders(request: HttpRequest) -> HttpResponseBase:
    rows = queries.orders(request.user, zone_or_missing(request))
    return respond(request, ORDERS, rows, template=TEMPLATE, tabs=claim_tabs(request))


@open_to(*STAFF)
def order_page(request: HttpRequest, order_id: int) -> HttpResponseBase:
    order, payments, keeps = queries.order_page(request.user, order_id)
    actions = [
        (_t("导出 CSV"), reverse("claims:order_csv", args=[order_id]), "download"),
        (_t("导出 Excel"), reverse("claims:order_xlsx", args=[order_id]), "file-spreadsheet"),
    ]
    if keeps:
        actions.append((_t("导入回单"), reverse("claims:new_receipts"), "file-upload"))
    words = {"document": order.document, "total": f"{yuan(order.total):,.2f}", "sha": order.sha256}
    context = {
        "title": order.number,
        "page_actions": actions,
        "note": _t("%(document)s，合计 %(total)s 元。名册指纹 SHA-256：%(sha)s") % words,
        "crumbs": [(_t("拨付批次"), reverse("claims:orders"))],
        "tabs": [],
    }
    return respond(request, PAYMENTS, payments, template=TEMPLATE, **context)


@open_to(*STAFF)
def order_file(request: HttpRequest, order_id: int, kind: str) -> HttpResponseBase:
    """The order as the treasury takes it, with the checksum of its lines and empty columns for the receipt."""
    order, lines = ordering.order_lines(request.user, order_id)
    sheet = Sheet(
        title=_t("拨付名册 %(number)s") % {"number": order.number},
        head=[
            (_t("下达文号"), order.document),
            (_t("合计（元）"), f"{yuan(order.total):.2f}"),
            (_t("户数"), str(len(lines))),
            (_t("名册指纹 SHA-256"), order.sha256),
            (_t("导出时间"), f"{clock.local(clock.now()):%Y-%m-%d %H:%M}"),
        ],
        columns=[
            SheetColumn(_t("支付单号"), width=22),
            SheetColumn(_t("企业"), width=36),
            SheetColumn(_t("统一社会信用代码"), width=22),
            SheetColumn(_t("支持事项"), width=24),
            SheetColumn(_t("金额"), _t("元"), 16),
            SheetColumn(_t("申报编号"), width=22),
            SheetColumn(_t("支付日期"), width=14),
            SheetColumn(_t("回单号"), width=22),
            SheetColumn(_t("结果"), width=10),
            SheetColumn(_t("退票原因"), width=24),
        ],
        rows=[(*line, "", "", "", "") for line in lines],
    )
    if kind == "xlsx":
        response: HttpResponseBase = HttpResponse(workbook(sheet), content_type=XLSX)
    else:
        response = StreamingHttpResponse(csv_lines(sheet), content_type=CSV)
    response.headers["Content-Disposition"] = f'attachment; filename="{order.number}.{kind}"'
    return response


@open_to(*WORKERS)
def receipt_files(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    actions = (
        [(_t("导入回单"), reverse("claims:new_receipts"), "file-upload")] if keeps_money(request.user, zone) else []
    )
    context = {"tabs": claim_tabs(request), "page_actions": actions}
    return respond(request, FILES, queries.receipt_files(request.user, zone), template=TEMPLATE, **context)


@open_to(*WORKERS)
def new_receipts(request: HttpRequest) -> HttpResponse:
    zone = zone_or_missing(request)

    def save(form: ReceiptFileForm) -> str:
        upload = form.cleaned_data["file"]
        made = receipts.take_file(request.user, zone, upload.name, upload.chunks())
        words = {"paid": made.paid, "failed": made.failed, "wrong": len(made.wrong)}
        messages.done(request, _t("确认拨付 %(paid)s 笔，退票 %(failed)s 笔，有误 %(wrong)s 行") % words)
        return reverse("claims:receipt_file", args=[made.pk])

    page = FormPage(
        title=_t("导入拨付回单"),
        submit=_t("导入回单"),
        cancel=reverse("claims:receipts"),
        purpose=_t("表头要有支付单号、金额、支付日期、回单号；退票的在“结果”写退票。可以用拨付批次导出的名册补填。"),
        after=_t("对得上的当场记账；对不上的列出行号和原因，改好后再导一次，已确认的不会重复记账。"),
    )
    return respond_form(request, page, ReceiptFileForm, save, crumbs=[(_t("拨付回单"), page.cancel)])


@open_to(*WORKERS)
def receipt_file(request: HttpRequest, file_id: int) -> HttpResponse:
    found = receipts.require_file(request.user, file_id)
    wrong = [
        {
            "line": row["line"],
            "cells": [cell for cell in row["cells"] if cell not in (None, "")],
            "said": [say(Problem(one["code"], one["values"])) for one in row["problems"]],
        }
        for row in found.wrong
    ]
    crumbs = [(_t("拨付回单"), reverse("claims:receipts"))]
    context = {"file": found, "wrong": wrong, "title": found.file_name, "crumbs": crumbs}
    return render(request, "policies/claims/receipts.html", context)


@open_to(*WORKERS)
def returned(request: HttpRequest, recovery_id: int) -> HttpResponse:
    """Book money that came back."""
    recovery = queries.require_recovery(request.user, recovery_id)
    back = reverse("claims:claim", args=[recovery.claim_id])

    def save(form: ReturnForm) -> str:
        told = form.cleaned_data
        recovering.record_return(request.user, recovery_id, told["amount"], told["day"], told["receipt"])
        messages.done(request, _t("已登记到账"))
        return back

    page = FormPage(title=_t("登记退回资金到账"), submit=_t("记账"), cancel=back)
    initial = {"day": clock.today(), "amount": recovery.amount - recovery.returned}
    return respond_form(
        request, page, ReturnForm, save, initial=initial, crumbs=[(_t("资金"), reverse("claims:funds"))]
    )
