"""Forms as pages: one column, sections, drafts that save themselves, confirmation before what cannot be undone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from gaoxin.kernel.problems import Refusal
from gaoxin.web import drafts
from gaoxin.web.forms import Form
from gaoxin.web.pages.bulk import Preview
from gaoxin.web.registry import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """What stands around a form. `after` says what happens when it is sent.

    `draft` names the form for drafts (with the record's key in it); empty means that nothing is kept before sending.
    `preview` makes the step irreversible in manner: it is asked with the cleaned form and shown for confirmation first.
    """

    title: Text
    submit: Text
    cancel: str
    purpose: Text = ""
    after: Text = ""
    draft: str = ""
    preview: Callable[[Form], Preview] | None = None


def respond(
    request: HttpRequest,
    page: FormPage,
    make: Callable[..., Form],
    save: Callable[[Form], str],
    *,
    template: str = "web/pages/form.html",
    initial: Mapping[str, Any] | None = None,
    **context: object,
) -> HttpResponse:
    """Show a form, and on POST check it, have it confirmed where the page asks for it, save it and go on.

    `make` is the form's class or a function that takes its arguments; `save` calls one service and answers the address
    to go to. A refusal of the service is shown beside the fields its problems name, with everything typed still there.
    """
    context = {"title": page.title, "purpose": page.purpose, **context, "page": page}
    if request.method != "POST":
        draft = drafts.draft_of(request.user, page.draft) if page.draft else None
        first = {**(initial or {}), **(_first(draft.values) if draft else {})}
        return render(request, template, {**context, "form": make(initial=first), "draft": draft})
    if page.draft and request.POST.get("draft") == "forget":
        drafts.forget(request.user, page.draft)
        return redirect(request.get_full_path())
    form = make(data=request.POST, files=request.FILES, initial=initial)
    if form.is_valid():
        if page.preview and request.POST.get("confirm") != "yes":
            return render(request, "web/pages/confirm.html", {**context, **_confirmation(request, page, form)})
        if address := _saved(form, save):
            if page.draft:
                drafts.forget(request.user, page.draft)
            return redirect(address)
    return render(request, template, {**context, "form": form}, status=422)


def _saved(form: Form, save: Callable[[Form], str]) -> str:
    try:
        return save(form)
    except Refusal as refusal:
        form.refuse(refusal.problems)
        return ""


def _confirmation(request: HttpRequest, page: FormPage, form: Form) -> dict[str, object]:
    typed: QueryDict = request.POST
    hidden = [(name, value) for name, values in typed.lists() for value in values if name != "csrfmiddlewaretoken"]
    return {"preview": page.preview(form) if page.preview else None, "hidden": hidden}


def _first(values: Mapping[str, list[str]]) -> dict[str, Any]:
    return {name: value[0] if len(value) == 1 else value for name, value in values.items()}
