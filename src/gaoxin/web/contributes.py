"""What the shared ground itself offers: the first page, the inbox and the notice of a finished job."""

from django.utils.translation import gettext_lazy as _

from gaoxin.web import inbox, worker
from gaoxin.web.registry import Group, InboxKind, NavItem, Person, RolesOfPerson, every, register


def audits(user: Person) -> bool:
    """Whether the person audits some zone."""
    return any("auditor" in source.roles(user) for source in every(RolesOfPerson))


register(
    NavItem(key="web.home", group=Group.DESK, label=_("我的工作"), url="web:home", icon="home", order=0),
    NavItem(
        key="web.inbox", group=Group.DESK, label=_("消息"), url="web:inbox", icon="bell", order=10, badge=inbox.unread
    ),
    NavItem(key="web.jobs", group=Group.DESK, label=_("后台任务"), url="web:jobs", icon="progress", order=20),
    InboxKind(key=worker.NOTICE, label=_("后台任务"), icon="progress"),
    NavItem(
        key="web.trail",
        group=Group.SETTINGS,
        label=_("变更记录"),
        url="web:trail",
        icon="history",
        order=80,
        visible=audits,
    ),
    NavItem(
        key="web.accesses",
        group=Group.SETTINGS,
        label=_("访问日志"),
        url="web:accesses",
        icon="list-search",
        order=81,
        visible=audits,
    ),
    NavItem(
        key="web.seals",
        group=Group.SETTINGS,
        label=_("每日封存"),
        url="web:seals",
        icon="shield-check",
        order=82,
        visible=audits,
    ),
)
