"""Devices report city events over the public interface, each with its own key."""

from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext_noop
from ninja import Field, Header, Router, Schema

from gaoxin.apps.cases.queries.city.devices import taken
from gaoxin.apps.cases.services.city import devices
from gaoxin.apps.cases.services.city.devices import Signal
from gaoxin.apps.sources.services.calling import admit
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.problems import say
from gaoxin.web.rights import PUBLIC, open_to

router = Router(tags=[gettext_noop("城市事件")])

Key = Annotated[str, Header(alias="X-Device-Key", description=gettext_noop("设备密钥，登记设备时得到"))]


class ReportIn(Schema):
    number: str = Field(
        description=gettext_noop("设备自己的事件号；同一号重发不会重复立案"), min_length=1, max_length=80
    )
    at: datetime = Field(description=gettext_noop("设备记录的时间；没有时区的按北京时间"))
    text: str = Field("", description=gettext_noop("说明"), max_length=500)
    longitude: Decimal | None = Field(None, ge=73, le=136, description=gettext_noop("经度；不填按登记的安装地点"))
    latitude: Decimal | None = Field(None, ge=3, le=54, description=gettext_noop("纬度"))


class ReportOut(Schema):
    number: str = Field(description=gettext_noop("事件编号"))
    state: str = Field(description=gettext_noop("状态"))
    new: bool = Field(description=gettext_noop("是不是新立的一件；重发和并入已有事件的为否"))


@router.post("/reports", response=ReportOut, summary=gettext_noop("设备上报一件城市事件"), url_name="city_report")
@open_to(PUBLIC)
def report(request: HttpRequest, sent: ReportIn, key: Key) -> Any:
    device = devices.device_of(key)
    if device is None:
        admit(request)  # so that keys are not tried out
        said = [asdict(say(problem)) for problem in refuse("city.device_key").problems]
        return JsonResponse({"problems": said}, status=401)
    at = clock.local(sent.at)
    result = devices.take(device, Signal(sent.number, at, sent.text.strip(), sent.longitude, sent.latitude))
    return taken(result.case, new=result.new)
