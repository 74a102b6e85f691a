"""What pages of an enterprise share: the head of its file, its tabs, files handed in with a form."""

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.queries import known, proposals
from gaoxin.apps.enterprises.queries.record import Page
from gaoxin.apps.enterprises.queries.years import last_year
from gaoxin.apps.enterprises.services.sourcing import Evidence, Given, given
from gaoxin.apps.enterprises.states import STATUS_TONES, SizeClass
from gaoxin.apps.enterprises.words import SIZE_FACTS
from gaoxin.web.pages.record import Fact, Record, TabLine, actions, tabs

KIND = "enterprises.enterprise"
"""The kind of record that other apps contribute tabs, figures, matters and actions to."""


def registry_crumb() -> tuple[str, str]:
    return _t("企业库"), reverse("enterprises:registry")


def crumbs_to(page: Page) -> list[tuple[str, str]]:
    return [registry_crumb(), (page.organisation.legal_name, reverse("enterprises:record", args=[page.enterprise.pk]))]


def size_words(page: Page) -> tuple[str | None, str]:
    """The size class in words, or None with what is missing for it."""
    if page.size is None:
        return None, _t("年度数据")
    if page.size.size:
        return _t("%(size)s（%(year)s年）") % {"size": SizeClass(page.size.size).label, "year": page.size.year}, ""
    if not page.size.sorted:
        return _t("不划型"), ""
    return None, "、".join(str(SIZE_FACTS.get(key, _("行业代码"))) for key in page.size.lacks)


def file_context(request: HttpRequest, page: Page) -> dict[str, Any]:
    """The head and tabs of an enterprise's file, for its staff."""
    enterprise = page.enterprise
    size, lacking = size_words(page)
    founded = enterprise.founded_on
    record = Record(
        title=page.organisation.legal_name,
        kind=page.section or _("企业"),
        state=enterprise.get_status_display(),
        tone=STATUS_TONES[enterprise.status],
        synthetic=enterprise.synthetic,
        facts=[
            Fact(_("统一社会信用代码"), page.organisation.credit_code, missing=_("统一社会信用代码")),
            Fact(_("行业"), page.industry or None, missing=_("行业代码")),
            Fact(_("企业规模"), size, source=_size_source(page), missing=lacking),
            Fact(_("成立日期"), founded and f"{founded:%Y-%m-%d}", missing=_("成立日期")),
            Fact(_("园区或楼宇"), page.premises or _("未登记")),
        ],
        **_next_step(request, page),
    )
    return {
        "page": page,
        "enterprise": enterprise,
        "organisation": page.organisation,
        "record": record,
        "tabs": tabs(request, own_tabs(enterprise.pk), KIND, enterprise),
        "more_actions": actions(request, KIND, enterprise),
        "crumbs": [registry_crumb()],
        "title": page.organisation.legal_name,
    }


def _size_source(page: Page) -> str:
    return reverse("enterprises:size", args=[page.enterprise.pk]) if page.size else ""


def _next_step(request: HttpRequest, page: Page) -> dict[str, Any]:
    """Who does what next with this record, where the person is the one to do it."""
    enterprise, year = page.enterprise, last_year()
    open_ones = proposals.open_count(request.user, enterprise.pk) if page.place.keeps else 0
    if open_ones:
        return {
            "next_step": _t("企业申报了 %(n)s 项更正，等待核定。") % {"n": open_ones},
            "next_url": f"{reverse('enterprises:proposals')}?enterprise={enterprise.pk}",
            "next_action": _t("去核定"),
        }
    if not page.place.writes:
        return {}
    missing = len(known.missing_keys(enterprise, year))
    if not missing:
        return {}
    return {
        "next_step": _t("%(year)s 年数据还缺 %(n)s 项。") % {"year": year, "n": missing},
        "next_url": reverse("enterprises:edit_year", args=[enterprise.pk, year]),
        "next_action": _t("补录"),
    }


def own_tabs(enterprise_id: int) -> list[TabLine]:
    named = [
        ("record", _("基本情况")),
        ("years", _("年度数据")),
        ("names", _("名称沿革")),
        ("contacts", _("联系")),
        ("changes", _("来源与历史")),
    ]
    return [TabLine(label, reverse(f"enterprises:{name}", args=[enterprise_id])) for name, label in named]


def evidence_of(data: Mapping[str, Any]) -> Evidence | None:
    """The file handed in with a form."""
    file: UploadedFile | None = data.get("evidence")
    return Evidence(file.name or "", file.chunks()) if file else None


def source_of(request: HttpRequest, zone: Any, data: Mapping[str, Any]) -> Given:
    """The source a form names: words, a file, or both."""
    return given(request.user, zone, data["source_note"], evidence_of(data))
