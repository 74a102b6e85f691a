"""A chain written as text is read back as the very same chain."""

from dataclasses import replace
from decimal import Decimal

import pytest

from gaoxin.catalogue.bases import Assurance, Basis, Confidence
from gaoxin.catalogue.chains import CHAINS, Chain, package_chains
from gaoxin.catalogue.chains.text import chain_text
from gaoxin.catalogue.kinds import gather
from gaoxin.catalogue.shelves import rows_shelf
from gaoxin.engines.chains.declared import Branch, DeclaredChain, Need, NeedKind, Segment, Step, Tier


def read_back(chain):
    found, problems = gather(CHAINS, [rows_shelf("zone", {"chains/one.yaml": chain_text(chain)})])
    assert problems == ()
    return found


@pytest.mark.parametrize("key", sorted(package_chains()))
def test_every_shipped_chain_is_read_back_identically(key):
    chain = package_chains()[key]
    assert read_back(chain) == {key: chain}
    (again,) = read_back(chain).values()
    assert chain_text(again) == chain_text(chain)
    assert [*again.declared.segments] == [*chain.declared.segments]
    assert [*again.declared.branches] == [*chain.declared.branches]


AWKWARD = (
    "含: 冒号",
    "带 # 号",
    "- 短横",
    "[方括]",
    "{花括}",
    "逗号, 半角",
    "010",
    "1e3",
    "no",
    "true",
    "null",
    "~",
    "'单引'",
    '"双引"',
    "反斜\\杠",
    "换\n行",
    "*号",
    "&号",
    "!号",
    "%号",
    "@号",
    "a: b",
    "尾冒:",
    "?",
    "|",
    "> 大于",
    "½微米",
    "\u3000全角空格里",
    "emoji🚀",
    "2025-01-01",
)


def test_texts_that_yaml_would_take_otherwise_are_read_back_as_they_are():
    texts = [text.strip() for text in AWKWARD]
    segment = Segment("010", texts[0], texts[1], Tier.SUPPORT, "null", tuple(texts), ("3972", "011"), (), "", 0)
    other = Segment(
        "other",
        texts[2],
        texts[3],
        Tier.UPSTREAM,
        "null",
        ("x",),
        (),
        (
            Need("", "010", NeedKind.PART, Decimal("0.10")),
            Need("far", "x y", NeedKind.SERVICE, None),
            Need("far", "1e3", NeedKind.EQUIPMENT, Decimal("1E-7")),
        ),
        "010",
        None,
    )
    step = Step("first", texts[4], texts[5], texts[15], ("010", "other"))
    for text in texts:
        declared = DeclaredChain(
            "true", text, text, text, {"null": Branch("null", text, text)}, {"010": segment, "other": other}, (step,)
        )
        basis = Basis("《x》", text, "", text, Assurance(Confidence.UNCERTAIN, text))
        chain = Chain(declared, Assurance(Confidence.EXAMPLE, text), (basis,))
        assert read_back(chain) == {"true": chain}


def test_a_chain_without_path_shares_and_codes_leaves_them_out():
    chain = package_chains()["hydrogen"]
    bare = {
        key: replace(segment, needs=(), codes=(), stock_days=None, kind_of="")
        for key, segment in chain.declared.segments.items()
    }
    plain = replace(chain, declared=replace(chain.declared, segments=bare, path=()), shares=None)
    assert read_back(plain) == {"hydrogen": plain}
    assert "needs:" not in chain_text(plain)
    assert "stock_days" not in chain_text(plain)
    assert "\n  shares:" not in chain_text(plain)
