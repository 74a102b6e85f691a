"""Changing an enterprise's record: basic data, parent, names, contact offices."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.access import WRITERS
from gaoxin.apps.enterprises.forms.records import CONTACT_ROLES, ContactForm, NameForm, ParentForm, RecordForm
from gaoxin.apps.enterprises.queries import names, registry
from gaoxin.apps.enterprises.queries import record as queries
from gaoxin.apps.enterprises.services import contacts as contact_services
from gaoxin.apps.enterprises.services import records as services
from gaoxin.apps.enterprises.services.contacts import Reach
from gaoxin.apps.enterprises.states import ContactRole, IndustryState
from gaoxin.apps.enterprises.views.common import crumbs_to, source_of
from gaoxin.apps.zones.states import NameKind
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.rights import open_to

FIELDS = (
    *("legal_name", "credit_code", "short_name", "english_name", "status", "founded_on", "registered_capital"),
    *("industry", "business", "products", "division", "address", "premises", "longitude", "latitude"),
)


@open_to(*WRITERS)
def edit(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """The basic data as one form."""
    page = queries.enterprise_page(request.user, enterprise_id)
    form_page = FormPage(
        title=_t("修改基本情况：%(name)s") % {"name": page.organisation.legal_name},
        purpose=_("只改需要改的地方；改动和来源都留在历史里。"),
        submit=_("保存"),
        cancel=reverse("enterprises:record", args=[enterprise_id]),
        draft=f"enterprises.record.{enterprise_id}",
    )

    def save(form: RecordForm) -> str:
        data = form.cleaned_data
        source = source_of(request, page.enterprise.zone, data)
        values = {name: data[name] for name in FIELDS}
        services.update_enterprise(request.user, enterprise_id, data["seen"], values, source)
        messages.done(request, _t("已保存。"))
        return form_page.cancel

    parks = [(one.pk, one.name) for one in registry.premises_in(page.enterprise.zone)]
    make = partial(
        RecordForm, parks=parks, industries=names.industry_options, suggestion=suggestion_words(page.enterprise)
    )
    return respond(request, form_page, make, save, initial=first_values(page), crumbs=crumbs_to(page))


def suggestion_words(enterprise: Any) -> str:
    """Which industry the business text suggests, as long as no officer has confirmed one."""
    if enterprise.industry_state == IndustryState.CONFIRMED:
        return ""
    found = names.suggested_industry(enterprise.products or enterprise.business)
    if found is None:
        return ""
    return _t("按主要产品或经营范围，建议 %(industry)s（把握 %(n)s%%），保存即确认。") % {
        "industry": found[0],
        "n": found[1],
    }


def first_values(page: queries.Page) -> dict[str, object]:
    """What the form of a record begins with; `seen` tells whether somebody else saves in between."""
    enterprise, organisation = page.enterprise, page.organisation
    names = {name: getattr(organisation, name) for name in ("legal_name", "credit_code", "short_name", "english_name")}
    fields = {name: getattr(enterprise, name) for name in FIELDS if hasattr(enterprise, name)}
    premises = page.premises.pk if page.premises else None
    return {**fields, **names, "premises": premises, "registered_capital": page.capital, "seen": enterprise.revision}


@open_to(*WRITERS)
def parent(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """Which company holds this one."""
    page = queries.enterprise_page(request.user, enterprise_id)
    form_page = FormPage(
        title=_t("母公司：%(name)s") % {"name": page.organisation.legal_name},
        purpose=_("集团关系用于识别关联企业，按工商登记或年度报告填写。"),
        submit=_("保存"),
        cancel=reverse("enterprises:record", args=[enterprise_id]),
    )

    def save(form: ParentForm) -> str:
        data = form.cleaned_data
        source = source_of(request, page.enterprise.zone, data)
        named = (data["parent_name"], data["parent_code"], data["parent_share"])
        services.set_parent(request.user, enterprise_id, data["seen"], *named, source)
        messages.done(request, _t("已保存母公司。"))
        return form_page.cancel

    held = page.parent
    initial = {
        "seen": page.enterprise.revision,
        "parent_name": held.legal_name if held else "",
        "parent_code": held.credit_code if held else "",
        "parent_share": page.enterprise.parent_share,
    }
    return respond(request, form_page, ParentForm, save, initial=initial, crumbs=crumbs_to(page))


@open_to(*WRITERS)
def add_name(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """A further name."""
    page = queries.enterprise_page(request.user, enterprise_id)
    form_page = FormPage(
        title=_t("补登名称：%(name)s") % {"name": page.organisation.legal_name},
        purpose=_("曾用名和简称登记得越全，导入的名单越容易认出这家企业。"),
        submit=_("保存"),
        cancel=reverse("enterprises:names", args=[enterprise_id]),
    )

    def save(form: NameForm) -> str:
        data = form.cleaned_data
        services.add_name(
            request.user, enterprise_id, data["name"], NameKind(data["kind"]), data["valid_from"], data["valid_to"]
        )
        messages.done(request, _t("已登记“%(name)s”。") % {"name": data["name"]})
        return form_page.cancel

    return respond(request, form_page, NameForm, save, crumbs=crumbs_to(page))


@open_to(*WRITERS)
def contact(request: HttpRequest, enterprise_id: int, role: str) -> HttpResponse:
    """The office that answers for one thing."""
    page = queries.enterprise_page(request.user, enterprise_id)
    back = reverse("enterprises:contacts", args=[enterprise_id])
    return contact_form(request, page, role, back, crumbs_to(page))


def contact_form(
    request: HttpRequest, page: queries.Page, role: str, back: str, crumbs: list[tuple[str, str]]
) -> HttpResponse:
    """The form of one contact office, for the zone's officers and for the enterprise itself."""
    if role not in CONTACT_ROLES:
        raise NotFound
    known = next(contact for value, _label, contact in queries.contacts(page.enterprise) if value == role)
    form_page = FormPage(
        title=_t("%(role)s：%(name)s") % {"role": CONTACT_ROLES[role], "name": page.organisation.legal_name},
        purpose=_("只登记部门和单位的联系方式；全部清空并保存，这个岗位就取消。"),
        submit=_("保存"),
        cancel=back,
    )

    def save(form: ContactForm) -> str:
        data = form.cleaned_data
        reach = Reach(data["office"].strip(), data["phone"].strip(), data["email"], data["note"].strip())
        saved = contact_services.set_contact(
            request.user, page.enterprise.pk, ContactRole(role), reach, seen=data["seen"]
        )
        messages.done(request, _t("已保存联系岗位。") if saved else _t("已取消联系岗位。"))
        return back

    initial: dict[str, object] = {"seen": known.revision if known else 0}
    if known:
        initial |= {"office": known.office, "phone": known.phone, "email": known.email, "note": known.note}
    return respond(request, form_page, ContactForm, save, initial=initial, crumbs=crumbs)
