"""Moves within a step as pages name them: a word, and what was chosen with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.asked import asked
from gaoxin.apps.cases.services.combining.returning_parts import check_handing_on
from gaoxin.apps.cases.services.moving import Moved
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows.assignments import (
    Act,
    AddSigner,
    CastVote,
    Delegate,
    EndDelegation,
    HandOver,
    Placement,
    Vote,
    WithdrawAdded,
)
from gaoxin.engines.forms.checking import Checked
from gaoxin.engines.forms.values import plain
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen with a move: a desk by its key, a day, a number, whether after oneself."""

    to: str = ""
    until: str = ""
    number: int = 0
    after: bool = False

    @property
    def desk(self) -> str:
        if self.to[:1] not in ("d", "p") or not self.to[1:].isdecimal() or len(self.to) > 18:
            raise refuse("cases.choose_desk", Place(path="to"))
        return self.to

    @property
    def until_end(self) -> datetime:
        """The end of the day chosen."""
        try:
            return clock.local(datetime.combine(date.fromisoformat(self.until), time.max))
        except ValueError:
            raise refuse("cases.choose_day", Place(path="until")) from None

    @property
    def placement(self) -> Placement:
        return Placement.AFTER if self.after else Placement.BEFORE


WORDS: Mapping[str, Callable[[Chosen], Act]] = {
    "oppose": lambda chosen: CastVote(Vote.OPPOSE),
    "hand_over": lambda chosen: HandOver(chosen.desk),
    "add_signer": lambda chosen: AddSigner(chosen.desk, chosen.placement),
    "withdraw_added": lambda chosen: WithdrawAdded(chosen.number),
    "delegate": lambda chosen: Delegate(chosen.desk, clock.now(), chosen.until_end),
    "end_delegation": lambda chosen: EndDelegation(chosen.desk),
}


def move(user: User, step_id: int, word: str, chosen: Chosen, why: str) -> Moved:
    """One of these moves by a person; a word that is none is *not found*."""
    if word not in WORDS:
        raise NotFound
    if word == "oppose":
        asked(user, step_id)  # refused where the step is done on another page
    if word == "hand_over":
        check_handing_on(user, step_id, chosen.desk)
    return moving.act(user, step_id, WORDS[word](chosen), why=why)


def fill_in(user: User, step_id: int, checked: Checked) -> Moved:
    """A step is done with the answers of its form, which have been checked."""
    return moving.act(user, step_id, answers=plain(checked.answers))
