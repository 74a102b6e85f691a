"""What anybody may read: the enterprises that a zone has published."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.queries import names
from gaoxin.apps.enterprises.queries import public as queries
from gaoxin.apps.enterprises.states import STATUS_TONES, EnterpriseStatus
from gaoxin.web.pages.listing import Choice, Column, Empty, List, respond
from gaoxin.web.rights import PUBLIC, open_to

ENTERPRISES = List(
    key="enterprises.public",
    title=_("公开的企业名录"),
    purpose=_("开发区对外公开的企业基本信息；年度数据和联系方式不公开。"),
    columns=[
        Column(
            key="name",
            label=_("企业名称"),
            value="legal_name",
            template="enterprises/cells/public_name.html",
            wide=True,
        ),
        Column(key="code", label=_("统一社会信用代码"), value="credit_code", missing=_("代码")),
        Column(
            key="industry",
            label=_("行业"),
            value=lambda row: names.industry_words(row.industry) if row.industry else None,
            missing=_("行业代码"),
        ),
        Column(key="founded", label=_("成立日期"), kind="date", value="founded_on", missing=_("成立日期")),
        Column(key="zone", label=_("开发区"), value=lambda row: str(row.zone)),
        Column(
            key="status",
            label=_("经营状态"),
            kind="chip",
            value="get_status_display",
            tone=lambda row: STATUS_TONES[row.status],
        ),
    ],
    filters=[
        Choice(key="industry", label=_("行业大类"), field="industry_division", options=names.division_options),
        Choice(key="status", label=_("经营状态"), field="status", options=EnterpriseStatus.choices, multiple=True),
    ],
    find=lambda user, words: [row.pk for row in queries.public_enterprises(words)[:200]],
    search_hint=_("完整名称、简称或代码"),
    empty=Empty(title=_("还没有公开的企业"), text=_("开发区公开企业信息后，会列在这里。")),
)


@open_to(PUBLIC)
def public(request: HttpRequest) -> HttpResponseBase:
    """The published enterprises of all zones."""
    return respond(request, ENTERPRISES, queries.public_enterprises(), template="enterprises/public/list.html")


@open_to(PUBLIC)
def public_record(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """One published enterprise, with what is public of it."""
    page = queries.public_page(enterprise_id)
    if page.enterprise.pk != enterprise_id:
        return redirect("enterprises:public_record", page.enterprise.pk)
    context = {
        "page": page,
        "enterprise": page.enterprise,
        "tone": STATUS_TONES[page.enterprise.status],
        "title": page.enterprise.legal_name,
        "crumbs": [(_t("公开的企业名录"), reverse("enterprises:public"))],
    }
    return render(request, "enterprises/public/record.html", context)
