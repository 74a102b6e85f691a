"""The model file: what goes in comes out, scores are the weighted sums, and no library is needed."""

import subprocess
import sys

import pytest

from gaoxin.engines.classification.model import PACKAGED, Model
from gaoxin.engines.classification.terms import pairs, pieces, runs, spelling
from tests.engines.classification.tiny import CODES, tiny_model
from tests.pace import allowed


def test_a_score_is_bias_slope_and_weights_at_unit_length_of_the_class_and_its_levels():
    # 木铁 holds the runs 木 (rarity 20), 铁 (20) and 木铁 (40) and the pair 木 铁 (0.4 × 50): length √2800, in runs 80.
    first, second = tiny_model().scores("木铁")
    unit = 2800**0.5
    level = 20 / unit * 0.5
    assert first == pytest.approx(-0.75 + 20 / unit * (2 - 0.5) + level)
    assert second == pytest.approx(-0.7 - 0.1 * 80 / unit + 20 / unit * 2 + level)


def test_a_text_without_known_terms_scores_the_biases():
    assert tiny_model().scores("石") == [-0.75, -0.7]


def test_an_entry_knows_all_its_classes():
    model = tiny_model()
    assert (model.listed("木桶"), model.listed("铁桶"), model.listed("桶")) == ([0], [0, 1], [])


def test_familiarity_is_the_share_of_known_letters():
    assert tiny_model().familiarity("木铁石x1") == 0.5


def test_the_header_returns_as_it_was_packed():
    assert tuple(tiny_model().header.codes) == CODES


def test_another_file_is_no_model():
    with pytest.raises(ValueError, match="not a model file"):
        Model(memoryview(b"PK\x03\x04 something else"))


def test_spelling_ignores_width_case_and_blanks():
    assert spelling(" ＬＥＤ 灯\t泡") == "led灯泡"


def test_runs_know_where_a_text_begins_and_ends_and_long_ones_count_less():
    assert runs("木桶盖") == {
        **dict.fromkeys(["木", "桶", "盖", "木桶", "桶盖", "^木", "^木桶", "盖$", "桶盖$"], 1.0),
        **dict.fromkeys(["木桶盖", "^木桶盖", "木桶盖$"], 0.65),
    }


def test_what_stands_in_brackets_counts_half_and_ends_no_text():
    found = runs("木桶(铁)")
    assert (found["桶$"], found["铁$"]) == (1.0, 0.5)
    assert "铁)" not in found
    assert runs("(铁)")["铁"] == 1.0


def test_pairs_are_of_different_letters_near_each_other_outside_brackets():
    assert pairs("木铁木(石)") == {"木 铁"}
    assert "木 铁" not in pairs("木" + "1234567890" + "铁")


def test_pieces_are_divided_at_marks_and_brackets():
    assert pieces(spelling("木桶、铁桶（镀锌）；销售")) == ["木桶", "铁桶", "镀锌", "销售"]


def test_the_packaged_model_is_small_and_answers_without_numpy_within_a_second():
    script = (
        "import sys, time; start = time.process_time()\n"
        "from gaoxin.engines.classification.industries import industries\n"
        "code = industries('稻谷种植').suggestions[0].code\n"
        "print(code, time.process_time() - start, 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    code, seconds, loaded = done.stdout.split()
    assert (code, loaded) == ("0111", "False")
    assert float(seconds) < allowed(1)
    assert PACKAGED.stat().st_size < 15_000_000
