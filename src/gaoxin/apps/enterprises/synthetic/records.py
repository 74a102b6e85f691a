"""What a registry knows of an enterprise beside its name: where it stands, what it does, since when."""

from collections.abc import Sequence
from datetime import date

import polars as pl

from gaoxin.apps.enterprises.synthetic.distributions import Site, figures, groups, industries, places
from gaoxin.apps.enterprises.synthetic.draws import Draws
from gaoxin.apps.enterprises.synthetic.names import Locality

WAN = 1_000_000
"""分 in 万元."""
_GENERAL = ("技术服务、技术咨询", "货物进出口", "非居住房地产租赁", "企业管理咨询", "销售代理", "普通货物仓储服务")
"""Items that the business text of any firm may end with."""


def kinds(draws: Draws) -> pl.DataFrame:
    """Industry, group, size class and what follows from them: whether a firm exports, does research, is high-tech."""
    industry = draws.chosen("industry", [one.share for one in industries()])
    group = pl.Series("group", [one.group for one in industries()]).gather(industry)
    size = _size(draws.share("size"), group)
    high_tech = (size > 0) & draws.happens("high-tech", of_group("high_tech", group) / 1000)
    small_less = (size.clip(upper_bound=1) + 1) / 2
    return pl.DataFrame(
        {
            "number": draws.numbers,
            "industry": industry,
            "group": group,
            "size": size,
            "high_tech": high_tech,
            "research": high_tech | draws.happens("research", of_group("rd", group) / 100),
            "exporter": draws.happens("export", of_group("export", group) / 100 * small_less),
        }
    )


def of_group(column: str, group: pl.Series) -> pl.Series:
    """A column of the groups' table for each firm's group."""
    return pl.Series(column, [float(one[column]) for one in groups()]).gather(group)


def _size(share: pl.Series, group: pl.Series) -> pl.Series:
    """Size class: 0 micro, 1 small, 2 medium, 3 large."""
    sizes = [one["sizes"] for one in groups()]
    ends = [pl.Series([sum(one[: at + 1]) / sum(one) for one in sizes]).gather(group) for at in range(3)]
    return sum(((share >= end).cast(pl.Int64) for end in ends[1:]), (share >= ends[0]).cast(pl.Int64))


def base_revenue(draws: Draws, kind: pl.DataFrame) -> pl.Series:
    """Revenue of an ordinary year in 万元: log-normal around the median of size and group."""
    sizes = figures()["sizes"]
    median = pl.Series([float(one["revenue"]) for one in sizes]).gather(kind["size"])
    spread = pl.Series([one["spread"] for one in sizes]).gather(kind["size"])
    return median * of_group("scale", kind["group"]) * (draws.normal("revenue") * spread).exp()


def standing(draws: Draws, kind: pl.DataFrame, revenue: pl.Series, today: date) -> pl.DataFrame:
    """Founding date, registered capital (分), status, and the day of leaving of most that have left."""
    age, capital, status = figures()["age"], figures()["capital"], figures()["status"]
    years = (draws.share("age").log() * -age["mean"]).clip(upper_bound=age["longest"])
    days = (years * 365.25).cast(pl.Int64) + 20
    amount = (draws.normal("capital") * capital["spread"]).exp() * capital["median"] * (revenue / 160).sqrt()
    rounded = _rounded(amount).clip(lower_bound=3)
    unset = draws.happens("no capital", capital["unset"])
    drawn = _gathered(list(status), draws.chosen("status", list(status.values())))
    state = pl.when((pl.lit(drawn) == "preparing") & (pl.lit(days) > 600)).then(pl.lit("active")).otherwise(drawn)
    left = (drawn == "moved_out") & draws.happens("day of leaving", 0.85)
    since = (days * draws.between("left", 0.02, 0.25)).cast(pl.Int64)
    return pl.DataFrame(
        {
            "founded_on": pl.select(pl.lit(today) - pl.duration(days=pl.lit(days))).to_series(),
            "registered_capital": pl.select(pl.when(~unset).then(rounded * WAN)).to_series().cast(pl.Int64),
            "status": pl.select(state).to_series(),
            "left_on": pl.select(pl.when(left).then(pl.lit(today) - pl.duration(days=pl.lit(since)))).to_series(),
        }
    )


def location(draws: Draws, site: Site, locality: Locality) -> pl.DataFrame:
    """Division, address, park and point; coordinates in degrees, null where nobody has measured them."""
    data, divisions = places(), site.divisions
    at = draws.chosen("division", [one.weight for one in divisions] or [1])
    in_park = draws.happens("in park", data["in_park"] / 1000)
    measured = draws.happens("point", data["with_point"] / 1000)
    latitude, longitude = (
        (draws.normal(axis) * site.spread / 2 + middle).round(6)
        for axis, middle in zip(("latitude", "longitude"), site.centre, strict=True)
    )
    drawn = pl.DataFrame(
        {
            "division": _gathered([one.code for one in divisions] or [None], at),
            "area": _gathered([one.name for one in divisions] or [""], at),
            "road": _gathered(data["roads"], draws.below("road", len(data["roads"]))),
            "park": _gathered(data["parks"], draws.below("park", len(data["parks"]))),
            "gate": draws.below("gate", 1998) + 1,
            "house": draws.below("building", 18) + 1,
            "room": (draws.below("floor", 12) + 1) * 100 + draws.below("room", 12) + 1,
            "in_park": in_park,
            "measured": measured,
            "latitude": latitude,
            "longitude": longitude,
        }
    )
    street = [pl.lit(locality.province + locality.city), pl.col("area"), pl.col("road"), pl.col("gate"), pl.lit("号")]
    inside = [*street, pl.col("park"), pl.col("house"), pl.lit("栋"), pl.col("room"), pl.lit("室")]
    return drawn.select(
        "division",
        address=pl.when("in_park").then(pl.concat_str(inside)).otherwise(pl.concat_str(street)),
        premises=pl.when("in_park").then("park"),
        latitude=pl.when("measured").then("latitude"),
        longitude=pl.when("measured").then("longitude"),
    )


def business(draws: Draws, kind: pl.DataFrame) -> pl.DataFrame:
    """Industry code, how sure it is, business text and main products."""
    known = industries()
    texts = ["；".join(one.business) for one in known]
    first = _gathered([one.business[0] for one in known], kind["industry"])
    second = _gathered([one.business[1] for one in known], kind["industry"])
    further = _gathered(list(_GENERAL), draws.below("general", len(_GENERAL)))
    suggested = draws.happens("suggested code", 0.14)
    drawn = pl.DataFrame(
        {
            "industry": _gathered([one.code for one in known], kind["industry"]),
            "text": _gathered(texts, kind["industry"]),
            "first": first.alias("first"),
            "second": second.alias("second"),
            "further": further.alias("further"),
            "wide": draws.happens("wide business", 0.45),
            "suggested": suggested,
            "confidence": draws.below("confidence", 50) + 45,
        }
    )
    return drawn.select(
        "industry",
        industry_state=pl.when("suggested").then(pl.lit("suggested")).otherwise(pl.lit("confirmed")),
        industry_confidence=pl.when("suggested").then("confidence"),
        business=pl.concat_str(
            pl.lit("一般项目："),
            "text",
            pl.when("wide").then(pl.concat_str(pl.lit("；"), "further")).otherwise(pl.lit("")),
            pl.lit("。"),
        ),
        products=pl.concat_str("first", pl.lit("、"), "second"),
    )


def contacts(draws: Draws, kind: pl.DataFrame) -> pl.DataFrame:
    """One office of some firms, with a telephone number that no exchange gives out: it begins with 0."""
    data = figures()["contacts"]
    micro, others = (share / 1000 for share in data["of_1000"])
    chance = (kind["size"] == 0).cast(pl.Float64) * (micro - others) + others
    number = draws.below("telephone", 10_000_000).cast(pl.String).str.zfill(7)
    drawn = pl.DataFrame({"number": draws.numbers, "phone": pl.Series([data["prefix"]] * len(number)) + number})
    return drawn.with_columns(office=pl.lit(data["office"])).filter(draws.happens("contact", chance))


def _rounded(amount: pl.Series) -> pl.Series:
    """To one of the amounts that people register: one or two leading digits."""
    size = 10.0 ** amount.log10().floor()
    half = size / 2
    return (amount / half).round() * half


def _gathered(texts: Sequence[str | None], at: pl.Series) -> pl.Series:
    return pl.Series("text", texts, dtype=pl.String).gather(at)
