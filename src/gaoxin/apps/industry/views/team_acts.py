"""Acting on a chain's team: seats, the year's goal, items and their progress, what goes on in the next year."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry import team_forms as forms
from gaoxin.apps.industry.lead_fields import with_arguments
from gaoxin.apps.industry.queries.chains.known import named, require_chain
from gaoxin.apps.industry.queries.teams import page, seated
from gaoxin.apps.industry.services.teams import items, planning, seating
from gaoxin.apps.industry.team_access import WORKERS, require_arranger, require_item, require_meeting, require_seat
from gaoxin.apps.industry.team_states import ItemKind, ItemState, SeatRole
from gaoxin.apps.industry.views.chains_common import zone_here
from gaoxin.apps.industry.views.lead_common import ask
from gaoxin.apps.industry.views.team_common import team_address, team_crumbs, year_of
from gaoxin.web import clock, messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.rights import open_to


@open_to(*WORKERS)
def new_seat(request: HttpRequest, chain_key: str) -> HttpResponse:
    """A seat of the role named in the address."""
    zone, year = zone_here(request), year_of(request)
    require_arranger(request.user, zone, chain_key)
    chain = require_chain(zone, chain_key).declared
    wanted = request.GET.get("role", "")
    role = SeatRole(wanted) if wanted in SeatRole.values else SeatRole.CHIEF
    make = with_arguments(
        forms.SeatForm,
        role=role,
        departments=seated.departments_now(zone),
        accounts=seated.accounts(zone),
        experts=seated.experts_now(zone, chain_key),
    )

    def save(form: Any) -> None:
        seating.take_seat(request.user, zone, chain_key, form.seating(), synthetic=zone.synthetic)

    single = role in (SeatRole.CHIEF, SeatRole.LEAD)
    return ask(
        request,
        _t("登记%(role)s") % {"role": role.label},
        team_address(chain_key, year),
        make,
        save,
        said=_("已登记。"),
        submit=_t("登记"),
        purpose=named(chain),
        after=_t("现任的席位会在接任日期的前一天截止，历任名单都保留。") if single else "",
        initial={"since": clock.today()},
        crumbs=team_crumbs(chain, year),
    )


@open_to(*WORKERS)
def end_seat(request: HttpRequest, team_seat_id: int) -> HttpResponse:
    seat = require_seat(request.user, team_seat_id)
    require_arranger(request.user, seat.zone, seat.chain)
    chain = require_chain(seat.zone, seat.chain).declared
    back = team_address(seat.chain)

    def save(form: Any) -> str:
        sent = form.cleaned_data
        seating.end_seat(request.user, team_seat_id, sent["until"], sent["why"])
        messages.done(
            request, _t("已登记截止，席位移到历任名单。"), reverse("industry:resume_team_seat", args=[team_seat_id])
        )
        return back

    page_of = FormPage(
        title=_t("结束席位"),
        submit=_t("结束席位"),
        cancel=back,
        purpose=f"{seat.get_role_display()} · {seat}",
        after=_t("席位不会删除，移到历任名单。"),
    )
    initial = {"until": clock.today()}
    return respond_form(request, page_of, forms.EndSeatForm, save, initial=initial, crumbs=team_crumbs(chain))


@open_to(*WORKERS)
@require_POST
def resume_seat(request: HttpRequest, team_seat_id: int) -> HttpResponse:
    seat = seating.resume_seat(request.user, team_seat_id)
    messages.done(request, _t("已恢复席位。"))
    return redirect(team_address(seat.chain))


@open_to(*WORKERS)
def edit_plan(request: HttpRequest, chain_key: str) -> HttpResponse:
    zone, year = zone_here(request), year_of(request)
    require_arranger(request.user, zone, chain_key)
    shown = page.team_page(request.user, zone, chain_key, year)

    def save(form: Any) -> None:
        goal = form.cleaned_data["goal"]
        planning.set_plan(request.user, zone, chain_key, year, goal, synthetic=zone.synthetic)

    return ask(
        request,
        _t("%(year)s 年度目标") % {"year": year},
        team_address(chain_key, year),
        forms.PlanForm,
        save,
        said=_("已保存年度目标。"),
        purpose=named(shown.chain),
        after="" if shown.plan else _t("保存以后可以列清单，或者把上年没有办结的事项结转过来。"),
        initial={"goal": shown.plan.goal if shown.plan else ""},
        crumbs=team_crumbs(shown.chain, year),
    )


@open_to(*WORKERS)
@require_POST
def carry_over(request: HttpRequest, chain_key: str) -> HttpResponse:
    """What of the last plan is still open goes on in this year's."""
    zone, year = zone_here(request), year_of(request)
    made = planning.carry_over(request.user, zone, chain_key, year)
    if made:
        messages.done(request, _t("已结转 %(n)d 项，请逐项核对期限和措施。") % {"n": len(made)})
    else:
        messages.warn(request, _t("上年没有未办结的事项，不用结转。"))
    return redirect(team_address(chain_key, year))


def _item_form(request: HttpRequest, zone: Any, chain: Any) -> Any:
    return with_arguments(
        forms.ItemForm,
        user=request.user,
        departments=seated.departments_now(zone),
        segments=[(one.key, named(one)) for one in chain.segments.values()],
    )


@open_to(*WORKERS)
def new_item(request: HttpRequest, chain_key: str) -> HttpResponse:
    """An item of the list named in the address; one that a meeting decided names the meeting."""
    zone, year = zone_here(request), year_of(request)
    require_arranger(request.user, zone, chain_key)
    chain = require_chain(zone, chain_key).declared
    kind, told = request.GET.get("kind", ""), request.GET.get("meeting", "")
    meeting = require_meeting(request.user, int(told)) if told.isdecimal() and len(told) < 18 else None
    back = reverse("industry:team_meeting", args=[meeting.pk]) if meeting else team_address(chain_key, year)

    def save(form: Any) -> None:
        items.add_item(request.user, zone, chain_key, year, form.written(), meeting=meeting, synthetic=zone.synthetic)

    return ask(
        request,
        _t("新的清单事项"),
        back,
        _item_form(request, zone, chain),
        save,
        said=_("已列入清单，责任部门收到通知。"),
        submit=_t("列入清单"),
        purpose=_t("%(chain)s · %(year)s 年") % {"chain": named(chain), "year": year},
        initial={
            "kind": kind if kind in ItemKind.values else ItemKind.PROBLEM,
            "due": clock.today().replace(year=year, month=12, day=31),
            "segment": request.GET.get("segment", ""),
        },
        crumbs=team_crumbs(chain, year),
    )


@open_to(*WORKERS)
def change_item(request: HttpRequest, team_item_id: int) -> HttpResponse:
    row = require_item(request.user, team_item_id)
    require_arranger(request.user, row.zone, row.plan.chain)
    chain = require_chain(row.zone, row.plan.chain).declared

    def save(form: Any) -> None:
        items.change_item(request.user, team_item_id, form.written(), seen=form.cleaned_data["seen"])

    return ask(
        request,
        _t("修改清单事项"),
        reverse("industry:team_item", args=[row.pk]),
        _item_form(request, row.zone, chain),
        save,
        said=_("已修改，原来的内容留在变更记录里。"),
        initial={
            "seen": items.said_print(row),
            "kind": row.kind,
            "title": row.title,
            "detail": row.detail,
            "measure": row.measure,
            "department": row.department_id,
            "due": row.due,
            "segment": row.segment,
            "enterprise": row.enterprise.organisation_id if row.enterprise else None,
        },
        crumbs=[*team_crumbs(chain, row.plan.year), (row.title, reverse("industry:team_item", args=[row.pk]))],
    )


@open_to(*WORKERS)
def tell(request: HttpRequest, team_item_id: int) -> HttpResponse:
    """What is told of an item; `state` of the address is chosen beforehand."""
    row = require_item(request.user, team_item_id)
    chain = require_chain(row.zone, row.plan.chain).declared
    back, wanted = reverse("industry:team_item", args=[row.pk]), request.GET.get("state", "")

    def save(form: Any) -> str:
        sent = form.cleaned_data
        entry = items.tell_progress(request.user, team_item_id, sent["state"], int(sent["percent"]), sent["words"])
        messages.done(request, _t("已填报进展。"), reverse("industry:take_back_entry", args=[entry.pk]))
        return back

    about = FormPage(title=_t("填报进展"), submit=_t("填报"), cancel=back, purpose=row.title)
    going = ItemState.DOING if row.state == ItemState.OPEN else row.state
    return respond_form(
        request,
        about,
        forms.ProgressForm,
        save,
        initial={"state": wanted if wanted in ItemState.values else going, "percent": row.percent},
        crumbs=[*team_crumbs(chain, row.plan.year), (row.title, back)],
    )


@open_to(*WORKERS)
@require_POST
def take_back(request: HttpRequest, team_entry_id: int) -> HttpResponse:
    entry = items.take_back(request.user, team_entry_id)
    messages.done(request, _t("已撤回，事项回到填报以前的状态。"))
    return redirect("industry:team_item", entry.item_id)
