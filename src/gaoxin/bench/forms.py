"""How long a long form takes: reading its declaration, asking and checking, beside a JSON Schema validator.

The form is made from a seed: 300 fields in ten sections, 250 of them with a condition on fields before them. The peer
(jsonschema, a general validator of the same draft) gets the same fields with an `if` for each condition, which is what
plain JSON Schema can say of such a form; it neither types answers nor tells what is asked.
"""

import time
from collections.abc import Callable, Mapping
from datetime import date
from random import Random
from statistics import median, quantiles
from typing import Any

from gaoxin.engines.expressions.written import written
from gaoxin.engines.forms.asking import ask
from gaoxin.engines.forms.checking import check
from gaoxin.engines.forms.model import Form
from gaoxin.engines.forms.reading import read_form

FIELDS, CONDITIONS, SECTIONS = 300, 250, 10
DAY = date(2026, 3, 5)
LIMIT = 30.0
"""Milliseconds that asking and checking may take together, at the 95th percentile."""
_CODES = ("a", "b", "c", "d")


def run(fields: int = FIELDS, conditions: int = CONDITIONS, tries: int = 50) -> dict[str, Any]:
    """Milliseconds of the processor (other work on the machine does not count) for asking, checking and the peer: best,
    median, 95th percentile; and by the clock for reading the declaration."""
    declared = declaration(fields, conditions)
    begun = time.perf_counter()
    form = read(declared)
    loaded = (time.perf_counter() - begun) * 1000
    answers = answered(form)
    found = check(form, answers, DAY)
    asking = _timed(lambda: ask(form, answers, DAY), tries)
    checking = _timed(lambda: check(form, answers, DAY), tries)
    worst = asking["p95_ms"] + checking["p95_ms"]
    return {
        "fields": fields,
        "conditions": conditions,
        "asked": len(found.asked.fields),
        "problems": len(found.problems),
        "read_ms": round(loaded, 1),
        "ask": asking,
        "check": checking,
        "limits": {"ask and check": {"p95_ms": round(worst, 2), "limit_ms": LIMIT, "met": worst < LIMIT}},
        "jsonschema": _peer(declared, answers, tries),
    }


def _timed(job: Callable[[], object], tries: int) -> dict[str, float]:
    taken = []
    for _ in range(tries):
        begun = time.thread_time()
        job()
        taken.append((time.thread_time() - begun) * 1000)
    found = {"best_ms": min(taken), "median_ms": median(taken), "p95_ms": quantiles(taken, n=20)[-1]}
    return {name: round(value, 3) for name, value in found.items()}


# The form


def declaration(fields: int = FIELDS, conditions: int = CONDITIONS, seed: int = 1) -> dict[str, Any]:
    """The declaration of a long form, the same for the same arguments."""
    random = Random(seed)  # noqa: S311 - the same made-up form every time; nothing here is secret
    properties: dict[str, Any] = {}
    kinds: list[tuple[str, str]] = []
    free = max(1, fields - conditions)
    for number in range(fields):
        kind = ("truth", "choice", "number", "date", "text")[number % 5]
        field = _field(number, kind, f"s{number * SECTIONS // fields}")
        if number >= free:
            field["x-when"] = _condition(random, kinds)
        properties[f"q{number}"] = field
        kinds.append((f"q{number}", kind))
    parts = dict.fromkeys(field["x-section"] for field in properties.values())
    sections = {key: {"x-label": {"zh": f"第{at}部分", "en": f"Part {at}"}} for at, key in enumerate(parts, 1)}
    label = {"zh": "长表", "en": "A long form"}
    required = [key for number, key in enumerate(properties) if number % 3 == 0]
    return {
        "type": "object",
        "x-label": label,
        "x-sections": sections,
        "required": required,
        "properties": properties,
    }


def _field(number: int, kind: str, section: str) -> dict[str, Any]:
    label = {"zh": f"第{number}项", "en": f"Question {number}"}
    shape: dict[str, Any] = {
        "truth": {"type": "boolean"},
        "choice": {
            "type": "string",
            "enum": list(_CODES),
            "x-labels": {code: {"zh": f"选项{code}", "en": f"Choice {code}"} for code in _CODES},
        },
        "number": {"type": "number", "x-unit": "万元", "minimum": 0, "maximum": 100_000},
        "date": {"type": "string", "format": "date"},
        "text": {"type": "string", "maxLength": 200},
    }[kind]
    return {**shape, "x-section": section, "x-label": label}


def _condition(random: Random, earlier: list[tuple[str, str]]) -> str:
    """One or two tests of fields before; most are met by `answered`."""
    near = [one for one in earlier if one[1] in ("truth", "choice", "number")]
    chosen = random.sample(near[-60:], min(2, len(near)))
    tests = []
    for key, kind in chosen[: random.choice((1, 2))]:
        if kind == "truth":
            tests.append(f"{key} = {'是' if random.random() < 0.9 else '否'}")
        elif kind == "choice":
            tests.append(f"{key} 属于 {{{', '.join(random.sample(_CODES, 3))}}}")
        else:
            tests.append(f"{key} > {random.randrange(10)} 万元")
    return random.choice((" 且 ", " 或 ")).join(tests)


def read(declared: Mapping[str, Any]) -> Form:
    """The form of a declaration made here, which has no mistakes."""
    form, problems = read_form("long", written(declared))
    if form is None:
        raise ValueError(f"a form of the bench is wrong: {problems[:3]}")
    return form


def answered(form: Form) -> dict[str, Any]:
    """An answer to every field, as a program sends them."""
    values = {"truth": True, "choice": "a", "number": 1200, "date": "2026-03-05", "text": "说明"}
    return {one.key: values[one.kind.value] for one in form.fields}


# The peer


def _peer(declared: Mapping[str, Any], answers: Mapping[str, Any], tries: int) -> dict[str, Any] | None:
    """The same answers validated by jsonschema, where it is installed; else nothing."""
    try:
        import jsonschema
    except ModuleNotFoundError:
        return None
    rules = [
        {"if": {"properties": {f"q{number - 1}": {"enum": [True, "a", 1200]}}}, "then": {"required": [f"q{number}"]}}
        for number, field in enumerate(declared["properties"].values())
        if "x-when" in field
    ]
    validator = jsonschema.Draft202012Validator({**declared, "allOf": rules})
    return {**_timed(lambda: list(validator.iter_errors(answers)), tries), "conditions": len(rules)}
