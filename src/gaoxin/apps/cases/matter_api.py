"""Cases on platforms above over the public interface: their status told by number, as often as one likes."""

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_noop
from ninja import Field, Router, Schema
from ninja.utils import check_csrf

from gaoxin.apps.cases.queries.matters import platform
from gaoxin.apps.cases.services.matters import following
from gaoxin.apps.sources.services.calling import admit
from gaoxin.web.rights import open_to

router = Router(tags=[gettext_noop("平台办件")])
TELLERS = ("officer", "head", "steward")


class StatusIn(Schema):
    zone: str = Field(description=gettext_noop("所在区代码"), max_length=40)
    matter: str = Field(description=gettext_noop("事项编码，如 JS-01"), max_length=10)
    number: str = Field(description=gettext_noop("平台办件编号；重复推送是更新状态"), max_length=80)
    accepted: date = Field(description=gettext_noop("平台受理日期"))
    status: str = Field(description=gettext_noop("平台状态"), max_length=60)
    finished: bool = Field(False, description=gettext_noop("平台是否已办结"))
    credit_code: str = Field("", description=gettext_noop("申请单位的统一社会信用代码"), max_length=18)


class StatusOut(Schema):
    number: str = Field(description=gettext_noop("本区编号"))
    external_number: str = Field(description=gettext_noop("平台办件编号"))
    due: datetime | None = Field(description=gettext_noop("按承诺时限的期限"))
    came: str = Field(description=gettext_noop("这次推送的结果：new、changed、same"))


@router.post("", response=StatusOut, summary=gettext_noop("推送一件平台办件的状态"), url_name="tell_status")
@open_to(*TELLERS)
def tell_status(request: HttpRequest, sent: StatusIn) -> HttpResponse | dict[str, Any]:
    if (forged := check_csrf(request, tell_status)) is not None:
        return forged
    admit(request)
    zone, told = platform.told_by(request.user, **sent.dict())
    case, came = following.note_status(request.user, zone, told)
    return {"number": case.number, "external_number": case.external_number, "due": case.due, "came": came}
