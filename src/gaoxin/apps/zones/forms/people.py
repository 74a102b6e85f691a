"""Forms of the administrator: accounts, roles, delegations, hand-over."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.forms.joining import name_field
from gaoxin.apps.zones.states import Role
from gaoxin.web.forms import DayField, Form
from gaoxin.web.picker import PickField
from gaoxin.web.registry import Person

Options = Sequence[tuple[int, str]]


def reason_field(help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=_("依据"),
        max_length=200,
        help_text=help_text or _("会记入档案，如文件号、会议或申请人。"),
        widget=forms.Textarea({"rows": 2}),
    )


def chosen(label: Any, **kwargs: Any) -> forms.TypedChoiceField:
    """One of some records, by its key."""
    return forms.TypedChoiceField(label=label, coerce=int, empty_value=None, **kwargs)


class ReasonForm(Form):
    """Only why."""

    reason = reason_field()


class RoleForm(Form):
    """A role: which, where, from when to when, and why."""

    role = forms.ChoiceField(label=_("角色"), choices=Role.choices)
    department = chosen(_("部门"), required=False, help_text=_("经办人和部门负责人必选。"))
    organisation = PickField(
        source="enterprises.organisations", label=_("单位"), required=False, help_text=_("企业人员和服务机构人员必填。")
    )
    valid_from = DayField(label=_("起始日期"), required=False, help_text=_("留空为今天。"))
    valid_to = DayField(label=_("截止日期"), required=False, help_text=_("留空为长期，含当日。"))
    reason = reason_field()

    def __init__(self, *args: Any, departments: Options, user: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].user = user
        self.fields["department"].choices = [("", _("不限部门")), *departments]


class AccountForm(RoleForm):
    """A new account for a post, with its first role."""

    username = name_field()
    display_name = forms.CharField(
        label=_("显示名称"), max_length=60, help_text=_("用岗位名称，如“经发局综合科经办”，不用个人姓名。")
    )
    field_order = ["username", "display_name", "role", "department", "organisation", "valid_from", "valid_to", "reason"]


class RevokeForm(Form):
    """When a role ends, and why."""

    last_day = DayField(label=_("最后一天"), required=False, help_text=_("留空为立即收回。"))
    reason = reason_field()


class DelegationForm(Form):
    """Who stands in, from when to when, and why."""

    taker = chosen(_("受托人"))
    valid_from = DayField(label=_("起始日期"))
    valid_to = DayField(label=_("截止日期"), help_text=_("含当日。"))
    reason = reason_field(_("如出差、休假、外出学习。"))

    def __init__(self, *args: Any, people: Options, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["taker"].choices = people


class HandOverForm(Form):
    """Who takes over, whether the account is closed, and why."""

    successor = chosen(_("接手人"), required=False)
    close = forms.BooleanField(label=_("同时停用账号（离开本单位）"), required=False)
    reason = reason_field(_("如调动、退休、离职的文件号。"))

    def __init__(self, *args: Any, people: Options, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["successor"].choices = [("", _("没有需要接手的事项")), *people]


class MailboxForm(Form):
    """An office's address for one-time links."""

    mailbox = forms.CharField(
        label=_("单位邮箱"),
        max_length=200,
        required=False,
        help_text=_("只用来发送重设密码的链接。用单位或岗位邮箱，不用个人邮箱；留空为不登记。"),
        widget=forms.EmailInput({"autocomplete": "off"}),
    )
