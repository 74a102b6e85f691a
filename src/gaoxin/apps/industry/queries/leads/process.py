"""The stages of attraction as the catalogue declares them, in the reader's language."""

from dataclasses import dataclass

from django.utils.translation import gettext as _t

from gaoxin.apps.industry.lead_states import PROCESS
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.lead_stages import Desk, IncentiveKind, LeadProcess, LeadStage, Office, package_lead_processes
from gaoxin.web.problems import language


def process() -> LeadProcess:
    return package_lead_processes()[PROCESS]


def stage_of(key: str) -> LeadStage:
    return process().stages[key]


def words_of(declared: LeadStage | Desk | IncentiveKind) -> str:
    """Its name in the reader's language."""
    return declared.name if language() == "zh" else declared.name_en


def stage_words(key: str) -> str:
    """The name of a stage; the key where the process no longer has it."""
    stage = process().stages.get(key)
    return words_of(stage) if stage else key


def stage_options() -> list[tuple[str, str]]:
    return [(key, words_of(stage)) for key, stage in process().stages.items()]


def allowed_kinds() -> list[IncentiveKind]:
    return [kind for kind in process().incentives.values() if not kind.forbidden]


def forbidden_kinds() -> list[IncentiveKind]:
    return [kind for kind in process().incentives.values() if kind.forbidden]


def desk_words(key: str) -> str:
    """The name of a desk; the key where the process no longer has it."""
    desk = process().desks.get(key)
    return words_of(desk) if desk else key


def kind_words(key: str) -> str:
    """The name of a kind of incentive; the key where the process no longer has it."""
    kind = process().incentives.get(key)
    return words_of(kind) if kind else key


def next_words(key: str) -> str:
    """The stage that follows; empty after the last."""
    following = process().after(key)
    return words_of(following) if following else ""


def return_words(key: str) -> str:
    """The stage it may be sent back to; empty where there is none."""
    to = stage_of(key).returns_to
    return stage_words(to) if to else ""


@dataclass(frozen=True, slots=True)
class DeskWords:
    """What a desk is called, looks at, and on what ground."""

    words: str
    asks: str
    ground: str


def desk_of(key: str) -> DeskWords:
    desk = process().desks.get(key)
    if desk is None:
        return DeskWords(key, "", "")
    return DeskWords(words_of(desk), desk.asks, "；".join(one.shown for one in desk.basis))


def mover_words(key: str) -> list[str]:
    """Who ends a stage, in words."""
    return [_office(one) for one in stage_of(key).movers]


def _office(office: Office) -> str:
    if office is Office.LEADING:
        return _t("牵头部门")
    if office is Office.LEADER:
        return _t("管委会领导")
    return _t("%(duty)s部门") % {"duty": Duty(office).label}
