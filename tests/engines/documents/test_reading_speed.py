import os

import pytest

from gaoxin.bench.pages import docx_of, pdf_of, run
from gaoxin.engines.documents.reading import read
from tests.engines.documents.reading_checks import assert_sound, cells, texts


def test_the_bench_reads_all_it_made() -> None:
    word, printed = read(docx_of(2), "a.docx"), read(pdf_of(2), "a.pdf")
    assert_sound(word)
    assert_sound(printed)
    assert [text.replace("\n", "") if "\t" not in text else text for text in texts(printed)] == texts(word)
    assert cells(word, 1) == cells(printed, 1)
    assert cells(word, 1)[14, 3] == "15"
    figures = run((1, 2), tries=1)
    for kind in ("docx", "pdf"):
        assert [count["tables"] for count in figures[kind].values()] == [1, 2]
        assert figures["limits"][kind] == {}


@pytest.mark.long
@pytest.mark.parametrize(("make", "name"), [(docx_of, "a.docx"), (pdf_of, "a.pdf")])
def test_a_hundred_pages_take_under_three_seconds_and_a_thousand_ten_times_as_long(make, name: str) -> None:
    hundred, thousand = (seconds_for(make(pages), name) for pages in (100, 1000))
    assert hundred < 3
    assert thousand < 14 * hundred


def seconds_for(data: bytes, name: str) -> float:
    """Processor time, that of the reading process included: the machine may be busy with other tests."""
    before = sum(os.times()[:4])
    read(data, name)
    return sum(os.times()[:4]) - before
