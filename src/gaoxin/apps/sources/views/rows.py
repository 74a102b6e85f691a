"""The rows of a data set, in the fields that the reader's ground allows; each look is written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _t

from gaoxin.apps.sources.frames import written
from gaoxin.apps.sources.queries import catalogue
from gaoxin.apps.sources.services import using
from gaoxin.apps.sources.states import Channel, Kind
from gaoxin.apps.sources.views.heads import frame
from gaoxin.apps.zones.states import STAFF
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Column, Empty, List, respond
from gaoxin.web.rights import open_to

_SHOWN = {Kind.INTEGER: "number", Kind.NUMBER: "number", Kind.DATE: "date"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `pk` is its place in the version, from 1."""

    pk: int
    values: tuple[Any, ...]


class Rows(Sequence[Row]):
    """The rows of the present version, read (and logged) only as far as the page shows them."""

    def __init__(self, request: HttpRequest, dataset_id: int, grant_id: int | None, total: int) -> None:
        self._ask = (request.user, dataset_id, grant_id)
        self._total = total

    def __len__(self) -> int:
        return self._total

    def __getitem__(self, wanted: Any) -> Any:
        user, dataset_id, grant_id = self._ask
        start, stop, _ = wanted.indices(self._total)
        read = using.read_rows(
            user, dataset_id, Channel.PAGE, grant_id=grant_id, start=start, count=max(0, stop - start)
        )
        return [Row(start + at, values) for at, values in enumerate(read.frame.rows(), 1)]


@open_to(*STAFF)
def rows(request: HttpRequest, dataset_id: int) -> HttpResponseBase:
    """Page through the rows on one of the person's grounds."""
    grant_id = _grant(request)
    dataset, ground = using.ground_of(request.user, dataset_id, grant_id)
    page = catalogue.dataset_page(request.user, dataset_id)
    fields = {one.name: one for one in page.fields}
    stored = {one["name"] for one in page.newest.columns} if page.newest else set()
    shown = [fields[name] for name in ground.fields if name in stored]
    declared = List(
        key=f"sources.rows.{dataset.pk}",
        title=dataset.title,
        columns=[
            Column(
                key=one.name,
                label=one.label,
                unit=one.unit,
                kind=_SHOWN.get(one.kind, "text"),  # type: ignore[arg-type] # kinds of columns
                value=lambda row, at=at: _words(row.values[at]),
            )
            for at, one in enumerate(shown)
        ],
        empty=Empty(title=_t("还没有数据"), text=_t("数据提供部门上传后，会列在这里。")),
        exports=False,
    )
    found = Rows(request, dataset_id, grant_id, page.newest.rows if page.newest else 0)
    return respond(
        request,
        declared,
        found,
        template="sources/rows.html",
        **{**frame(request, page), "ground": ground, "grounds": page.readings, "forms": written.TYPES},
    )


def _words(value: Any) -> Any:
    return (_t("是") if value else _t("否")) if isinstance(value, bool) else value


@open_to(*STAFF)
def download(request: HttpRequest, dataset_id: int, form: str) -> HttpResponse:
    """All rows of the present version as a file, in the fields of one ground."""
    if form not in written.TYPES:
        raise NotFound
    channel = Channel(form)
    read = using.read_rows(request.user, dataset_id, channel, grant_id=_grant(request))
    name = f"{read.dataset.code}-v{read.version.number}.{form}"
    return HttpResponse(
        written.whole(read.frame, channel),
        content_type=written.TYPES[channel],
        headers={"Content-Disposition": content_disposition_header(as_attachment=True, filename=name)},
    )


def _grant(request: HttpRequest) -> int | None:
    words = request.GET.get("grant", "")
    return int(words) if words.isdecimal() else None
