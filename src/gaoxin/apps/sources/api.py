"""The public interface: open data for anybody, granted data for whoever is signed in, with the rights of the pages."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext_noop
from ninja import Field, Path, Query, Router, Schema

from gaoxin.apps.sources.queries import catalogue, public
from gaoxin.apps.sources.queries import changes as differing
from gaoxin.apps.sources.services import using
from gaoxin.apps.sources.services.calling import admit
from gaoxin.apps.sources.states import Channel
from gaoxin.apps.zones.states import STAFF
from gaoxin.web.rights import PUBLIC, open_to

router = Router(tags=[gettext_noop("开放数据")])
shared = Router(tags=[gettext_noop("共享数据")])
MOST = 1000


ZoneCode = Annotated[str, Path(description=gettext_noop("所在区代码"))]
SetCode = Annotated[str, Path(description=gettext_noop("数据代码"))]
Number = Annotated[int, Path(description=gettext_noop("版次"))]
Version = Annotated[int | None, Query(description=gettext_noop("版次；不填为现行版次"))]
Since = Annotated[int | None, Query(description=gettext_noop("与哪一版比较；不填为上一版"))]
ThemeCode = Annotated[str, Query(description=gettext_noop("只列这个主题"))]
WordsAsked = Annotated[str, Query(description=gettext_noop("只列名称、说明、部门里有这些词的"))]
DataSetId = Annotated[int, Path(description=gettext_noop("数据集编号"))]
GrantId = Annotated[int | None, Query(description=gettext_noop("授权编号；不填为无条件共享的字段"))]


class Paging(Schema):
    """Which rows: `limit` of them, after the first `offset`."""

    offset: int = Field(0, ge=0, le=10_000_000, description=gettext_noop("跳过的行数"))
    limit: int = Field(100, ge=1, le=MOST, description=gettext_noop("返回的行数"))


class ColumnOut(Schema):
    name: str = Field(description=gettext_noop("字段名"))
    label: str = Field(description=gettext_noop("中文名"))
    kind: str = Field(description=gettext_noop("类型：text、integer、number、date、period、yes_no"))
    unit: str = Field(description=gettext_noop("单位"))
    definition: str = Field(description=gettext_noop("口径"))


class VersionOut(Schema):
    number: int = Field(description=gettext_noop("版次"))
    as_of: str = Field(description=gettext_noop("数据时点"))
    published_at: datetime = Field(description=gettext_noop("开放时间"))
    rows: int = Field(description=gettext_noop("行数"))
    changes: dict[str, Any] = Field(description=gettext_noop("与上一版相比增加、减少、变动的行数"))


class SetOut(Schema):
    zone: str = Field(description=gettext_noop("所在区代码"))
    code: str = Field(description=gettext_noop("数据代码"))
    title: str = Field(description=gettext_noop("名称"))
    description: str = Field(description=gettext_noop("说明"))
    publisher: str = Field(description=gettext_noop("发布机构"))
    department: str = Field(description=gettext_noop("数据提供部门"))
    theme: str = Field(description=gettext_noop("主题"))
    keywords: list[str] = Field(description=gettext_noop("关键词"))
    refresh: str = Field(description=gettext_noop("更新周期"))
    licence: str = Field(description=gettext_noop("许可"))
    kind: str = Field(description=gettext_noop("内容：records 数据行，statistic 统计表"))
    synthetic: bool = Field(description=gettext_noop("是否模拟数据"))
    version: int = Field(description=gettext_noop("现行版次"))


class SetDetailOut(SetOut):
    columns: list[ColumnOut]
    versions: list[VersionOut]


class SetsOut(Schema):
    total: int = Field(description=gettext_noop("总数"))
    items: list[SetOut]


class RowsOut(Schema):
    version: int = Field(description=gettext_noop("版次"))
    total: int = Field(description=gettext_noop("总行数"))
    offset: int
    items: list[dict[str, Any]]


class ChangesOut(Schema):
    keyed: bool = Field(description=gettext_noop("是否按行标识比较；否则变动记为一减一增"))
    added: int
    removed: int
    changed: int
    cells: list[dict[str, Any]] = Field(description=gettext_noop("变动的格子：行标识、字段、原值、新值"))


class SharedOut(Schema):
    id: int
    title: str = Field(description=gettext_noop("名称"))
    zone: str = Field(description=gettext_noop("所在区"))
    department: str = Field(description=gettext_noop("数据提供部门"))
    grounds: list[dict[str, Any]] = Field(
        description=gettext_noop("可用的依据：grant 为授权编号（0 为无条件共享），fields 为可读字段")
    )


@router.get("/datasets", response=SetsOut, summary=gettext_noop("开放数据列表"), url_name="open_sets")
@open_to(PUBLIC)
def datasets(request: HttpRequest, paging: Query[Paging], theme: ThemeCode = "", q: WordsAsked = "") -> dict[str, Any]:
    admit(request)
    found = public.listed(theme[:20], q[:100])
    shown = found[paging.offset : paging.offset + paging.limit]
    return {"total": len(found), "items": [_set(one) for one in shown]}


@router.get("/datasets/{zone}/{code}", response=SetDetailOut, summary=gettext_noop("一份开放数据"), url_name="open_set")
@open_to(PUBLIC)
def dataset(request: HttpRequest, zone: ZoneCode, code: SetCode) -> dict[str, Any]:
    admit(request)
    found = public.public(zone, code)
    return {
        **_set(found),
        "columns": found.version.columns,
        "versions": [
            {
                "number": one.number,
                "as_of": one.card["as_of"],
                "published_at": one.decided_at,
                "rows": one.rows,
                "changes": one.changes,
            }
            for one in found.versions
        ],
    }


@router.get("/datasets/{zone}/{code}/rows", response=RowsOut, summary=gettext_noop("数据行"), url_name="open_rows")
@open_to(PUBLIC)
def rows(
    request: HttpRequest, zone: ZoneCode, code: SetCode, paging: Query[Paging], version: Version = None
) -> JsonResponse:
    """Withheld figures of a statistic are null, with `withheld` true; a dimension is null where the row is a total."""
    admit(request)
    found = public.public(zone, code, version)
    return _json(
        {
            "version": found.version.number,
            "total": found.version.rows,
            "offset": paging.offset,
            "items": public.plain_rows(found.version, paging.offset, paging.limit),
        }
    )


@router.get(
    "/datasets/{zone}/{code}/versions/{number}/changes",
    response=ChangesOut,
    summary=gettext_noop("两版之间的差异"),
    url_name="open_changes",
)
@open_to(PUBLIC)
def changes(request: HttpRequest, zone: ZoneCode, code: SetCode, number: Number, since: Since = None) -> dict[str, Any]:
    admit(request)
    found = public.changes(public.public(zone, code, number), number, since)
    cells = found.changed.head(differing.SHOWN).to_dicts()
    return {**found.counts, "cells": [{key: str(value) for key, value in cell.items()} for cell in cells]}


@shared.get("/datasets", response=list[SharedOut], summary=gettext_noop("我能读取的数据"), url_name="shared_sets")
@open_to(*STAFF)
def shared_datasets(request: HttpRequest) -> list[dict[str, Any]]:
    admit(request)
    return [
        {
            "id": page.dataset.pk,
            "title": page.dataset.title,
            "zone": page.dataset.zone.name,
            "department": page.dataset.department.name,
            "grounds": [
                {"grant": one.key, "fields": list(one.fields), "purpose": one.purpose} for one in page.readings
            ],
        }
        for page in catalogue.readable(request.user)
    ]


@shared.get(
    "/datasets/{dataset_id}/rows", response=RowsOut, summary=gettext_noop("按授权读取数据行"), url_name="shared_rows"
)
@open_to(*STAFF)
def shared_rows(
    request: HttpRequest, dataset_id: DataSetId, paging: Query[Paging], grant: GrantId = None
) -> JsonResponse:
    """Each call is written down with its fields, rows and purpose."""
    admit(request)
    read = using.read_rows(
        request.user, dataset_id, Channel.API, grant_id=grant, start=paging.offset, count=paging.limit
    )
    return _json(
        {
            "version": read.version.number,
            "total": read.total,
            "offset": paging.offset,
            "items": using.plain_rows(read),
        }
    )


def _set(one: public.Public) -> dict[str, Any]:
    card = one.card
    zone, code = one.address
    names = ("title", "description", "publisher", "department", "theme", "keywords", "refresh", "licence", "synthetic")
    told = {name: card[name] for name in names}
    return {**told, "zone": zone, "code": code, "kind": one.open_set.kind, "version": one.version.number}


def _json(content: dict[str, Any]) -> JsonResponse:
    return JsonResponse(content, json_dumps_params={"ensure_ascii": False})
