"""Doing one thing to many rows of a list: choose, see what will change, confirm, undo where possible."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from gaoxin.web import messages
from gaoxin.web.pages.rows import Rows
from gaoxin.web.registry import Person, Text, anyone

MOST = 2000  # rows at a time; more are a job


@dataclass(frozen=True, slots=True)
class Change:
    """One row of a preview: what it is called, what it is now, what it will be, or why it will be left alone."""

    title: Text
    before: Text = ""
    after: Text = ""
    left_alone: Text = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What an action would do. `then` says in a sentence what happens beyond the rows, e.g. who is told."""

    changes: Sequence[Change]
    then: Text = ""
    irreversible: bool = False

    @property
    def count(self) -> int:
        return sum(not change.left_alone for change in self.changes)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an action did, in a sentence, and the address that takes it back."""

    text: Text
    undo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkAction:
    """An action on chosen rows. `preview` and `apply` get the person and the rows, which the list has already limited
    to what that person may see; `apply` calls one service, which checks the right again and may refuse. An action that
    must know more than the rows (which unit, and why) has `ask` instead, which answers with a form for them."""

    key: str
    label: Text
    preview: Callable[[Person, Sequence[Any]], Preview] | None = None
    apply: Callable[[Person, Sequence[Any]], Outcome] | None = None
    ask: Callable[[HttpRequest, Sequence[Any]], HttpResponse] | None = None
    icon: str = "check"
    visible: Callable[[Person], bool] = field(default=anyone)


def answer(request: HttpRequest, actions: Sequence[BulkAction], rows: Rows) -> HttpResponse:
    """The preview, or after confirmation the deed and the way back to the list as it was."""
    back = request.get_full_path()
    action = next((one for one in actions if one.key == request.POST.get("action")), None)
    chosen = _chosen(request, rows) if action else []
    if action is None or not chosen:
        messages.warn(request, gettext("没有选中任何一行。请先勾选要处理的行。"))
        return redirect(back)
    if action.ask is not None:
        return action.ask(request, chosen)
    if action.preview is None or action.apply is None:
        raise ValueError(f"bulk action {action.key!r} neither asks nor acts")
    if request.POST.get("confirm") != "yes":
        preview = action.preview(request.user, chosen)
        context = {"action": action, "preview": preview, "keys": [row.pk for row in chosen], "back": back}
        return render(request, "web/pages/bulk.html", context)
    outcome = action.apply(request.user, chosen)
    messages.done(request, outcome.text, outcome.undo)
    return redirect(back)


def _chosen(request: HttpRequest, rows: Rows) -> list[Any]:
    if request.POST.get("all") == "yes":
        return rows.slice(0, MOST)
    return rows.keyed(request.POST.getlist("row")[:MOST]).slice(0, MOST)
