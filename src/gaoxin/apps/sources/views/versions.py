"""The versions of a data set: taking in the next one with its differences in sight, and comparing those that are."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.sources.forms import NewVersionForm, VersionForm
from gaoxin.apps.sources.frames import written
from gaoxin.apps.sources.queries import catalogue, uploads
from gaoxin.apps.sources.queries import changes as queries
from gaoxin.apps.sources.services import background
from gaoxin.apps.sources.services import datasets as services
from gaoxin.apps.sources.states import Channel
from gaoxin.apps.sources.views.heads import crumbs, frame
from gaoxin.apps.sources.views.registering import WORKERS
from gaoxin.apps.zones.states import STAFF
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def versions(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """Every version with its rows, quality and differences, and how to add the next."""
    page = catalogue.dataset_page(request.user, dataset_id)
    if not page.belongs:
        raise NotFound
    context = {**frame(request, page), "versions": catalogue.versions(page.dataset)}
    return render(request, "sources/versions.html", context)


@open_to(*WORKERS)
def upload(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """Choose the table of the next version."""
    page = _owned(request, dataset_id)

    def save(form: NewVersionForm) -> str:
        file = form.cleaned_data["file"]
        kept = services.store_upload(
            request.user, page.dataset.zone, file.name, file.chunks(), synthetic=page.dataset.synthetic
        )
        return reverse("sources:confirm_version", args=[dataset_id, kept.pk])

    form_page = FormPage(
        title=_t("上传新一版"),
        purpose=page.dataset.title,
        submit=_t("上传并与现行版本比较"),
        cancel=reverse("sources:versions", args=[dataset_id]),
        after=_t("下一步先看有哪些行增加、减少、变动，确认后才入库。"),
    )
    return respond(request, form_page, NewVersionForm, save, crumbs=_crumbs(page))


@open_to(*WORKERS)
def confirm(request: HttpRequest, dataset_id: int, document_id: int) -> HttpResponse:
    """See what the uploaded table changes, and keep it."""
    page = _owned(request, dataset_id)
    coming = uploads.coming(request.user, dataset_id, document_id, large_from=background.LARGE_FILE)

    def save(form: VersionForm) -> str:
        data = form.cleaned_data
        job = background.start_version(request.user, dataset_id, document_id, data["as_of"], data["note"])
        if job is not None:
            return reverse("web:job", args=[job.pk])
        kept = services.upload_version(request.user, dataset_id, document_id, data["as_of"], data["note"])
        messages.done(request, _t("第 %(n)s 版已入库，%(rows)s 行。") % {"n": kept.number, "rows": f"{kept.rows:,}"})
        return reverse("sources:versions", args=[dataset_id])

    form_page = FormPage(
        title=_t("确认新一版"),
        purpose=page.dataset.title,
        submit=_t("确认入库"),
        cancel=reverse("sources:versions", args=[dataset_id]),
        after=_t("入库后，有权的部门看到的就是这一版；以前的版本保留，可随时比较。"),
    )
    return respond(
        request,
        form_page,
        VersionForm,
        save,
        template="sources/confirm_version.html",
        initial={"as_of": clock.today()},
        crumbs=_crumbs(page),
        coming=coming,
    )


@open_to(*WORKERS)
@require_POST
def take(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """Take the next version from the records of the app behind the data set."""
    _owned(request, dataset_id)
    kept = services.take_version(request.user, dataset_id)
    messages.done(request, _t("已从台账取得第 %(n)s 版，%(rows)s 行。") % {"n": kept.number, "rows": f"{kept.rows:,}"})
    return redirect("sources:versions", dataset_id)


@open_to(*WORKERS)
@require_POST
def unchanged(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """Say that nothing has changed in this period."""
    _owned(request, dataset_id)
    dataset = services.confirm_unchanged(request.user, dataset_id)
    words = _t("已登记本期无变化，下次应于 %(day)s 更新。") if dataset.refresh_due else _t("已登记本期无变化。")
    messages.done(request, words % {"day": dataset.refresh_due} if dataset.refresh_due else words)
    return redirect("sources:versions", dataset_id)


@open_to(*STAFF)
def changes(request: HttpRequest, dataset_id: int, number: int) -> HttpResponse:
    """A version against the one before it, row by row."""
    page, version, found = queries.version_changes(request.user, dataset_id, number)
    context = {
        **frame(request, page),
        "version": version,
        "changes": queries.compared(found),
        "file": reverse("sources:changes_file", args=[dataset_id, number]),
        "crumbs": _crumbs(page),
    }
    return render(request, "sources/changes.html", context)


@open_to(*STAFF)
def changes_file(request: HttpRequest, dataset_id: int, number: int) -> HttpResponse:
    """All differences as a file."""
    page, _, found = queries.version_changes(request.user, dataset_id, number)
    return csv_file(queries.as_file(found), f"{page.dataset.code}-v{number}-changes.csv")


def csv_file(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        content,
        content_type=written.TYPES[Channel.CSV],
        headers={"Content-Disposition": content_disposition_header(as_attachment=True, filename=name)},
    )


def _owned(request: HttpRequest, dataset_id: int) -> catalogue.Page:
    page = catalogue.dataset_page(request.user, dataset_id)
    if not page.owns:
        raise NotFound
    return page


def _crumbs(page: catalogue.Page) -> list[tuple[str, str]]:
    return crumbs(page, (_t("版本"), reverse("sources:versions", args=[page.dataset.pk])))
