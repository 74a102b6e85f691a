"""What a seal states, and how it is written: one JSON text whose SHA-256 is the seal."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime

from gaoxin.web.seal.runs import Run

FORMAT = "gaoxin-seal-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a seal states of one table.

    entries   how many entries it seals
    key, moment  the columns that hold the number of an entry and when it was made
    columns   the columns that each entry's line holds, in the order they were read
    blocks    number of entries and SHA-256 of each block of the list of entries
    high      the greatest number the table had when it was sealed
    open      numbers up to there that were not seen, and which running transactions might still fill
    """

    key: str
    moment: str
    entries: int
    columns: tuple[str, ...]
    blocks: tuple[tuple[int, str], ...]
    high: int
    open: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a seal states. Moments are those of the database's clock.

    until     the end of the day: entries made before it are sealed
    made_at   when the tables were looked at; `oldest` when the oldest transaction then running had begun
    snapshot  which transactions were finished then, as PostgreSQL writes it
    previous  hash of the seal before, empty for the first
    """

    number: int
    day: date
    until: datetime
    made_at: datetime
    oldest: datetime
    snapshot: str
    previous: str
    tables: Mapping[str, Sheet]

    @property
    def entries(self) -> int:
        return sum(sheet.entries for sheet in self.tables.values())

    @property
    def open_until(self) -> int:
        """The number of the first transaction that had not begun (`xmax` of the snapshot)."""
        return int(self.snapshot.split(":")[1])

    def text(self) -> str:
        """The statement as it is sealed: keys in order, no blanks, Chinese as itself."""
        return json.dumps(
            {"format": FORMAT, **asdict(self)},
            sort_keys=True,
            ensure_ascii=False,
            separators=(",", ":"),
            default=lambda moment: moment.isoformat(),
        )


def read(text: str) -> Statement:
    """The statement written in a text. Raises ValueError, KeyError or TypeError for a text that is none."""
    told = json.loads(text)
    if told.pop("format") != FORMAT:
        raise ValueError("unknown format")
    return Statement(
        **{
            **told,
            "day": date.fromisoformat(told["day"]),
            "until": datetime.fromisoformat(told["until"]),
            "made_at": datetime.fromisoformat(told["made_at"]),
            "oldest": datetime.fromisoformat(told["oldest"]),
            "tables": {table: _sheet(sheet) for table, sheet in told["tables"].items()},
        }
    )


def _sheet(told: dict) -> Sheet:
    return Sheet(
        **{
            **told,
            "columns": tuple(told["columns"]),
            "blocks": tuple((number, digest) for number, digest in told["blocks"]),
            "open": tuple((first, last) for first, last in told["open"]),
        }
    )


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
