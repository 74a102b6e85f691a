import re
from pathlib import Path

import yaml

import gaoxin.catalogue.sentences
from gaoxin.engines.documents import reading

CODE = re.compile(r"\"(documents\.[a-z_]+)\"")


def test_every_refusal_has_its_sentences_and_every_sentence_its_refusal() -> None:
    sources = (path.read_text(encoding="utf-8") for path in Path(reading.__path__[0]).rglob("*.py"))
    raised = {match[1] for source in sources for match in CODE.finditer(source)}
    folder = Path(gaoxin.catalogue.sentences.__path__[0])
    told = yaml.safe_load((folder / "documents.yaml").read_text(encoding="utf-8"))
    assert set(told) == raised
    assert {tuple(entry) for entry in told.values()} == {("zh", "en", "remedy_zh", "remedy_en")}
    assert all(_names(entry["zh"]) == _names(entry["en"]) for entry in told.values())


def _names(sentence: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)\}", sentence))
