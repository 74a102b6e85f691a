"""What the shared ground itself offers: the first page, the inbox and the notice of a finished job."""

from django.utils.translation import gettext_lazy as _

from gaoxin.web import inbox, worker
from gaoxin.web.registry import Group, InboxKind, NavItem, register

register(
    NavItem(key="web.home", group=Group.DESK, label=_("我的工作"), url="web:home", icon="home", order=0),
    NavItem(
        key="web.inbox", group=Group.DESK, label=_("消息"), url="web:inbox", icon="bell", order=10, badge=inbox.unread
    ),
    NavItem(key="web.jobs", group=Group.DESK, label=_("后台任务"), url="web:jobs", icon="progress", order=20),
    InboxKind(key=worker.NOTICE, label=_("后台任务"), icon="progress"),
)
