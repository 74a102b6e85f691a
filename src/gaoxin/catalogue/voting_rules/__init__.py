"""How a committee votes: how many of its members have to take part, and how many have to agree.

ordinary:
  name: 一般事项
  name_en: Ordinary matters
  quorum: 1/2                      # of the members with a vote have to take part, at least
  more_than_quorum: true           # and more than that
  majority: 1/2                    # has to agree
  of: present                      # of those who took part (abstentions among them), or of all `members`
  more_than_majority: true         # more than that; left out: at least
  basis: [{document: 《…》, confidence: example}]
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node


class Of(StrEnum):
    """Of whom the majority is."""

    PRESENT = "present"
    MEMBERS = "members"


class Outcome(StrEnum):
    """What a vote comes to."""

    CARRIED = "carried"
    REJECTED = "rejected"
    NO_QUORUM = "no_quorum"


@dataclass(frozen=True, slots=True)
class VotingRule:
    """One rule."""

    key: str
    name: str
    name_en: str
    quorum: Fraction
    more_than_quorum: bool
    majority: Fraction
    of: Of
    more_than_majority: bool
    basis: tuple[Basis, ...]

    def taking_part(self, members: int) -> int:
        """How many of so many members have to take part at least.

        >>> package_voting_rules()["ordinary"].taking_part(10)
        6
        """
        return _least(self.quorum * members, self.more_than_quorum)

    def agreeing(self, members: int, present: int) -> int:
        """How many have to agree at least, of so many members of whom so many took part."""
        return _least(self.majority * (present if self.of is Of.PRESENT else members), self.more_than_majority)

    def outcome(self, members: int, yes: int, no: int, abstain: int) -> Outcome:
        """What so many votes come to. More votes than members raise ValueError: a mistake of the caller."""
        present = yes + no + abstain
        if not 0 <= present <= members or min(yes, no, abstain) < 0:
            raise ValueError(f"{present} votes of {members} members")
        if present < self.taking_part(members):
            return Outcome.NO_QUORUM
        return Outcome.CARRIED if yes >= self.agreeing(members, present) else Outcome.REJECTED


def _least(share: Fraction, more: bool) -> int:
    """The smallest whole number that is at least the share, or more than it; never nobody."""
    whole = share.numerator // share.denominator
    if more or share != whole:
        whole += 1
    return max(whole, 1)


# Reading


def _read(key: str, node: Node, report: Report) -> VotingRule:
    record = report.record(
        node,
        ("name", "name_en", "quorum", "majority", "of", "basis"),
        ("more_than_quorum", "more_than_majority"),
    )
    return VotingRule(
        key,
        record.text("name"),
        record.text("name_en"),
        _share(record, "quorum"),
        record.boolean("more_than_quorum"),
        _share(record, "majority"),
        record.choice("of", Of),
        record.boolean("more_than_majority"),
        read_bases(record),
    )


def _share(record: Record, name: str) -> Fraction:
    """A fraction above nothing, at most the whole."""
    text = record.text(name)
    above, _, below = text.partition("/")
    if above.isdecimal() and below.isdecimal() and 0 < int(above) <= int(below):
        return Fraction(int(above), int(below))
    if text:
        record.report.add("voting_rules.share", record.fields[name], text=text)
    return Fraction(1)


def _settle(found: Mapping[str, Entry[VotingRule]]) -> Mapping[str, VotingRule]:
    return {key: entry.declaration for key, entry in found.items()}


VOTING_RULES: Kind[VotingRule, VotingRule] = Kind("voting_rules", _read, _settle)


@cache
def package_voting_rules() -> Mapping[str, VotingRule]:
    """The product's rules. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(VOTING_RULES, [package_shelf("voting_rules")])[0]
