"""Saved views of lists and drafts of forms: what a person keeps for themselves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from gaoxin.web import clock, drafts, messages
from gaoxin.web.addresses import back_to
from gaoxin.web.models import SavedView
from gaoxin.web.rights import SIGNED_IN, open_to


@open_to(SIGNED_IN)
@require_POST
def save_view(request: HttpRequest) -> HttpResponse:
    """Keep the filters, columns and order of a list under a name; the same name is written over."""
    name = request.POST.get("name", "").strip()[:60]
    if not name:
        messages.warn(request, gettext("请先给视图起个名字。"))
        return redirect(back_to(request))
    SavedView.objects.update_or_create(
        user=request.user,
        list_key=request.POST.get("list", "")[:80],
        name=name,
        defaults={"query": request.POST.get("query", "")[:4000], "created_at": clock.now()},
    )
    messages.done(request, gettext("已保存视图“%(name)s”，在“视图”里随时可以打开。") % {"name": name})
    return redirect(back_to(request))


@open_to(SIGNED_IN)
@require_POST
def delete_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Forget a saved view of one's own."""
    view = get_object_or_404(SavedView, user=request.user, pk=pk)
    view.delete()
    messages.done(request, gettext("已删除视图“%(name)s”。") % {"name": view.name})
    return redirect(back_to(request))


@open_to(SIGNED_IN)
@require_POST
def save_draft(request: HttpRequest, key: str) -> HttpResponse:
    """Keep what has been typed into a form so far; answers the time for the line beside it."""
    saved = drafts.keep(request.user, key, request.POST)
    return HttpResponse(gettext("草稿已存 %(time)s") % {"time": f"{clock.local(saved):%H:%M}"})
