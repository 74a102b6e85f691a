"""Names: place + invented brand + trade + form; some with an English name, some that had another name before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import Formatter

import polars as pl

from gaoxin.apps.enterprises.synthetic.distributions import characters, industries, names
from gaoxin.apps.enterprises.synthetic.draws import Draws, position

LONGEST_BRAND = 4
ATTEMPTS = 8
"""Further characters tried where a name is taken; after so many the name is taken twice, as names are in life too."""


@dataclass(frozen=True, slots=True)
class Locality:
    """What stands for the place in names and addresses: province and city in full, the city without 市."""

    province: str
    city: str

    @property
    def short(self) -> str:
        return self.city.removesuffix("市")


def parts_of_names(draws: Draws, industry: pl.Series, large: pl.Series) -> pl.DataFrame:
    """What each firm's name is made of, as positions and texts. `large` says whether it is above small size."""
    forms = names()["forms"]
    form_share = draws.share("form")
    small, big = (position(form_share, [form[size] for form in forms]) for size in ("small", "large"))
    form = pl.select(pl.when(large).then(big).otherwise(small)).to_series()
    brand, pinyin = _brand(draws, "brand")
    return pl.DataFrame(
        {
            "pattern": draws.chosen("pattern", [one["weight"] for one in names()["places"]]),
            "brand": brand,
            "pinyin": pinyin,
            "trade": _trade(industry, draws.share("trade")),
            "form": _gathered([form["form"] for form in forms], form),
            "form_number": form,
            "outside": _gathered(names()["outside"], draws.below("outside", len(names()["outside"]))),
        }
    )


def written_names(parts: pl.DataFrame, locality: Locality) -> pl.Series:
    """The legal names that the parts come to."""
    known = {"city": locality.city, "province": locality.province, "short": locality.short}
    name = pl.lit(None, pl.String)
    for number, one in enumerate(names()["places"]):
        name = pl.when(pl.col("pattern") == number).then(_joined(one["pattern"], known)).otherwise(name)
    return parts.select(name.alias("legal_name")).to_series()


def short_names(parts: pl.DataFrame) -> pl.Series:
    """What people call a firm: brand and trade."""
    return parts.select(pl.concat_str("brand", "trade").alias("short_name")).to_series()


def distinct_names(draws: Draws, parts: pl.DataFrame, locality: Locality, taken: pl.Series) -> pl.DataFrame:
    """The parts with a column `legal_name` in which nobody has another's name: where one is taken, by a firm of these
    or by one whose name has a hash among `taken`, the brand gets further characters."""
    found = parts.with_columns(written_names(parts, locality))
    for attempt in range(ATTEMPTS):
        name = found["legal_name"]
        twice = ~name.is_first_distinct() | name.hash().is_in(taken.implode())
        if not twice.any():
            break
        more, more_pinyin = _characters(draws, f"further {attempt}")
        brand = pl.when(twice).then(pl.concat_str("brand", pl.lit(more))).otherwise("brand")
        pinyin = pl.when(twice).then(pl.concat_str("pinyin", pl.lit(more_pinyin))).otherwise("pinyin")
        found = found.with_columns(brand=brand, pinyin=pinyin)
        found = found.with_columns(written_names(found, locality))
    return found


def former_parts(draws: Draws, parts: pl.DataFrame, industry: pl.Series) -> pl.DataFrame:
    """What the names were made of before: another brand, or only another form, or another trade word."""
    brand, pinyin = _brand(draws, "former brand")
    kind = draws.chosen("former kind", [0.45, 0.35, 0.20])
    trade = _trade(industry, draws.share("former trade"))
    limited = names()["forms"][0]["form"]
    partnership = names()["forms"][1]["form"]
    other = pl.when(pl.col("form") == limited).then(pl.lit(partnership)).otherwise(pl.lit(limited))
    return parts.with_columns(
        brand=pl.when(pl.lit(kind) == 0).then(pl.lit(brand)).otherwise("brand"),
        pinyin=pl.when(pl.lit(kind) == 0).then(pl.lit(pinyin)).otherwise("pinyin"),
        form=pl.when(pl.lit(kind) == 1).then(other).otherwise("form"),
        trade=pl.when(pl.lit(kind) == 2).then(pl.lit(trade)).otherwise("trade"),
    )


def english_names(parts: pl.DataFrame, industry: pl.Series, locality: Locality) -> pl.Series:
    """English names as firms write them: place, brand in pinyin, trade, form."""
    english = {word.chinese: word.english for one in industries() for word in one.trades}
    forms = pl.Series([form["english"] for form in names()["forms"]])
    return parts.select(
        pl.concat_str(
            pl.lit(_ROMAN.get(locality.short, "")),
            pl.col("pinyin").str.to_titlecase(),
            pl.col("trade").replace_strict(english, default=""),
            pl.lit(forms).gather("form_number"),
            separator=" ",
        )
        .str.strip_chars()
        .alias("english_name")
    ).to_series()


_ROMAN = {"吉林": "Jilin", "长春": "Changchun"}
"""Cities whose firms put them before their English names here; others go without."""


def _brand(draws: Draws, what: str) -> tuple[pl.Series, pl.Series]:
    """Brands of two to four characters, with their pinyin."""
    lengths = names()["lengths"]
    count = pl.Series(list(lengths)).gather(draws.chosen(f"{what} length", list(lengths.values())))
    signs, pinyins = zip(*(_characters(draws, f"{what} {place}") for place in range(LONGEST_BRAND)), strict=True)
    return _first(signs, count, "brand"), _first(pinyins, count, "pinyin")


def _first(columns: Sequence[pl.Series], count: pl.Series, name: str) -> pl.Series:
    kept = [pl.when(count > place).then(pl.lit(column)).otherwise(pl.lit("")) for place, column in enumerate(columns)]
    return pl.select(pl.concat_str(kept).alias(name)).to_series()


def _characters(draws: Draws, what: str) -> tuple[pl.Series, pl.Series]:
    known = characters()
    at = draws.chosen(what, [one.weight for one in known])
    return _gathered([one.sign for one in known], at), _gathered([one.pinyin for one in known], at)


def _trade(industry: pl.Series, share: pl.Series) -> pl.Series:
    """One of the trade words of each firm's industry; the first half as often again as the others together."""
    words = [word.chinese for one in industries() for word in one.trades]
    counts = [len(one.trades) for one in industries()]
    starts = [sum(counts[:number]) for number in range(len(counts))]
    first, most = pl.Series(starts).gather(industry), pl.Series(counts).gather(industry)
    rest = ((share - 0.6) / 0.4 * (most - 1)).cast(pl.Int64) + 1
    chosen = pl.select(pl.when((share < 0.6) | (most == 1)).then(0).otherwise(rest)).to_series()
    return _gathered(words, first + chosen)


def _joined(pattern: str, known: Mapping[str, str]) -> pl.Expr:
    pieces: list[pl.Expr] = []
    for text, field, _, _ in Formatter().parse(pattern):
        pieces += [pl.lit(text)] if text else []
        if field:
            pieces.append(pl.lit(known[field]) if field in known else pl.col(field))
    return pl.concat_str(pieces)


def _gathered(texts: Sequence[str], at: pl.Series) -> pl.Series:
    return pl.Series("text", list(texts)).gather(at)
