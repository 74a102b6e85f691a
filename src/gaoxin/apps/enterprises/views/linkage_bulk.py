"""What is done to many suspected pairs at once: what would change, doing it, and the words for it."""

from collections.abc import Callable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, ngettext

from gaoxin.apps.enterprises.queries import linkage as queries
from gaoxin.apps.enterprises.services.linkage import deciding
from gaoxin.web.pages.listing import BulkAction, Change, Outcome, Preview
from gaoxin.web.problems import say
from gaoxin.web.registry import Person


def _same_preview(user: Person, rows: Sequence[Any]) -> Preview:
    changes = []
    for one in deciding.prospects(rows):
        title = f"{one.pair.one.organisation} ／ {one.pair.other.organisation}"
        if one.plan is None:
            changes.append(Change(title, left_alone=say(one.problem).sentence if one.problem else ""))
        else:
            after = _t("并入“%(name)s”") % {"name": one.plan.into.legal_name}
            changes.append(Change(title, before=one.plan.gone.legal_name, after=after))
    return Preview(changes, then=_t("并入的记录不再单独列出，数据都还在；合并可以在“合并记录”里撤销。"))


def _same(user: Person, rows: Sequence[Any]) -> Outcome:
    possible = [one.pair.pk for one in deciding.prospects(rows) if one.plan is not None]
    return _outcome(deciding.call_same(user, possible), same_words)


def _state_preview(words: str, then: str) -> Callable[[Person, Sequence[Any]], Preview]:
    def preview(user: Person, rows: Sequence[Any]) -> Preview:
        changes = [
            Change(f"{row.one.organisation} ／ {row.other.organisation}", row.get_state_display(), _t(words))
            for row in rows
        ]
        return Preview(changes, then=_t(then))

    return preview


def _different(user: Person, rows: Sequence[Any]) -> Outcome:
    return _outcome(deciding.call_different(user, [row.pk for row in rows]), different_words)


def _postpone(user: Person, rows: Sequence[Any]) -> Outcome:
    return _outcome(deciding.postpone(user, [row.pk for row in rows]), postponed_words)


def _outcome(decided: deciding.Decided, words: Callable[[int], str]) -> Outcome:
    return Outcome(words(decided.count), reverse("enterprises:take_back", args=[decided.batch]))


def same_words(count: int) -> str:
    return ngettext("已合并 %(n)d 对记录。", "已合并 %(n)d 对记录。", count) % {"n": count}


def different_words(count: int) -> str:
    return ngettext("已把 %(n)d 对判为不是同一单位。", "已把 %(n)d 对判为不是同一单位。", count) % {"n": count}


def postponed_words(count: int) -> str:
    return ngettext("已暂缓 %(n)d 对。", "已暂缓 %(n)d 对。", count) % {"n": count}


ACTIONS = (
    BulkAction(
        key="same",
        label=_("是同一单位，合并"),
        preview=_same_preview,
        apply=_same,
        icon="git-merge",
        visible=queries.keeps_some,
    ),
    BulkAction(
        key="different",
        label=_("不是同一单位"),
        preview=_state_preview(gettext_noop("不是同一单位"), gettext_noop("以后的查找不再提示这些记录。")),
        apply=_different,
        icon="x",
        visible=queries.keeps_some,
    ),
    BulkAction(
        key="later",
        label=_("暂缓"),
        preview=_state_preview(gettext_noop("暂缓"), gettext_noop("移到“暂缓”一栏，随时可以再判断。")),
        apply=_postpone,
        icon="clock",
        visible=queries.keeps_some,
    ),
)


def _again_preview(user: Person, rows: Sequence[Any]) -> Preview:
    changes = [
        Change(f"{row.one.organisation} ／ {row.other.organisation}", row.get_state_display(), _t("待判断"))
        for row in rows
    ]
    return Preview(changes, then=_t("回到“待判断”一栏，原来的判断留在历史里。"))


def _again(user: Person, rows: Sequence[Any]) -> Outcome:
    count = deciding.ask_again(user, [row.pk for row in rows])
    return Outcome(ngettext("%(n)d 对重新待判断。", "%(n)d 对重新待判断。", count) % {"n": count})


AGAIN = BulkAction(
    key="again",
    label=_("重新判断"),
    preview=_again_preview,
    apply=_again,
    icon="refresh",
    visible=queries.keeps_some,
)
