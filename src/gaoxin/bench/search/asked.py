"""What people type, drawn from a registry with a seed: for each kind of query some texts and the record each is for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from django.db import connection

from gaoxin.engines.linkage.names import parsed
from gaoxin.engines.linkage.search.entries import plain
from gaoxin.engines.linkage.sounds import folded, syllables

COMMON = ("公司", "有限公司", "科技", "吉林", "技术", "有限", "机械", "电子", "发展", "贸易")
_ONE = ("吉", "林", "光", "华", "新", "司", "科", "电", "龙", "鑫", "j", "x", "8", "瑞", "江")


@dataclass(frozen=True, slots=True)
class Asked:
    """A text somebody types. `target` is the record it is for, or None where it is for nobody in particular."""

    kind: str
    text: str
    target: int | None = None
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Firm:
    """A record to ask for."""

    key: int
    name: str
    short: str
    code: str
    address: str
    former: str


def firms(zone: int, seed: str, count: int) -> list[Firm]:
    """Records of a zone drawn with a seed; three in ten of those that have a former name."""
    draw = Random(seed)  # noqa: S311 - a sample, no secret
    with connection.cursor() as cursor:
        cursor.execute(_KEYS, [zone])
        low, high = cursor.fetchone()
        keys = draw.sample(range(low, high + 1), min(count * 2, high - low + 1))
        cursor.execute(_FIRMS, [keys, zone])
        found = [Firm(*row) for row in cursor.fetchall()]
        cursor.execute(_RENAMED, [zone, max(1, count // 3)])
        found += [Firm(*row) for row in cursor.fetchall()]
    draw.shuffle(found)
    return found


def questions(known: Sequence[Firm], each: int, seed: str) -> list[Asked]:
    """So many questions of every kind."""
    draw = Random(seed)  # noqa: S311
    asked = [Asked("common words", text) for text in COMMON] + [Asked("one character", text) for text in _ONE]
    asked += [Asked("nothing there", _nonsense(draw)) for _ in range(each)]
    for kind, ask in KINDS.items():
        made = (Asked(kind, text, firm.key) for firm in known if (text := ask(firm, draw)))
        asked += [one for one, _ in zip(made, range(each), strict=False)]
    filtered = (("size", ("large", "medium")), ("industry", ("C", "I")))
    asked += [Asked("words and filters", text, filters=filtered) for text in COMMON]
    asked += [Asked("one character and filters", text, filters=filtered) for text in _ONE]
    return asked


def _nonsense(draw: Random) -> str:
    return "".join(chr(draw.randrange(0x4E00, 0x9FA5)) for _ in range(draw.choice((2, 3, 4, 6, 9))))


def _part(text: str, length: int, draw: Random) -> str:
    at = draw.randrange(max(1, len(text) - length + 1))
    return text[at : at + length]


def _brand(firm: Firm) -> str:
    return parsed(firm.name).brand


def _placed(firm: Firm) -> str:
    """The place that the name begins with, without its ending; nothing where it names none."""
    return firm.name[:2] if parsed(firm.name).places else ""


def _slip(text: str, draw: Random) -> str:
    """One character typed wrongly."""
    at = draw.randrange(len(text))
    return text[:at] + draw.choice("甲乙丙丁戊己庚辛壬癸") + text[at + 1 :]


_ALIKE = "鑫新 瑞锐 宏红 华花 诚成 达答 源元 丰风 科可 恒衡 盛胜 利力 东冬 光广 林琳 江疆 新鑫 信鑫"
"""A character and one that sounds like it, or nearly so."""


def _homophone(text: str, draw: Random) -> str:
    """One character replaced by another that sounds alike, where the text's own characters give one."""
    alike = dict(pair for pair in _ALIKE.split())
    places = [at for at, character in enumerate(text) if character in alike]
    if not places:
        return ""
    at = draw.choice(places)
    swapped = text[:at] + alike[text[at]] + text[at + 1 :]
    same = [folded(one) for one in syllables(swapped)] == [folded(one) for one in syllables(text)]
    return swapped if same else ""


def _initials(text: str) -> str:
    return "".join(one[0] for one in syllables(plain(text)))


KINDS: dict[str, Callable[[Firm, Random], str]] = {
    "whole name": lambda firm, draw: firm.name,
    "beginning": lambda firm, draw: firm.name[: draw.randrange(4, 8)],
    "two characters": lambda firm, draw: _part(_brand(firm), 2, draw),
    "brand and trade": lambda firm, draw: parsed(firm.name).stem,
    "place and brand": lambda firm, draw: _placed(firm) and _placed(firm) + _brand(firm),
    "middle": lambda firm, draw: _part(firm.name, 4, draw),
    "short name": lambda firm, draw: firm.short,
    "former name": lambda firm, draw: firm.former,
    "code": lambda firm, draw: firm.code,
    "head of code": lambda firm, draw: firm.code[: draw.randrange(6, 14)],
    "tail of code": lambda firm, draw: firm.code[-6:],
    "pinyin": lambda firm, draw: "".join(syllables(_brand(firm))),
    "pinyin of the beginning": lambda firm, draw: "".join(syllables(firm.name[:4])),
    "initials": lambda firm, draw: _initials(firm.name)[: draw.randrange(4, 7)],
    "initials of brand": lambda firm, draw: _initials(parsed(firm.name).stem)[:5],
    "words": lambda firm, draw: " ".join((_brand(firm), *parsed(firm.name).trades[:1])),
    "parts left out": lambda firm, draw: _placed(firm) + _brand(firm) + "".join(parsed(firm.name).trades[-1:]),
    "mixed": lambda firm, draw: _brand(firm)[:1] + "".join(syllables(_brand(firm)[1:])),
    "address": lambda firm, draw: firm.address[-8:] if firm.address else "",
    "slip": lambda firm, draw: _slip(parsed(firm.name).stem, draw) if len(parsed(firm.name).stem) > 4 else "",
    "homophone": lambda firm, draw: _homophone(parsed(firm.name).stem, draw),
}


def hostile() -> Iterator[Asked]:
    """What nobody should type."""
    long = ("吉" * 5000, "a" * 100_000, "有限公司" * 500, "%" * 200, "长行重" * 40, "1" * 4000)
    wide = (
        "吉 林 高 新 司",
        "a b c d e",
        "有限 公司 科技 吉林 发展",
        "限公司有",
        "zhang li wang chen liu",
        "' OR 1=1 --",
    )
    for text in (*long, *wide):
        yield Asked("hostile", text)


_KEYS = "SELECT min(presence_id), max(presence_id) FROM enterprises_enterprise WHERE zone_id = %s"
_COLUMNS = """
SELECT e.presence_id, o.legal_name, o.short_name, coalesce(o.credit_code, ''), e.address,
       coalesce((SELECT n.name FROM zones_organisationname n
                  WHERE n.organisation_id = o.id AND n.kind = 'former' LIMIT 1), '')
  FROM enterprises_enterprise e JOIN zones_organisation o ON o.id = e.organisation_id
"""
_FIRMS = f"{_COLUMNS} WHERE e.presence_id = ANY (%s) AND e.zone_id = %s ORDER BY e.presence_id"
_RENAMED = f"""{_COLUMNS} WHERE e.zone_id = %s
   AND o.id IN (SELECT organisation_id FROM zones_organisationname WHERE kind = 'former') LIMIT %s"""  # noqa: S608 - made of the constants above
