"""Organisation records made by chance, with the truth about which are one: for measuring linkage without anyone's data.

A list of a zone's ten departments is imitated. All shares below are stated, none is fitted to what any program finds
easy; everything follows from the seed. Records are organisations', no person is named, and all of it is synthetic.

Firms: 60 % in the zone's city, 25 % elsewhere in the province, 15 % in other provinces. Brands of two (65 %) or three
(25 %) characters drawn evenly, or one of 32 popular ones (10 %). 12 % of the firms are sisters of another firm: its
brand with another trade or in another city, half of them at its address and 30 % with its telephone. 6 % are
look-alikes: the brand of another firm with one character changed, same city and trade. 1.5 % are branches. 12 % had
another name before: 30 % of them another legal form, 35 % another trade or city, 35 % another brand.

Records: one (45 % of firms), two (28 %), three (15 %), four (8 %) or five (4 %) a firm. The code is missing in 45 %,
has one wrong character in 1.5 % and is that of another firm in 0.1 %. The name is in full (72 %), without its place
(6 %), with its form left out or changed (8 %) or short (14 %: six ways); a renamed firm is called by its former name
in 8 %, and its former name is given beside the present one in 40 %. 6 % of names carry a wrong, missing, doubled or
swapped character, 10 % are spelled with other widths, brackets or blanks, 1 % in traditional characters. The address
is missing in 20 % and that of a former seat in 12 %; it is written in six ways. The telephone is missing in 35 % and
an earlier one in 15 %.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from gaoxin.bench.link import words

_CHECKED = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_FORMS, _FORM_SHARES = tuple(words.FORMS), tuple(accumulate(words.FORMS.values()))
_ALIKE = {one: [other for other in group if other != one] for group in words.ALIKE for one in group}
_RECORDS = tuple(accumulate((45, 28, 15, 8, 4)))

Place = tuple[str, str, str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a department's list; an empty text is a missing value. `firm` is the truth."""

    record: str
    name: str
    code: str
    former_names: str
    address: str
    phone: str
    firm: int


@dataclass(slots=True)
class Firm:
    """What is true of one firm. `head` is the place in the name of a branch: that of the firm it belongs to."""

    number: int
    place: Place
    brand: str
    trade: str
    form: str
    order: int
    code: str
    seat: tuple[str, str, int, str]
    former_seat: tuple[str, str, int, str]
    phone: str
    former_phone: str
    branch: str = ""
    head: Place | None = None
    former_name: str = ""

    @property
    def registered_as(self) -> tuple[str, ...]:
        """What one city's register holds once: brand, trade and branch (registration regulations, art. 17)."""
        return (self.head or self.place)[1], self.brand, self.trade, self.branch

    @property
    def name(self) -> str:
        """The registered name, in one of the four usual orders."""
        place = self.head or self.place
        city = place[1].removesuffix("市")
        lead = (place[0], city, place[1], "", "", "")[self.order]
        inside = f"（{city}）" if self.order == 4 else ""
        behind = f"（{city}）" if self.order == 5 else ""
        return f"{lead}{self.brand}{inside}{self.trade}{behind}{self.form}{self.branch}"


def made(records: int, seed: int) -> Iterator[Record]:
    """So many records in the order of a department's list (mixed), the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - repeatable data, no secret
    firms: list[Firm] = []
    names: set[tuple[str, ...]] = set()
    lines: list[tuple[str, str, str, str, str, int]] = []
    while len(lines) < records:
        firm = _firm(chance, firms)
        if firm.registered_as in names:
            continue
        names.add(firm.registered_as)
        firms.append(firm)
        lines.extend(_line(chance, firm, firms) for _ in range(1 + _drawn(chance, _RECORDS)))
    del lines[records:]
    chance.shuffle(lines)
    for number, line in enumerate(lines):
        yield Record(f"R{number:07}", *line)


def _drawn(chance: random.Random, shares: tuple[int, ...]) -> int:
    at = chance.random() * shares[-1]
    return next(index for index, limit in enumerate(shares) if at < limit)


def _firm(chance: random.Random, firms: list[Firm]) -> Firm:
    fresh = _new(chance, len(firms))
    at = chance.random()
    if firms and at < 0.12:
        _make_sister(chance, fresh, chance.choice(firms))
    elif firms and at < 0.18:
        _make_lookalike(chance, fresh, chance.choice(firms))
    elif firms and at < 0.195:
        _make_branch(chance, fresh, chance.choice(firms))
    if chance.random() < 0.12:
        fresh.former_name = _former(chance, fresh)
    return fresh


def _new(chance: random.Random, number: int) -> Firm:
    at = chance.random()
    place: Place = words.HOME if at < 0.6 else chance.choice(words.NEAR if at < 0.85 else words.FAR)
    return Firm(
        number=number,
        place=place,
        brand=_brand(chance),
        trade=_trade(chance),
        form=_FORMS[_drawn(chance, _FORM_SHARES)],
        order=_drawn(chance, (15, 45, 70, 80, 90, 100)),
        code=_code(chance, place[2]),
        seat=_seat(chance, place),
        former_seat=_seat(chance, place),
        phone=_phone(chance, place),
        former_phone=_phone(chance, place),
    )


def _brand(chance: random.Random) -> str:
    at = chance.random()
    if at < 0.1:
        return chance.choice(words.POPULAR)
    return "".join(chance.choice(words.BRAND) for _ in range(2 if at < 0.75 else 3))


def _trade(chance: random.Random) -> str:
    lead = chance.choice(words.FIELDS) if chance.random() < 0.75 else ""
    return lead + chance.choice(words.TRADES)


def _code(chance: random.Random, division: str) -> str:
    """A unified social credit code with its check character (GB 32100-2015)."""
    body = "".join(chance.choice(_CHECKED) for _ in range(9))
    text = f"91{division}{body}"
    total = sum(_CHECKED.index(character) * weight for character, weight in zip(text, _WEIGHTS, strict=True))
    return text + _CHECKED[(31 - total % 31) % 31]


def _seat(chance: random.Random, place: Place) -> tuple[str, str, int, str]:
    """District, road, number, and the room in a building or park."""
    at, block, room = chance.random(), chance.randint(1, 30), chance.randint(101, 2612)
    inside = f"{chance.choice(words.PARKS)}{block}栋{room}室" if at < 0.3 else f"{room}室" if at < 0.7 else ""
    road = chance.choice(words.ROADS) + chance.choice(("大街", "大路", "路", "街"))
    return chance.choice(place[4]), road, chance.randint(1, 3999), inside


def _phone(chance: random.Random, place: Place) -> str:
    return f"{place[3]}-{chance.randint(2, 8)}{chance.randint(0, 9_999_999):07}"


def _make_sister(chance: random.Random, fresh: Firm, first: Firm) -> None:
    """Another firm of a group: same brand; another trade, or the trade with a word added, or another city."""
    fresh.brand = first.brand
    at = chance.random()
    if at < 0.8 or fresh.place == first.place:
        _move(chance, fresh, first.place if at < 0.8 else chance.choice(words.FAR))
    if at < 0.4:
        fresh.trade = first.trade + chance.choice(words.ADDED)
    elif at >= 0.8:
        fresh.trade = first.trade
    if fresh.place == first.place:
        fresh.seat = first.seat if chance.random() < 0.5 else fresh.seat
        fresh.phone = first.phone if chance.random() < 0.3 else fresh.phone


def _move(chance: random.Random, firm: Firm, place: Place) -> None:
    firm.place, firm.seat, firm.former_seat = place, _seat(chance, place), _seat(chance, place)
    firm.phone, firm.former_phone = _phone(chance, place), _phone(chance, place)
    firm.code = _code(chance, place[2])


def _make_lookalike(chance: random.Random, fresh: Firm, first: Firm) -> None:
    """A firm of its own whose brand differs by one character, in the same city and trade."""
    at = chance.randrange(len(first.brand))
    fresh.brand = first.brand[:at] + chance.choice(words.BRAND) + first.brand[at + 1 :]
    if fresh.brand == first.brand:
        fresh.brand += "嘉"
    _move(chance, fresh, first.place)
    fresh.trade, fresh.form, fresh.order = first.trade, first.form, first.order


def _make_branch(chance: random.Random, fresh: Firm, first: Firm) -> None:
    fresh.brand, fresh.trade, fresh.order = first.brand, first.trade, first.order
    fresh.form = "有限公司" if first.form == "厂" else first.form
    city = fresh.place[1].removesuffix("市")
    fresh.branch = f"{city}分公司" if fresh.place != first.place else f"{fresh.seat[0]}分公司"
    fresh.head = first.place


def _former(chance: random.Random, firm: Firm) -> str:
    """The name before: another form, another trade or order of the place, or another brand."""
    brand, trade, form, order = firm.brand, firm.trade, firm.form, firm.order
    at = chance.random()
    if at < 0.3:
        firm.form = "有限责任公司" if form == "有限公司" else "有限公司"
    elif at < 0.5:
        firm.trade = _trade(chance)
    elif at < 0.65:
        firm.order = (order + 1) % 4
    else:
        firm.brand = _brand(chance)
    name = firm.name
    firm.brand, firm.trade, firm.form, firm.order = brand, trade, form, order
    return name


def _line(chance: random.Random, firm: Firm, firms: list[Firm]) -> tuple[str, str, str, str, str, int]:
    former = ""
    if firm.former_name and chance.random() < 0.08:
        name = firm.former_name
    else:
        name = _written(chance, firm)
        former = firm.former_name if firm.former_name and chance.random() < 0.4 else ""
    return (
        _spelled(chance, _mistyped(chance, name)),
        _stated_code(chance, firm, firms),
        former,
        _stated_address(chance, firm),
        _stated_phone(chance, firm),
        firm.number,
    )


def _written(chance: random.Random, firm: Firm) -> str:
    """The name as a department writes it: in full, without its place, with another form, or short."""
    at = chance.random()
    name = firm.name
    city = firm.place[1].removesuffix("市")
    if at < 0.72 or firm.branch:
        return name
    if at < 0.78:
        return f"{firm.brand}{firm.trade}{firm.form}"
    if at < 0.82:
        return name.removesuffix(firm.form)
    if at < 0.86:
        return name.removesuffix(firm.form) + chance.choice(("有限公司", "有限责任公司", "公司"))
    return _short(chance, firm.brand, firm.trade, city)


def _short(chance: random.Random, brand: str, trade: str, city: str) -> str:
    """A name of daily use: brand and trade, brand and the trade's first or last word, with city, picked, brand
    alone."""
    at = chance.random()
    if at < 0.3:
        return brand + trade
    if at < 0.5:
        return brand + trade[-2:]
    if at < 0.65:
        return brand + trade[:2]
    if at < 0.8:
        return city + brand
    if at < 0.92:
        return brand + trade[0] + trade[-2:-1] if len(trade) > 3 else brand + trade[:1]
    return brand


def _mistyped(chance: random.Random, name: str) -> str:
    if chance.random() >= 0.06 or len(name) < 4:
        return name
    spot, at = chance.randrange(len(name) - 1), chance.random()
    if at < 0.5:
        spots = [place for place, character in enumerate(name) if character in _ALIKE]
        if not spots:
            return name[:spot] + name[spot + 1 :]
        spot = chance.choice(spots)
        return name[:spot] + chance.choice(_ALIKE[name[spot]]) + name[spot + 1 :]
    if at < 0.75:
        return name[:spot] + name[spot + 1 :]
    if at < 0.87:
        return name[: spot + 1] + name[spot:]
    return name[:spot] + name[spot + 1] + name[spot] + name[spot + 2 :]


def _spelled(chance: random.Random, name: str) -> str:
    at = chance.random()
    if at < 0.05:
        return name.replace("（", "(").replace("）", ")")
    if at < 0.08:
        spot = chance.randrange(len(name) + 1)
        return f"{name[:spot]} {name[spot:]}"
    if at < 0.1:
        return f"{name} " if at < 0.09 else f"\u3000{name}"
    if at < 0.11:
        for simple, traditional in words.TRADITIONAL.items():
            name = name.replace(simple, traditional)
    return name


def _stated_code(chance: random.Random, firm: Firm, firms: list[Firm]) -> str:
    at = chance.random()
    if at < 0.45:
        return ""
    if at < 0.465:
        spot = chance.randrange(2, 18)
        return firm.code[:spot] + chance.choice(_CHECKED) + firm.code[spot + 1 :]
    return chance.choice(firms).code if at < 0.466 else firm.code


def _stated_address(chance: random.Random, firm: Firm) -> str:
    at = chance.random()
    if at < 0.2:
        return ""
    district, road, number, inside = firm.former_seat if at < 0.32 else firm.seat
    province, city = firm.place[0], firm.place[1]
    lead = f"{province}{city}" if province != city else city
    way = chance.randrange(6)
    if way == 0:
        return f"{lead}{district}{road}{number}号{inside}"
    if way == 1:
        return f"{city}{district}{road}{number}号{inside}"
    if way == 2:
        return f"{district}{road}{number}号{inside}"
    if way == 3:
        return f"{city}高新区{road}{number}号{inside}"
    if way == 4:
        return f"{lead}{district}{road}{number}号"
    return f"{road}{number}号{inside.replace('栋', '号楼').replace('室', '')}"


def _stated_phone(chance: random.Random, firm: Firm) -> str:
    at = chance.random()
    if at < 0.35:
        return ""
    phone = firm.former_phone if at < 0.5 else firm.phone
    way = chance.random()
    return phone if way < 0.6 else phone.replace("-", "") if way < 0.8 else phone.partition("-")[2]
