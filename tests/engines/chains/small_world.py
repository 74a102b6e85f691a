"""A chain of ten segments and the four enterprises of a zone, small enough to be worked out by hand."""

from decimal import Decimal

from gaoxin.engines.chains.declared import Branch, DeclaredChain, Need, NeedKind, Segment, Tier
from gaoxin.engines.chains.holders import Holder


def segment(key, needs=None, codes=(), kind_of=""):
    """A segment that needs others by share, None where nobody has said it."""
    bought = tuple(
        Need("", other, NeedKind.PART, None if share is None else Decimal(share))
        for other, share in (needs or {}).items()
    )
    return Segment(key, f"{key}名", key, Tier.MIDSTREAM, "all", (key,), codes, bought, kind_of, None)


def chain(*segments, key="car"):
    return DeclaredChain(
        key, key, key, key, {"all": Branch("all", "全部", "All")}, {one.key: one for one in segments}, ()
    )


CAR = chain(
    segment("vehicle", {"inverter": "0.1", "tyre": "0.05", "software": None}, ("3611",)),
    segment("inverter", {"igbt": "0.3"}, ("3824",)),
    segment("igbt", {"wafer": "0.2"}, ("3972",)),
    segment("sic", {"wafer": "0.4"}, ("3972",), kind_of="igbt"),
    segment("charger", {"sic": "0.2"}, ("3829",)),
    segment("tyre", {}, ("2911",)),
    segment("wafer", {}, ("3985",)),
    segment("software", {}, ("6513",)),
    segment("fleet", {"vehicle": "0.3", "charger": "0.1", "fuel": "0.1"}, ("5432",)),
    segment("fuel"),
)


def stands(firm, key, output=None, share=None, **more):
    return Holder(firm, f"car/{key}", name=firm, share=None if share is None else Decimal(share), output=output, **more)


HOLDERS = (
    stands("A", "vehicle", 10_000_000_000),
    stands("B", "charger", 1_000_000_000),
    stands("C", "tyre", 200_000_000),
    stands("D", "sic", 50_000_000),
)
