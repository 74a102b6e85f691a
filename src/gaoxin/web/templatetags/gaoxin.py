"""Components of pages. `{% load gaoxin %}`; the guide in web/README.md shows each."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django import template
from django.contrib.messages.storage.base import Message
from django.forms import BoundField
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from gaoxin.web import clock, figures, inbox, messages, parts, registry, rights
from gaoxin.web.models import Notice
from gaoxin.web.pages.queue import Filled
from gaoxin.web.pages.record import TabLine

register = template.Library()
for part in (parts.icon, parts.chip, parts.unknown, parts.synthetic, parts.source, parts.due):
    register.simple_tag(part)
_MESSAGE_ICONS = {
    "success": "circle-check",
    "warning": "alert-triangle",
    "error": "alert-circle",
    "info": "info-circle",
}


@register.inclusion_tag("web/parts/quantity.html")
def quantity(
    value: object,
    unit: object = "",
    *,
    decimals: int | None = None,
    source: str = "",
    synthetic: bool = False,
    missing: object = "",
) -> dict[str, object]:
    """A number with unit, exact on hover; `source` opens where it comes from; None is 待核 with what is missing."""
    shown = None if value is None else figures.amount(value, str(unit), decimals)
    return {"shown": shown, "source": source, "synthetic": synthetic, "missing": missing}


@register.filter
def day(value: date | datetime | None) -> str:
    """2026-03-05"""
    if value is None:
        return ""
    return f"{clock.local(value):%Y-%m-%d}" if isinstance(value, datetime) else f"{value:%Y-%m-%d}"


@register.filter
def moment(value: datetime | None) -> str:
    """2026-03-05 17:00, in Asia/Shanghai"""
    return f"{clock.local(value):%Y-%m-%d %H:%M}" if value else ""


@register.filter
def number(value: figures.Number | None, decimals: int | None = None) -> str:
    """1,234.5; nothing for None (write {% unknown %} where the number should be known)."""
    return "" if value is None else figures.number(value, decimals)


@register.simple_tag(takes_context=True)
def opens(context: template.Context, page: str, *arguments: object) -> bool:
    """Whether a page, by its name or address, opens to the reader's roles: `{% opens 'city:new' as may_report %}`."""
    return _opens(context, page if page.startswith("/") else reverse(page, args=arguments))


def _opens(context: template.Context, address: str) -> bool:
    request = context.get("request")
    return request is None or rights.opens(request, address)


@register.inclusion_tag("web/parts/empty.html", takes_context=True)
def empty(
    context: template.Context,
    title: object,
    text: object = "",
    *,
    url: str = "",
    action: object = "",
    sign: str = "inbox",
) -> dict[str, object]:
    """Why there is nothing here, and the next step for those who may take it."""
    next_step = url if _opens(context, url) else ""
    return {"title": title, "text": text, "url": next_step, "action": action, "sign": sign}


@register.inclusion_tag("web/parts/breadcrumb.html", takes_context=True)
def breadcrumb(context: template.Context, crumbs: Iterable[tuple[object, str]] | None) -> dict[str, object]:
    """The way here: pairs of words and address. The page itself is not among them. What does not open to the reader
    has words only."""
    return {"crumbs": [(words, address if _opens(context, address) else "") for words, address in crumbs or []]}


@register.inclusion_tag("web/parts/tabs.html", takes_context=True)
def tabs(context: template.Context, lines: Sequence[TabLine]) -> dict[str, object]:
    """Tabs with addresses of their own, those that open to the reader."""
    return {"lines": [line for line in lines if line.current or _opens(context, line.href)]}


@register.inclusion_tag("web/parts/progress.html")
def progress(done: figures.Number | None, total: figures.Number | None, words: object = "") -> dict[str, object]:
    """A bar with words; without a total it shows that something is going on."""
    percent = round(100 * float(done) / float(total)) if total and done is not None else None
    return {"done": done, "total": total, "percent": percent, "words": words}


@register.filter
def initial(person: object) -> str:
    """The last two characters of a Chinese name, the first letter of any other."""
    name = str(person).split("（")[0].strip()
    return name[:1].upper() if name.isascii() else name[-2:]


@register.filter
def wording(notice: Notice) -> str:
    """The title of a notice in the reader's language."""
    return inbox.wording(notice)


@register.simple_tag
def notice_icon(notice: Notice) -> SafeString:
    """The sign of a notice's kind."""
    kind = registry.get(registry.InboxKind, notice.kind)
    return parts.icon(kind.icon if kind else "bell")


@register.simple_tag
def message_icon(level: str) -> SafeString:
    """The sign of a message's level."""
    return parts.icon(_MESSAGE_ICONS.get(level, "info-circle"))


@register.simple_tag
def undo_of(message: Message) -> str:
    """The address that takes back what a message tells, or nothing."""
    return messages.undo_address(message.extra_tags)


@register.filter
def asof(value: date | datetime | str) -> str:
    """The date of a tile: a day as 2026-03-05, a period as it is written."""
    return value if isinstance(value, str) else day(value)


@register.simple_tag
def greeting(person: object) -> str:
    """A greeting by the hour."""
    hour = clock.now().hour
    words = gettext("上午好，%(name)s") if 5 <= hour < 12 else gettext("下午好，%(name)s")
    if hour >= 18 or hour < 5:
        words = gettext("晚上好，%(name)s")
    return words % {"name": person}


@register.simple_tag
def home_line(queues: Sequence[Filled]) -> str:
    """How much waits, in a sentence."""
    count = sum(filled.count for filled in queues)
    if not count:
        return gettext("现在没有等您办理的事项。")
    return ngettext("有 %(n)d 件事等您办理，最急的排在最前。", "有 %(n)d 件事等您办理，最急的排在最前。", count) % {
        "n": count
    }


@register.inclusion_tag("web/parts/prefill.html")
def prefill_of(field: BoundField) -> dict[str, object]:
    """Beside a label: that the value was filled in beforehand, and from where. It goes once the value is another."""
    prefill = getattr(field.form, "prefilled", {}).get(field.name)
    return {"prefill": prefill if prefill and str(field.value()) == str(prefill.value) else None}


@register.simple_tag(takes_context=True)
def record_panels(context: template.Context, record: str, subject: object, part: str = "") -> SafeString:
    """What apps contribute to the page of a record of this kind (`app.model`), or of one of its figures (`part`), one
    below the other."""
    request, drawn = context["request"], SafeString("")
    for panel in registry.every(registry.RecordPanel):
        if panel.record in ("", record):
            shown = panel.context(request, record, subject, part)
            if shown is not None:
                drawn += render_to_string(panel.template, shown, request)
    return drawn
