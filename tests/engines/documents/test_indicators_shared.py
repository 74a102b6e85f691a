"""Indicators of public documents of several places, measured against labels that lie beside the checkout."""

import hashlib
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from gaoxin.engines.documents.indicators import extract_indicators
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out
from tests.shared import need_shared


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", need_shared("gold", "score.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _predicted(path: Path) -> list[dict[str, object]]:
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    document = Document(text, "txt", hashlib.sha256(text.encode()).hexdigest())
    return [row.as_dict() for row in extract_indicators(document, lay_out(document))]


@pytest.mark.parametrize(("labels", "texts", "least"), [("gold", "seeds", 0.95), ("more/gold", "more/plans", 0.90)])
def test_indicators_agree_with_the_labels(labels: str, texts: str, least: float) -> None:
    scorer, right, missed, wrong = _scorer(), 0, 0, 0
    paths = {path.name.split("-")[0]: path for path in need_shared(*texts.split("/")).iterdir()}
    for folder in sorted(one for one in need_shared(*labels.split("/")).iterdir() if one.is_dir()):
        gold, ignored = scorer.rows(folder / "indicators.jsonl"), scorer.rows(folder / "ignore.jsonl")
        found = scorer.score(_predicted(paths[folder.name]), gold, ignored, "indicators")
        right, missed, wrong = right + found[0], missed + found[1], wrong + found[2]
    assert 2 * right / (2 * right + missed + wrong) >= least
