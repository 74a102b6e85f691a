"""What other apps tell at the places of a portrait, and the words by which they recognise an industry."""

import re
from collections.abc import Mapping, Sequence

from gaoxin.apps.industry.chain_access import Person
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.web.portraits import Industry, PortraitPart, PortraitPlace, PortraitTold
from gaoxin.web.registry import every

_JOINTS = re.compile(r"[及与和、/（）()·]")
GENERIC = frozenset({"零部件", "产业", "制造", "装备", "服务", "软件", "加工", "信息", "材料"})
"""Parts of an industry's name that other industries' texts use as well, so that they say nothing by themselves."""
SHORTEST = 3
"""Characters from which the name of a product says which industry a text is about."""
SHORTEST_NAME = 2
"""Characters from which a part of an industry's name may stand for it."""

Told = tuple[PortraitPart, PortraitTold]


def industry_of(chain: DeclaredChain) -> Industry:
    """A chain as the texts of others may name it: by its name or what the name joins, by a segment or a product."""
    parts = [one for one in _JOINTS.split(chain.name) if len(one) >= SHORTEST_NAME and one not in GENERIC]
    names = sorted({chain.name, *parts}, key=lambda one: (-len(one), one))
    words: dict[str, str] = {}
    for segment in chain.segments.values():
        for word in (segment.name, *segment.products):
            if len(word) >= SHORTEST:
                words.setdefault(word, segment.name)
    return Industry(chain.key, names, words)


def told(user: Person, zone: Zone, chain: DeclaredChain) -> Mapping[PortraitPlace, Sequence[Told]]:
    """By place what apps tell; a place of which nobody tells anything is missing."""
    industry = industry_of(chain)
    found: dict[PortraitPlace, list[Told]] = {}
    for part in every(PortraitPart):
        answer = part.tell(user, zone, industry)
        if answer is not None:
            found.setdefault(part.place, []).append((part, answer))
    return found
