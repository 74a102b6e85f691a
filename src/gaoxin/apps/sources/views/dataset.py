"""A data set: overview, description, fields, what of it is open."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.sources.forms import CardForm, FieldsForm
from gaoxin.apps.sources.queries import catalogue
from gaoxin.apps.sources.queries import opening as openings
from gaoxin.apps.sources.services import registering as services
from gaoxin.apps.sources.views.heads import crumbs, frame
from gaoxin.apps.sources.views.registering import WORKERS, card_of
from gaoxin.apps.zones.states import STAFF
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.history import history as history_of
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def overview(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """What the data are, field by field, and how good."""
    page = catalogue.dataset_page(request.user, dataset_id)
    names = {
        "completeness": _t("完整"),
        "uniqueness": _t("唯一"),
        "validity": _t("有效"),
    }
    notes = {
        "completeness": _t("填了值的格子占全部格子"),
        "uniqueness": _t("行标识不重复的行占全部行"),
        "validity": _t("符合字段类型的格子占已填格子"),
    }
    measured = page.newest.quality.get("fields", {}) if page.newest else {}
    context = {
        **frame(request, page),
        "quality": [(names[key], notes[key], share) for key, share in catalogue.quality_lines(page.newest)],
        "fields": [(one, measured.get(one.name)) for one in page.fields],
    }
    return render(request, "sources/dataset.html", context)


@open_to(*STAFF)
def history(request: HttpRequest, dataset_id: int) -> HttpResponse:
    page = catalogue.dataset_page(request.user, dataset_id)
    if not page.belongs:
        raise NotFound
    return render(request, "web/history.html", {"history": history_of(page.dataset)})


@open_to(*WORKERS)
def edit(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """Rewrite the description."""
    page = _owned(request, dataset_id)
    dataset = page.dataset

    def save(form: CardForm) -> str:
        services.describe_dataset(request.user, dataset_id, card_of(form.cleaned_data, synthetic=dataset.synthetic))
        messages.done(request, _t("已更新说明。"))
        return reverse("sources:dataset", args=[dataset_id])

    initial = {name: getattr(dataset, name) for name in CardForm.base_fields if name != "keywords"}
    form_page = FormPage(
        title=_t("修改说明"),
        purpose=dataset.title,
        submit=_t("保存说明"),
        cancel=reverse("sources:dataset", args=[dataset_id]),
        after=_t("已开放的版本不受影响：公开页上的说明随下一版审核后更新。"),
    )
    return respond(
        request,
        form_page,
        CardForm,
        save,
        initial={**initial, "keywords": "、".join(dataset.keywords)},
        crumbs=crumbs(page),
    )


@open_to(*WORKERS)
def fields(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """Say anew what the fields are and who may see them."""
    page = _owned(request, dataset_id)
    columns = [{name: getattr(one, name) for name in ("name", *FieldsForm.PARTS)} for one in page.fields]

    def make(**given: Any) -> FieldsForm:
        return FieldsForm(columns=columns, **given)

    def save(form: FieldsForm) -> str:
        services.declare_fields(request.user, dataset_id, [services.Column(**one) for one in form.declared()])
        messages.done(request, _t("已更新字段。"))
        return reverse("sources:dataset", args=[dataset_id])

    form_page = FormPage(
        title=_t("修改字段"),
        purpose=page.dataset.title,
        submit=_t("保存字段"),
        cancel=reverse("sources:dataset", args=[dataset_id]),
        after=_t("共享属性立即生效：改为“不予共享”的字段，其他部门马上看不到。已有版本的数据不变。"),
    )
    return respond(request, form_page, make, save, template="sources/describe.html", crumbs=crumbs(page))


@open_to(*STAFF)
def opening(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """What of the data set is open or on its way."""
    page = catalogue.dataset_page(request.user, dataset_id)
    if not page.belongs:
        raise NotFound
    context = {
        **frame(request, page),
        "open_sets": openings.open_sets_of(page.dataset),
        "openable": openings.openable(page.dataset),
    }
    return render(request, "sources/opening.html", context)


def _owned(request: HttpRequest, dataset_id: int) -> catalogue.Page:
    """The data set for somebody of its department, else *not found*."""
    page = catalogue.dataset_page(request.user, dataset_id)
    if not page.owns:
        raise NotFound
    return page
