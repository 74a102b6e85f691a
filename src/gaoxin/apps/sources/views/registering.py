"""Registering a data set: from a first table that is uploaded, or from the records of an app."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.sources.forms import DescribeForm, NewTableForm
from gaoxin.apps.sources.queries import catalogue, uploads
from gaoxin.apps.sources.services import registering as services
from gaoxin.apps.sources.services.datasets import store_upload
from gaoxin.apps.sources.views.heads import crumbs
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.apps.zones.states import Role
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.rights import open_to

WORKERS = (Role.OFFICER, Role.HEAD)


@open_to(*WORKERS)
def new(request: HttpRequest) -> HttpResponse:
    """Choose a table, or one of the tables that apps offer of their records."""
    zone = zone_of_request(request)
    departments = catalogue.own_departments(request.user, zone)
    if zone is None or not departments:
        raise NotFound

    def make(**given: Any) -> NewTableForm:
        return NewTableForm(departments=[(one.pk, one.name) for one in departments], **given)

    def save(form: NewTableForm) -> str:
        file, data = form.cleaned_data["file"], form.cleaned_data
        kept = store_upload(request.user, zone, file.name, file.chunks(), synthetic=data["synthetic"])
        return reverse("sources:describe_upload", args=[kept.pk, int(data["department"])])

    page = FormPage(
        title=_t("登记数据集"),
        purpose=_t("先上传第一份数据，系统认出各列，再由您填写说明和口径。"),
        submit=_t("上传并识别各列"),
        cancel=reverse("sources:datasets"),
        after=_t("下一步填写名称、口径和共享属性；现在还不会进入目录。"),
    )
    offered = catalogue.offered_tables(request.user, zone)
    return respond(request, page, make, save, template="sources/new_dataset.html", crumbs=crumbs(), offered=offered)


@open_to(*WORKERS)
def describe(request: HttpRequest, document_id: int, department_id: int) -> HttpResponse:
    """Describe an uploaded table; saving puts it into the catalogue with its first version."""
    upload = uploads.upload(request.user, document_id, department_id)

    def save(form: DescribeForm) -> str:
        made = services.register_upload(
            request.user,
            upload.document,
            upload.department,
            form.cleaned_data["code"],
            _card(form, synthetic=upload.document.synthetic),
            [services.Column(**one) for one in form.declared()],
            form.cleaned_data["as_of"],
            form.cleaned_data["note"],
        )
        messages.done(
            request, _t("已登记《%(title)s》，第 1 版有 %(n)s 行。") % {"title": made.title, "n": upload.rows}
        )
        return reverse("sources:dataset", args=[made.pk])

    initial = {"title": upload.title, "as_of": clock.today(), "contact": str(upload.department)}
    return _describing(request, upload.columns, save, initial, upload.examples)


@open_to(*WORKERS)
def from_records(request: HttpRequest, table_key: str) -> HttpResponse:
    """Describe a table that an app offers of its records; the fields are the app's to begin with."""
    zone, table = zone_of_request(request), catalogue.offered_table(table_key)
    departments = catalogue.own_departments(request.user, zone)
    if zone is None or not departments:
        raise NotFound

    def save(form: DescribeForm) -> str:
        made = services.register_provided(
            request.user,
            zone,
            departments[0],
            form.cleaned_data["code"],
            _card(form, synthetic=table.synthetic(zone)),
            [services.Column(**one) for one in form.declared()],
            table.key,
        )
        messages.done(request, _t("已登记《%(title)s》，并从台账取得第 1 版。") % {"title": made.title})
        return reverse("sources:dataset", args=[made.pk])

    initial = {
        "title": str(table.label),
        "code": table.key.replace(".", "-"),
        "description": str(table.description),
        "row_meaning": str(table.row_meaning),
        "theme": table.theme,
        "refresh": table.refresh,
        "as_of": clock.today(),
        "contact": str(departments[0]),
    }
    return _describing(request, uploads.columns_of(table), save, initial, [])


def _describing(
    request: HttpRequest, columns: list[dict[str, Any]], save: Any, initial: dict[str, Any], examples: list[list[str]]
) -> HttpResponse:
    def make(**given: Any) -> DescribeForm:
        return DescribeForm(columns=columns, **given)

    page = FormPage(
        title=_t("填写数据集说明"),
        purpose=_t("说清楚数据是什么、一行是什么、每个字段的口径，别的部门才会用、敢用。"),
        submit=_t("登记到数据目录"),
        cancel=reverse("sources:datasets"),
        after=_t("登记后本区各部门能在目录里看到说明；有条件共享的字段，须经本部门同意才能看到数据。"),
    )
    return respond(
        request,
        page,
        make,
        save,
        template="sources/describe.html",
        initial=initial,
        crumbs=crumbs(),
        examples=examples,
        columns=columns,
    )


def _card(form: DescribeForm, *, synthetic: bool) -> services.Card:
    return card_of(form.cleaned_data, synthetic=synthetic)


def card_of(data: dict[str, Any], *, synthetic: bool) -> services.Card:
    """The description as it was filled in."""
    names = (
        "title",
        "theme",
        "refresh",
        "description",
        "publisher",
        "contact",
        "keywords",
        "spatial",
        "temporal_from",
        "temporal_to",
        "row_meaning",
    )
    return services.Card(**{name: data[name] for name in names}, synthetic=synthetic)
