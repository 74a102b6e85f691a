"""Small counts in published statistics: which figures must be withheld so that none describes too few enterprises.

What is answered. A statistic is a set of cells, each the sum (or the number) of facts about enterprises. `protect`
chooses the cells to withhold, `audit` tells whether what is published, now and earlier, keeps the rule. Both look at
all tables, totals and versions of one field together.

The rule. No published cell describes fewer than `Rule.smallest` enterprises, and no combination of published cells
does: whatever an outsider adds and subtracts, with whatever weights, the outcome rests on enough enterprises or is
no figure at all. Beyond that, an outsider who also knows that nothing is negative (and that numbers of enterprises are
whole) cannot narrow a small group down: its number may still be `Rule.smallest` or more, its sum may still lie
`Rule.margin` of itself above and below. With `Rule.dominance`, sums that nearly are one enterprise's alone are treated
as small, in cells and in what some cells share; sums worked out from several cells are not looked at for it.

How near a guess comes is asked of the groups that the tables on hand tell apart. Tables put out later may tell apart
others; a guess that was possible before them is not held against them.

The outsider assumed here knows which enterprise belongs to which cell (the public register tells) and what each
published or withheld cell is called; the figures of enterprises are what he does not know. What two or more enterprises
could work out by pooling what they know of themselves lies beyond the rule.

On what authority. 统计法实施条例（国令第681号）第二十九条第三项 counts aggregates from which a single respondent can be
inferred among what must not leave the office; the number three and the margins are the zone's (catalogue `limits`).

How. Cells are rows over *atoms* (facts that stand in the same cells). Sums that an outsider can work out exactly are
the row space of the published cells; a group is safe when alternative figures exist (a *world*) in which every
published cell is the same and the group's is not. Worlds are sought by linear programming and then checked in exact
arithmetic, so a mistake of the solver can only cost a cell, never a secret.
"""

from gaoxin.engines.disclosure.audit import audit
from gaoxin.engines.disclosure.model import Breach, BreachKind, Cell, Fact, Figures, Protection, Reason, Rule, State
from gaoxin.engines.disclosure.protect import protect

__all__ = [
    "Breach",
    "BreachKind",
    "Cell",
    "Fact",
    "Figures",
    "Protection",
    "Reason",
    "Rule",
    "State",
    "audit",
    "protect",
]
