"""Where in a name the words stand that found it."""

import pytest

from gaoxin.engines.linkage.search.marks import marked
from gaoxin.engines.linkage.search.routes import Meaning, understood

NAME = "吉林省瑞禾（长春）精密机械有限公司"


def _lit(typed: str, written: str) -> tuple[str, str] | None:
    found = marked(understood(typed), written)
    if found is None:
        return None
    assert all(0 <= start < end <= len(written) for start, end in found.spans)
    assert all(one[1] < other[0] for one, other in zip(found.spans, found.spans[1:], strict=False))
    return found.meaning.value, "|".join(written[start:end] for start, end in found.spans)


@pytest.mark.parametrize(
    ("typed", "meaning", "lit"),
    [
        (NAME, Meaning.NAME, "吉林省瑞禾|长春|精密机械有限公司"),
        ("吉林省", Meaning.BEGINNING, "吉林省"),
        ("瑞禾", Meaning.PART, "瑞禾"),
        ("瑞禾长春", Meaning.PART, "瑞禾|长春"),
        ("精密機械", Meaning.PART, "精密机械"),
        ("机械 瑞禾", Meaning.WORDS, "瑞禾|机械"),
        ("瑞禾jixie", Meaning.WORDS, "瑞禾|机械"),
        ("ruihe", Meaning.SOUND, "瑞禾"),
        ("jingmijix", Meaning.SOUND, "精密机械"),
        ("rhecc", Meaning.SOUND, "瑞禾|长春"),
        ("zhangchun", None, None),
        ("jmjx", Meaning.INITIALS, "精密机械"),
        ("瑞精机", Meaning.SCATTERED, "瑞|精|机"),
        ("锐和", Meaning.SAME_SOUND, "瑞禾"),
        ("精米机器", Meaning.MISSPELT, None),
        ("精密饥械有限", Meaning.SAME_SOUND, "精密机械有限"),
        ("精密花械有限", Meaning.MISSPELT, "精密|械有限"),
        ("精密密机械", Meaning.MISSPELT, "精密机械"),
        ("精机械有限", Meaning.SCATTERED, "精|机械有限"),
        ("食品", None, None),
        ("，。", None, None),
    ],
)
def test_the_words_are_lit_up_where_they_stand(typed: str, meaning: Meaning | None, lit: str | None) -> None:
    found = _lit(typed, NAME)
    assert found == (None if lit is None else (meaning, lit))


def test_full_width_letters_are_lit_up_where_they_are_written() -> None:
    assert _lit("tcl302", "ＴＣＬ（３０２）厂") == ("beginning", "ＴＣＬ|３０２")


def test_one_sign_that_stands_for_several_letters_is_lit_up_once() -> None:
    assert _lit("km", "㎞测量") == ("beginning", "㎞")


def test_an_ambiguous_character_is_lit_up_by_each_reading() -> None:
    assert _lit("zhangxin", "长信科技") == ("sound", "长信")
    assert _lit("zx", "长信科技") == ("initials", "长信")
