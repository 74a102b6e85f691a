"""What the pages of titles and reform have in common."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.record import TabLine


def title_tabs(request: HttpRequest) -> list[TabLine]:
    """The ways into titles and reform."""
    lines = [
        (_t("创建称号"), "titles:quests"),
        (_t("复制推广"), "titles:experiences"),
        (_t("本区经验"), "titles:own"),
        (_t("制度性问题"), "titles:problems"),
    ]
    return [TabLine(label, reverse(name), reverse(name) == request.path) for label, name in lines]


def ask(
    request: HttpRequest,
    title: Any,
    back: str,
    make: Callable[..., Any],
    save: Callable[[Any], Any],
    *,
    said: Any,
    purpose: Any = "",
    **more: Any,
) -> HttpResponse:
    """A form that returns to the page it came from, or to the address that saving answers."""

    def done(form: Any) -> str:
        onward = save(form)
        messages.done(request, str(said))
        return onward if isinstance(onward, str) else back

    page = FormPage(title=title, submit=_t("保存"), cancel=back, purpose=purpose)
    return respond_form(request, page, make, done, **more)
