import json
from decimal import Decimal

from gaoxin.engines.documents.indicators import Growth, GrowthKind, Indicator, Kind, Measure, Op, Value


def test_an_indicator_in_json_has_numbers_and_only_the_options_that_speak() -> None:
    row = Indicator(
        name="研发人员",
        canonical="研发人员",
        unit="万人",
        unit_raw="万人",
        measure=Measure.LEVEL,
        kind=Kind.TARGET,
        evidence="研发人员2.5万人",
        offset=10,
        end=18,
        baseline=Value(2020, Decimal("2"), Op.EQ, "2", 3, marks=("*",)),
        targets=(Value(2025, (Decimal("2.5"), Decimal("3")), Op.RANGE, "2.5—3", 14, year_inferred=True),),
        growth=(Growth(GrowthKind.CAGR, Decimal("4.6"), "%", Op.EQ, "年均增长4.6%", 20, 2020, 2025),),
    )
    answer = json.loads(json.dumps(row.as_dict(), ensure_ascii=False))
    assert answer["baseline"] == {"year": 2020, "value": 2, "op": "eq", "raw": "2", "at": 3, "marks": ["*"]}
    assert answer["targets"] == [
        {"year": 2025, "value": [2.5, 3], "op": "range", "raw": "2.5—3", "at": 14, "year_inferred": True}
    ]
    assert answer["growth"][0]["from"] == 2020
    assert answer["growth"][0]["to"] == 2025
    assert (answer["unit"], answer["measure"], answer["kind"], answer["source"]) == ("万人", "level", "target", "text")
