"""The audit over rows labelled by a person: every certain and likely contradiction, and nothing that passed a check."""

import pytest

from gaoxin.bench.agreement import findings_agree, on, places
from gaoxin.engines.documents.audit import audit_numbers
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out
from tests.engines.documents.labels import labelled_indicators, rows
from tests.shared import need_shared

DOCUMENTS = [("gold", "seeds", "000 001 002 003 004"), ("more/gold", "more/plans", "02 04 07 09")]
CASES = [(gold, texts, name) for gold, texts, names in DOCUMENTS for name in names.split()]


@pytest.mark.parametrize(("gold", "texts", "name"), CASES)
def test_labelled_rows_give_the_labelled_contradictions_and_no_other(gold: str, texts: str, name: str) -> None:
    folder = need_shared(*gold.split("/"), name)
    path = next(need_shared(*texts.split("/")).glob(f"{name}-*.txt"))
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    layout = lay_out(Document(text, "txt", ""))
    found = [finding.as_dict() for finding in audit_numbers(text, layout, labelled_indicators(folder))]
    labels = [row for row in rows(folder / "inconsistencies.jsonl") if row["severity"] in ("certain", "likely")]
    assert [row["id"] for row in labels if not any(findings_agree(one, row) for one in found)] == []
    assert [one for one in found if not any(findings_agree(one, row) for row in labels)] == []


@pytest.mark.parametrize(("gold", "texts", "name"), CASES)
def test_no_finding_rests_on_the_places_of_a_comparison_that_passed(gold: str, texts: str, name: str) -> None:
    folder = need_shared(*gold.split("/"), name)
    path = next(need_shared(*texts.split("/")).glob(f"{name}-*.txt"))
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    layout = lay_out(Document(text, "txt", ""))
    found = [one.as_dict() for one in audit_numbers(text, layout, labelled_indicators(folder))]
    for check in rows(folder / "checks.jsonl"):
        same = [one for one in found if one["type"] == check["type"]]
        assert [one for one in same if all(any(on(b, a) for b in places(one)) for a in places(check))] == []
