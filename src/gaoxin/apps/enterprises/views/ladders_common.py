"""What pages of cultivation share: their tabs, the zone at hand, forms about chosen rows."""

from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.forms.ladders import ReasonForm
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.kernel.problems import Refusal
from gaoxin.web.errors import NotFound
from gaoxin.web.forms import Form
from gaoxin.web.pages.record import TabLine
from gaoxin.web.registry import Text

TABS = (
    ("ladders", _("达标分布")),
    ("libraries", _("培育库")),
    ("cultivation_plans", _("一企一策")),
    ("title_warnings", _("资质预警")),
    ("held_titles", _("资质台账")),
    ("stated_facts", _("待确认事实")),
)


def ladder_tabs(current: str) -> list[TabLine]:
    """The pages about cultivation, with the present one marked."""
    return [TabLine(label, reverse(f"enterprises:{name}"), name == current) for name, label in TABS]


def ladders_crumb() -> tuple[str, str]:
    return _t("梯度培育"), reverse("enterprises:ladders")


def zone_at_hand(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def ask(
    request: HttpRequest,
    form: Form,
    rows: Sequence[tuple[int, Text, Text]],
    *,
    title: Text,
    submit: Text,
    to: str,
    back: str,
    after: Text = "",
    status: int = 200,
) -> HttpResponse:
    """A form about chosen rows: key, name, what is worth knowing of each."""
    context = {
        "form": form,
        "rows": rows,
        "title": title,
        "submit": submit,
        "to": reverse(f"enterprises:{to}"),
        "back": back,
        "after": after,
        "crumbs": [ladders_crumb()],
    }
    return render(request, "enterprises/ladders/ask.html", context, status=status)


def chosen_keys(request: HttpRequest) -> list[int]:
    """The rows a form about chosen rows carries."""
    return [int(key) for key in request.POST.getlist("row")[:2000] if key.isdecimal() and len(key) < 19]


def way_back(request: HttpRequest, otherwise: str) -> str:
    """Where the rows were chosen: an address of this site below the registry, or the list itself."""
    back = request.POST.get("back", "")
    return back if back.startswith(reverse("enterprises:ladders")) else reverse(f"enterprises:{otherwise}")


def saved(form: Form, save: Callable[[], str]) -> HttpResponse | None:
    """What a valid form leads to; None where the service refuses, with its sentences beside the fields."""
    if not form.is_valid():
        return None
    try:
        return redirect(save())
    except Refusal as refusal:
        form.refuse(refusal.problems)
        return None


def rejecting(
    request: HttpRequest, form: ReasonForm, rows: Sequence[Any], to: str, back: str, status: int = 200
) -> HttpResponse:
    return ask(
        request,
        form,
        rows,
        title=_t("不采纳"),
        submit=_t("不采纳 %(n)s 项") % {"n": len(rows)},
        to=to,
        back=back,
        after=_t("理由会发给企业，企业可以补充材料后重新申报。"),
        status=status,
    )
