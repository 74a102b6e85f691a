"""Cases over the public interface: file one, look how it stands, with the rights of the pages.

A case that another system sends with its own number is filed once, however often it is sent.
"""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_noop
from ninja import Field, Path, Router, Schema
from ninja.utils import check_csrf

from gaoxin.apps.cases.access import OWN, STAFF, WORKERS
from gaoxin.apps.cases.queries import filing, progress
from gaoxin.apps.cases.services.forms import file_form
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.sources.services.calling import admit
from gaoxin.web.pages.schemaform.api import accepted
from gaoxin.web.rights import open_to

router = Router(tags=[gettext_noop("事项")])

Number = Annotated[str, Path(description=gettext_noop("事项编号"))]


class CaseIn(Schema):
    kind: str = Field(description=gettext_noop("事项类别，如 appeal"), max_length=40)
    zone: str = Field(description=gettext_noop("所在区代码"))
    organisation: str = Field(description=gettext_noop("单位的统一社会信用代码"), max_length=18)
    answers: dict[str, Any] = Field(description=gettext_noop("表单内容，按键名；金额和小数写成文本"))
    external_system: str = Field("", description=gettext_noop("来源系统"), max_length=40)
    external_number: str = Field("", description=gettext_noop("来源系统中的编号；重复提交得到同一件"), max_length=80)


class CaseOut(Schema):
    number: str = Field(description=gettext_noop("编号"))
    kind: str = Field(description=gettext_noop("类别"))
    title: str = Field(description=gettext_noop("标题"))
    state: str = Field(description=gettext_noop("状态"))
    outcome: str = Field(description=gettext_noop("结果"))
    filed_at: datetime = Field(description=gettext_noop("受理起点"))
    due: datetime | None = Field(description=gettext_noop("期限；没有正在计时的为空"))
    steps: list[str] = Field(description=gettext_noop("现在的环节"))
    external_number: str = Field(description=gettext_noop("来源系统中的编号"))


@router.post("", response=CaseOut, summary=gettext_noop("提交一件事项"), url_name="file_case")
@open_to(*OWN, *WORKERS)
def file_case(request: HttpRequest, sent: CaseIn) -> Any:
    if (forged := check_csrf(request, file_case)) is not None:
        return forged
    admit(request)
    place = filing.whom_named(request.user, sent.zone, sent.organisation)
    form = filing.form_of(filing.fileable(request.user, sent.kind))
    case = file_form(
        request.user,
        place.zone,
        sent.kind,
        form,
        accepted(form, sent.answers),
        organisation=place.organisation,
        channel=Channel.API,
        external=(sent.external_system, sent.external_number),
    )
    return progress.told(case)


@router.get("/{number}", response=CaseOut, summary=gettext_noop("一件事项的进展"), url_name="case_state")
@open_to(*OWN, *STAFF)
def case_state(request: HttpRequest, number: Number) -> HttpResponse | dict[str, Any]:
    admit(request)
    return progress.told(progress.numbered(request.user, number))
