"""Asking for fields of another department's data."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.sources.forms import AskForm
from gaoxin.apps.sources.queries import catalogue
from gaoxin.apps.sources.queries import sharing as queries
from gaoxin.apps.sources.queries.deadlines import answer_days
from gaoxin.apps.sources.services import sharing as services
from gaoxin.apps.sources.views.heads import crumbs
from gaoxin.apps.sources.views.registering import WORKERS
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.rights import open_to


@open_to(*WORKERS)
def ask(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """Say which fields, what for and until when; the providing department answers in ten working days."""
    page = catalogue.dataset_page(request.user, dataset_id)
    departments = queries.asking_departments(request.user, page.dataset)
    fields = queries.askable_fields(page.dataset, far=not page.belongs)
    if not departments or page.owns:
        raise NotFound

    def make(**given: Any) -> AskForm:
        return AskForm(
            departments=[(one.pk, one.name) for one in departments],
            choices=[(one.name, one.label) for one in fields],
            **given,
        )

    def save(form: AskForm) -> str:
        data = form.cleaned_data
        asked = services.ask_for_data(
            request.user,
            dataset_id,
            int(data["department"]),
            data["fields_wanted"],
            data["purpose"],
            data["basis"],
            data["until"],
        )
        messages.done(request, _t("申请已送达%(who)s。") % {"who": page.dataset.department})
        return reverse("sources:request", args=[asked.pk])

    form_page = FormPage(
        title=_t("申请使用数据"),
        purpose=_t("《%(title)s》，由%(who)s提供") % {"title": page.dataset.title, "who": page.dataset.department},
        submit=_t("提交申请"),
        cancel=reverse("sources:dataset", args=[dataset_id]),
        after=_t("提供部门应在 %(n)s 个工作日内答复；不同意的说明理由。授权后每次使用都有记录。")
        % {"n": answer_days()},
    )
    return respond(request, form_page, make, save, crumbs=crumbs(page))
