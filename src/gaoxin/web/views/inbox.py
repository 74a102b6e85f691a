"""The inbox: notices, and marking them read."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.web import inbox, messages
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, Yes, respond
from gaoxin.web.registry import InboxKind, every
from gaoxin.web.rights import SIGNED_IN, open_to


def _kinds() -> list[tuple[str, object]]:
    return [(kind.key, kind.label) for kind in every(InboxKind)]


NOTICES = List(
    key="web.inbox",
    title=_("消息"),
    purpose=_("系统通知您的事情：任务完成、分办、反馈和提醒。"),
    columns=[
        Column(key="title", label=_("内容"), template="web/parts/notice.html", value=inbox.wording, wide=True),
        Column(key="kind", label=_("类别"), value=lambda notice: dict(_kinds()).get(notice.kind, notice.kind)),
        Column(key="created", label=_("时间"), value="created_at", kind="moment", sort="created_at"),
    ],
    filters=[
        Choice(key="kind", label=_("类别"), field="kind", options=_kinds),
        Dates(key="created", label=_("时间"), field="created_at", moments=True),
        Yes(key="unread", label=_("只看未读"), field="read_at__isnull"),
    ],
    order="-created",
    empty=Empty(title=_("没有消息"), text=_("后台任务完成、有事项转给您或有人答复您时，会在这里告诉您。")),
)


@open_to(SIGNED_IN)
def notices(request: HttpRequest) -> HttpResponseBase:
    """All notices of this person."""
    return respond(request, NOTICES, inbox.notices(request.user), template="web/inbox.html")


@open_to(SIGNED_IN)
@require_POST
def open_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one notice as read and go where it leads."""
    notice = get_object_or_404(inbox.notices(request.user), pk=pk)
    inbox.mark_read(request.user, pk)
    return redirect(notice.link or "web:inbox")


@open_to(SIGNED_IN)
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark every notice as read."""
    count = inbox.mark_read(request.user)
    if count:
        words = ngettext("已将 %(n)d 条消息标为已读。", "已将 %(n)d 条消息标为已读。", count)
        messages.done(request, words % {"n": count})
    else:
        messages.done(request, gettext("没有未读消息。"))
    return redirect("web:inbox")
