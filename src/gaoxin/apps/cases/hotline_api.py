"""Tickets of the hotline over the public interface: told by number, as often as one likes; how they stand is asked."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_noop
from ninja import Field, Path, Router, Schema
from ninja.utils import check_csrf

from gaoxin.apps.cases.queries.hotline.api import ticket_numbered, told_of, zone_named
from gaoxin.apps.cases.services.hotline import telling
from gaoxin.apps.sources.services.calling import admit
from gaoxin.web.rights import open_to

router = Router(tags=[gettext_noop("12345 工单")])
TAKERS = ("officer", "head", "leader")

Number = Annotated[str, Path(description=gettext_noop("热线的工单编号"))]
ZoneCode = Annotated[str, Path(description=gettext_noop("所在区代码"))]


class TicketIn(Schema):
    zone: str = Field(description=gettext_noop("所在区代码"), max_length=40)
    number: str = Field(description=gettext_noop("热线的工单编号；重复推送是更新"), max_length=80)
    received_at: str = Field(description=gettext_noop("热线受理时间，如 2026-03-02 09:30"), max_length=30)
    text: str = Field(description=gettext_noop("诉求内容"), max_length=2000)
    title: str = Field("", description=gettext_noop("标题"), max_length=200)
    kind: str = Field("", description=gettext_noop("工单类别：咨询、求助、建议、投诉、举报"), max_length=60)
    due: str = Field("", description=gettext_noop("热线要求办结时间"), max_length=30)
    caller: str = Field("", description=gettext_noop("来电单位；不要写个人姓名和手机"), max_length=200)
    credit_code: str = Field("", description=gettext_noop("来电单位的统一社会信用代码"), max_length=18)
    address: str = Field("", description=gettext_noop("地点"), max_length=200)


class TicketOut(Schema):
    number: str = Field(description=gettext_noop("热线的工单编号"))
    case: str = Field(description=gettext_noop("本区事项编号"))
    state: str = Field(description=gettext_noop("状态"))
    outcome: str = Field(description=gettext_noop("结果"))
    due: datetime | None = Field(description=gettext_noop("热线要求办结时间"))
    own_due: datetime | None = Field(description=gettext_noop("本区时限"))
    answer: str = Field(description=gettext_noop("答复内容"))
    answered_at: datetime | None = Field(description=gettext_noop("答复时间"))
    came: str = Field(description=gettext_noop("这次推送的结果：new、update、same"))


@router.post("", response=TicketOut, summary=gettext_noop("推送一件热线工单"), url_name="tell_ticket")
@open_to(*TAKERS)
def tell_ticket(request: HttpRequest, sent: TicketIn) -> Any:
    if (forged := check_csrf(request, tell_ticket)) is not None:
        return forged
    admit(request)
    zone = zone_named(request.user, sent.zone)
    cells = {key: value for key, value in sent.dict().items() if key != "zone"}
    case, came = telling.tell(request.user, zone, telling.told_or_refused(zone, cells))
    return told_of(case, came.value)


@router.get(
    "/{zone}/{number}", response=TicketOut, summary=gettext_noop("一件热线工单的办理情况"), url_name="ticket_state"
)
@open_to(*TAKERS)
def ticket_state(request: HttpRequest, zone: ZoneCode, number: Number) -> HttpResponse | dict[str, Any]:
    admit(request)
    found = ticket_numbered(request.user, zone, number)
    return told_of(found, "same")
