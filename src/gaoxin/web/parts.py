"""The small parts of pages as HTML, for templates (`{% load gaoxin %}`) and for the cells of lists."""

from datetime import datetime
from functools import cache

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from gaoxin.web import clock, figures

_HIDDEN = '<span class="visually-hidden">{}</span>'
_SOURCE = (
    '<a class="gx-source" href="{address}" hx-get="{address}" hx-target="#side-body" title="{title}">{icon}{said}</a>'
)
TONES = {"good": "circle-check", "warn": "alert-triangle", "bad": "alert-circle", "info": "progress", "plain": "minus"}


@cache
def icon(name: str) -> SafeString:
    """One of the icons named in tools/icons.txt. It is decoration; the words stand beside it."""
    href = static("vendor/tabler-icons/icons.svg")
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"></use></svg>', href, name)


def chip(words: object, tone: str = "plain") -> SafeString:
    """A state in words, with a sign and a colour. Tones: good, warn, bad, info, plain."""
    return format_html('<span class="gx-chip gx-{}">{}{}</span>', tone, icon(TONES[tone]), words)


def unknown_words(missing: object = "") -> str:
    """“待核（缺：…）” for what is not known; `missing` names the fact that would settle it."""
    return gettext("待核（缺：%(missing)s）") % {"missing": missing} if missing else gettext("待核")


def unknown(missing: object = "") -> SafeString:
    """The mark of what is not known: never 0, never blank."""
    return format_html('<span class="gx-unknown">{}</span>', unknown_words(missing))


def source(address: str, words: object = "") -> SafeString:
    """The small button that opens where a number or sentence comes from in the side panel."""
    title = gettext("查看来源")
    said = format_html("<span>{}</span>", words) if words else format_html(_HIDDEN, title)
    return format_html(_SOURCE, address=address, title=title, icon=icon("quote"), said=said)


def synthetic() -> SafeString:
    """The mark of data made for demonstration."""
    return format_html('<span class="gx-synthetic">{}</span>', gettext("模拟数据"))


def due(moment: datetime | None, working_days_left: int | None = None) -> SafeString:
    """A deadline as working time left and the moment, with a colour and words."""
    if moment is None:
        return format_html('<span class="gx-none">{}</span>', gettext("未设期限"))
    shown = figures.due(moment, working_days_left)
    return format_html(
        '<time class="gx-due gx-{}" datetime="{}"><strong>{}</strong> <span>{}</span></time>',
        shown.tone,
        clock.local(moment).isoformat(timespec="minutes"),
        shown.words,
        shown.moment,
    )
