"""Which short Chinese texts say the same thing, and which of many belong together.

What is answered. `pieces` are the telling parts of a text; `likeness` says from 0 to 1 how much of what two texts tell
they share; `shared_words` puts into words what they share; `groups` finds, among the texts of a time, those that say
the same, with the words they share as the reason.

How. A text is cut into pairs of neighbouring characters and Latin or numbered words; pairs that every request has
(请求, 公司) tell nothing and are left out. A piece weighs the more the fewer texts have it. No text is compared with
each of the others, only with those that share two pieces. Nothing depends on chance or on the order of the texts: the
same texts by the same keys give the same groups.

Limits. Words of one meaning with no character in common (停电, 断供) are not alike here. Texts are not translated.
"""

from gaoxin.engines.likeness.grouping import Group, Text, groups
from gaoxin.engines.likeness.pieces import likeness, number_of, pieces, shared_words, weights

__all__ = ["Group", "Text", "groups", "likeness", "number_of", "pieces", "shared_words", "weights"]
