"""A way in words: from amounts of levers to sentences, with from and to of every fact."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from gaoxin.engines.expressions.facts import Fact
from gaoxin.engines.expressions.fetching import Key
from gaoxin.engines.expressions.records import Held
from gaoxin.engines.rules.ways.advice import ReadyLever, counted
from gaoxin.engines.rules.ways.ground import Ground
from gaoxin.engines.rules.ways.model import Change, Moved, Shown, Way
from gaoxin.engines.rules.ways.search import Found
from gaoxin.kernel.quantities import Quantity, exact


def way(ground: Ground, names: Sequence[tuple[str, str]], found: Found, days: Sequence[int]) -> Way:
    """The sentences of one answer of the search, and what becomes of every clause, of which `names` has id and name.
    `days`: how many days pass at each amount of the lever of time."""
    pulled = [(ground.pulls[pull].lever, amount) for pull, amount in sorted(found.amounts)]
    levers = [(lever, amount) for lever, amount in pulled if lever is not None]
    passed = sum(days[amount] for pull, amount in found.amounts if pull == ground.waiting)
    day = ground.moment.on + timedelta(passed) if passed else None
    values = dict(ground.record.values)
    changes = tuple(_change(ground, lever, amount, values) for lever, amount in levers)
    texts, texts_en = [change.text for change in changes], [change.text_en for change in changes]
    waiting = ground.advice.waiting
    if day is not None and waiting is not None:
        texts.insert(0, waiting.says.format(day=_day(day), days=passed))
        texts_en.insert(0, waiting.says_en.format(day=day.isoformat(), days=passed))
    moved = {key: value for key, value in values.items() if value != ground.record.values[key]}
    done = Way(changes, found.effort, day, (), "；".join(texts) + "。", "; ".join(texts_en) + ".", "", "", moved)
    return _judged(ground, names, done, [lever for lever, _ in levers])


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _change(ground: Ground, lever: ReadyLever, amount: int, values: dict[Key, Held]) -> Change:
    """One lever carried out on the values, after those before it."""
    moved = []
    for move in lever.moves:
        key = ground.key(move.fact)
        held = values.get(key)
        if held is None:
            continue
        values[key] = after = move.after(held, amount)
        if after != held:
            moved.append(Moved(move.fact.name, key[1], shown(move.fact, held), shown(move.fact, after)))
    declared = lever.lever
    return Change(
        declared.key,
        declared.name,
        declared.name_en,
        amount,
        counted(declared.unit),
        tuple(moved),
        declared.says.format(amount=amount),
        declared.says_en.format(amount=amount),
    )


def shown(fact: Fact, held: Any) -> Shown:
    """A value of a record as it is told."""
    if isinstance(held, bool | frozenset):
        return held
    return Quantity(exact(held * fact.step_size / fact.unit.scale), fact.unit)


def _judged(ground: Ground, names: Sequence[tuple[str, str]], done: Way, levers: Sequence[ReadyLever]) -> Way:
    """The way with the clauses it turns and with its notes. One that the evaluator of verdicts does not confirm is a
    defect, not an answer."""
    answers = ground.program.answer(*done.carried_out(ground.record, ground.moment))
    meets, open_ = [], []
    for root, (id_, name) in zip(ground.roots, names, strict=True):
        after = answers.values[root]
        if after is False:
            raise AssertionError(f"{done.text} leaves {id_} failed")
        if after is None:
            open_.append(name)
        elif ground.base[root] is not True:
            meets.append(id_)
    notes = [*_closed(ground, done), *((lever.lever.note, lever.lever.note_en) for lever in levers)]
    if open_:
        phrases = ground.advice.phrases
        listed = "、".join(open_)
        notes.append((phrases.unsettled.format(clauses=listed), phrases.unsettled_en.format(clauses=listed)))
    told = dict.fromkeys(note for note, _ in notes if note)
    told_en = dict.fromkeys(note for _, note in notes if note)
    return replace(done, meets=tuple(meets), note="".join(told), note_en=" ".join(told_en))


def _closed(ground: Ground, done: Way) -> list[tuple[str, str]]:
    """What is said of figures of a year that is over: nobody can add to them afterwards."""
    phrases, year = ground.advice.phrases, ground.moment.year
    if not any(period is not None and period.last_day < ground.moment.on for _, period in done.values):
        return []
    years = {"year": year.year, "next": year.year + 1}
    return [(phrases.closed.format(**years), phrases.closed_en.format(**years))]
