"""Papers of a call made from its claims: the list, the notice, the request for money, the payment table. One record
stands behind all of them, so that they cannot say different things."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.services.matters.documents import typeset
from gaoxin.apps.policies.claim_access import require_call
from gaoxin.apps.policies.claim_money import yuan_words
from gaoxin.apps.policies.claim_states import COMMITTED, GIVEN, ClaimState
from gaoxin.apps.policies.models import Claim, ClaimCall
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.exports import Sheet, SheetColumn

TEMPLATE = Path(__file__).resolve().parents[2] / "documents" / "claims.typ"
PAPERS = {
    "list": _("拟兑现名单"),
    "notice": _("公示稿"),
    "request": _("资金请示"),
    "payment": _("拨付表"),
}
SETTLED = [*COMMITTED, *GIVEN]


def claims_of(user: User, call_id: int) -> tuple[ClaimCall, Sequence[Claim]]:
    """A call and its settled claims, for the staff of its zone."""
    call = require_call(user, call_id)
    if not standing(user, call.zone).belongs:
        raise NotFound
    rows = call.claims.filter(state__in=SETTLED).select_related("organisation").order_by("number")
    return call, list(rows)


def paper(user: User, call_id: int, kind: str) -> tuple[str, bytes]:
    """One of the papers as a PDF, with the number of its call."""
    call, claims = claims_of(user, call_id)
    total = sum(claim.approved or 0 for claim in claims)
    told = {
        "title": f"{call.subject}{PAPERS[kind]}",
        "number": call.number,
        "zone": call.zone.name,
        "body": _body(kind, call, len(claims), total),
        "head": [_t("序号"), _t("企业"), _t("代码"), _t("金额（元）"), _t("环节")],
        "rows": [
            [
                str(number),
                claim.organisation.legal_name,
                claim.organisation.credit_code or "—",
                yuan_words(claim.approved or 0),
                str(ClaimState(claim.state).label),
            ]
            for number, claim in enumerate(claims, 1)
        ],
        "total": _t("合计 %(n)s 户 %(sum)s 元") % {"n": len(claims), "sum": yuan_words(total)},
        "office": str(call.department),
        "day": f"{clock.today():%Y年%-m月%-d日}",
        "synthetic": call.synthetic,
    }
    return call.number, typeset(str(TEMPLATE), told, clock.now())


def _body(kind: str, call: ClaimCall, count: int, total: int) -> str:
    minutes = "、".join(
        sorted({one for one in call.claims.filter(state__in=SETTLED).values_list("minutes", flat=True) if one})
    )
    said = {
        "basis": call.basis,
        "minutes": minutes or _t("待审定"),
        "n": count,
        "sum": yuan_words(total),
        "budget": str(call.budget),
        "department": str(call.department),
    }
    texts = {
        "list": _t("根据%(basis)s，经会议审定（%(minutes)s），拟兑现企业 %(n)s 户，金额 %(sum)s 元，名单如下。"),
        "notice": _t(
            "根据%(basis)s，经会议审定（%(minutes)s），现将拟兑现名单予以公示。对名单有异议的，请在公示期内以书面形式向%(department)s提出，并提供事实和依据。"
        ),
        "request": _t(
            "根据%(basis)s，经会议审定（%(minutes)s），拟从“%(budget)s”兑现 %(n)s 户，共 %(sum)s 元。妥否，请批示。"
        ),
        "payment": _t(
            "根据%(basis)s，经会议审定（%(minutes)s）并公示，请从“%(budget)s”向下列企业拨付资金，共 %(sum)s 元。"
        ),
    }
    return texts[kind] % said


def sheet(user: User, call_id: int, title: str) -> Sheet:
    """The same as a table for Excel."""
    call, claims = claims_of(user, call_id)
    return Sheet(
        title=title,
        head=[
            (_t("申报通知"), f"{call.number} {call.title}"),
            (_t("政策依据"), call.basis),
            (_t("资金"), str(call.budget)),
        ],
        columns=[
            SheetColumn(_t("申报编号"), width=22),
            SheetColumn(_t("企业"), width=36),
            SheetColumn(_t("统一社会信用代码"), width=22),
            SheetColumn(_t("申请金额"), _t("元"), 16, numeric=True),
            SheetColumn(_t("审定金额"), _t("元"), 16, numeric=True),
            SheetColumn(_t("会议纪要"), width=22),
            SheetColumn(_t("环节"), width=14),
        ],
        rows=[
            (
                claim.number,
                claim.organisation.legal_name,
                claim.organisation.credit_code or "",
                Decimal(claim.asked) / 100,
                Decimal(claim.approved or 0) / 100,
                claim.minutes,
                str(ClaimState(claim.state).label),
            )
            for claim in claims
        ],
    )
