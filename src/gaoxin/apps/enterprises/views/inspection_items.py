"""The list of items and the shares of classes: anybody reads what may be inspected, officers also how often."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.inspection_states import ItemForm, ItemKind
from gaoxin.apps.enterprises.queries.inspections import items as queries
from gaoxin.apps.enterprises.views.inspection_common import inspection_tabs
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.apps.zones.states import Duty
from gaoxin.web.pages.listing import Choice, Column, Empty, List, respond
from gaoxin.web.rights import PUBLIC, open_to


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item as a row of a list."""

    pk: str
    name: str
    duty: str
    kind: str
    form: str
    divisions: str
    basis: str
    settled: bool


ITEMS = List(
    key="enterprises.inspection_items",
    title=_("涉企检查事项清单"),
    purpose=_("可以对企业检查什么、由谁查、依据是什么。清单之外无检查；走访不是检查。"),
    columns=[
        Column(key="name", label=_("检查事项"), wide=True),
        Column(key="duty", label=_("检查部门职责"), value=lambda row: Duty(row.duty).label),
        Column(
            key="kind",
            label=_("类别"),
            kind="chip",
            value=lambda row: ItemKind(row.kind).label,
            tone=lambda row: "warn" if row.kind == ItemKind.KEY else "plain",
        ),
        Column(key="form", label=_("检查方式"), value=lambda row: ItemForm(row.form).label),
        Column(key="divisions", label=_("适用行业大类"), value=lambda row: row.divisions or _("不限行业"), wide=True),
        Column(key="basis", label=_("依据"), wide=True),
        Column(
            key="settled",
            label=_("依据核对"),
            kind="chip",
            value=lambda row: _("已核对") if row.settled else _("待核对现行条款"),
            tone=lambda row: "good" if row.settled else "warn",
        ),
    ],
    filters=[
        Choice(key="duty", label=_("检查部门职责"), field="duty", options=Duty.choices),
        Choice(key="kind", label=_("类别"), field="kind", options=ItemKind.choices),
    ],
    empty=Empty(title=_("清单还是空的"), text=_("清单放在目录 inspection_items 里，由本区维护。")),
)


@open_to(PUBLIC)
def items(request: HttpRequest) -> HttpResponseBase:
    """The list of items."""
    unsettled = queries.not_settled()
    rows = [
        ItemRow(
            item.key,
            queries.item_name(item.key),
            item.duty.value,
            item.kind.value,
            item.form.value,
            queries.division_words(item.divisions),
            "；".join(basis.shown for basis in item.basis),
            item.key not in unsettled,
        )
        for item in queries.items()
    ]
    staff = request.user.is_authenticated and zone_of_request(request) is not None
    return respond(
        request,
        ITEMS,
        rows,
        template=f"enterprises/inspections/{'list' if staff else 'public_list'}.html",
        tabs=inspection_tabs(request) if staff else None,
    )
