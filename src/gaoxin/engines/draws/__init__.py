"""Random draws that nobody can foresee and everybody can check. README.md says how, step by step, for any language.

What is answered. `commitment` is the number published before a draw; `drawn` is who is drawn and who goes there once
the seed is opened; `opened_text` is the file published then, and `verify` does the whole draw again from that file and
names everything that does not agree.

On what authority. 国办发〔2015〕58号 asks for the random choice of whom to inspect and who inspects, and that the whole
way of it can be traced; it does not say how. The way taken here is commit and open, as in RFC 3797 (publicly verifiable
selection): who is in the draw is frozen, the seed is fixed but unknown, and the outcome follows from both by SHA-256.

Limits. Whoever knows the seed before it is opened can foresee the outcome; where even the keeper of the seed is not
to be trusted, the roster names a *beacon*: a public value that does not exist yet (a closing index of a later day),
without which nothing can be drawn. Nothing here reads a clock or makes a seed.
"""

from gaoxin.engines.draws.commitments import SEED_BYTES, commitment, drawing_key
from gaoxin.engines.draws.drawing import Drawn, Team, drawn
from gaoxin.engines.draws.opened import Opened, opened_text, verify
from gaoxin.engines.draws.rosters import Roster, Stratum, canonical, faults, read_roster

__all__ = [
    "SEED_BYTES",
    "Drawn",
    "Opened",
    "Roster",
    "Stratum",
    "Team",
    "canonical",
    "commitment",
    "drawing_key",
    "drawn",
    "faults",
    "opened_text",
    "read_roster",
    "verify",
]
