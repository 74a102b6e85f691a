"""How well the reading of policies agrees with labels made by a person.

A folder holds `clauses.jsonl`: one clause a line with `text` and `rewards` (objects that may hold `amount`,
`rate_pct`, `cap`, `unit`); and `policies.jsonl` with `policy_id`, `title`, `doc_no`, `issuer` and `full_text`. Each
clause is read alone, and each policy whole. Precision counts the values read that are right, recall the values
labelled that are found; a `row` is right when its amount, rate and cap all are.
"""

import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from gaoxin.engines.documents.policies import PolicyReading, read_policy
from gaoxin.engines.documents.reading import read

FIELDS = ("amount", "rate_pct", "cap")
HEADS = {"title": "title", "number": "doc_no", "issuer": "issuer"}
Row = Mapping[str, Any]


def run(folder: Path) -> dict[str, Any]:
    """Figures over all clauses and policies of the folder, and the clauses read otherwise than labelled."""
    started = time.perf_counter()
    clauses = [row for row in _rows(folder / "clauses.jsonl") if row.get("text")]
    counts: dict[str, Counter[str]] = {name: Counter() for name in (*FIELDS, "row")}
    other = []
    for clause in clauses:
        wanted = _values(clause.get("rewards", ()))
        found = _values(benefit for one in _read(clause["text"])["clauses"] for benefit in one["benefits"])
        for name in counts:
            _count(counts[name], wanted[name], found[name])
        if wanted != found:
            other.append(clause["clause_id"])
    return {
        "clauses": len(clauses),
        **{name: _figures(count) for name, count in counts.items()},
        "other": other,
        "policies": _policies(folder, clauses),
        "seconds": round(time.perf_counter() - started, 2),
    }


def _policies(folder: Path, clauses: Iterable[Row]) -> dict[str, Any]:
    """Of whole texts: heads that agree, and labelled rows found in a clause that holds the labelled words."""
    policies = [row for row in _rows(folder / "policies.jsonl") if row.get("full_text")]
    heads = {name: Counter[str]() for name in HEADS}
    rows: Counter[str] = Counter()
    for policy in policies:
        reading = _policy(policy["full_text"])
        head = reading.head.as_dict()
        for name, label in HEADS.items():
            if policy.get(label):
                heads[name]["labelled"] += 1
                heads[name]["right"] += _alike(str(head[name] or ""), str(policy[label]))
        got = _values(benefit.as_dict() for clause in reading.clauses for benefit in clause.benefits)["row"]
        for clause in clauses:
            if clause["policy_id"] == policy["policy_id"] and clause["text"] in policy["full_text"]:
                wanted = _values(clause.get("rewards", ()))["row"]
                rows["labelled"] += sum(wanted.values())
                rows["found"] += sum((wanted & got).values())
                got -= wanted
    return {"texts": len(policies), "rows": dict(rows), **{name: dict(count) for name, count in heads.items()}}


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _policy(text: str) -> PolicyReading:
    return read_policy(read(text.encode(), "policy.txt"))


def _read(text: str) -> dict[str, Any]:
    return dict(_policy(text).as_dict())


def _values(rows: Iterable[Row]) -> dict[str, Counter[Any]]:
    answer: dict[str, Counter[Any]] = {name: Counter() for name in (*FIELDS, "row")}
    for row in rows:
        values = tuple(_plain(row.get(name)) for name in FIELDS)
        for name, value in zip(FIELDS, values, strict=True):
            if value is not None:
                answer[name][value, row.get("unit", "万元") if name == "amount" else ""] += 1
        if any(value is not None for value in values):
            answer["row"][values] += 1
    return answer


def _plain(value: Any) -> Any:
    """A value that may be compared: numbers as floats, ranges as pairs."""
    if isinstance(value, list):
        return tuple(float(end) for end in value)
    return None if value is None else float(value)


def _count(count: Counter[str], wanted: Counter[Any], found: Counter[Any]) -> None:
    count["labelled"] += sum(wanted.values())
    count["read"] += sum(found.values())
    count["right"] += sum((wanted & found).values())


def _figures(count: Counter[str]) -> dict[str, float | int | None]:
    right, read_, labelled = count["right"], count["read"], count["labelled"]
    return {
        "precision": round(right / read_, 4) if read_ else None,
        "recall": round(right / labelled, 4) if labelled else None,
        "right": right,
        "read": read_,
        "labelled": labelled,
    }


def _alike(one: str, other: str) -> bool:
    """Whether one name holds the other, signs and spaces aside."""
    first, second = (re.sub(r"[\s《》“”\"（）()〔〕、，]", "", text) for text in (one, other))
    return bool(first) and (first in second or second in first)
