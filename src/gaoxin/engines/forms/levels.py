"""The second reading: conditions get their meaning once all names are known, and fields their order of asking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary, vocabulary
from gaoxin.engines.expressions.graph import Op
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression, read_condition
from gaoxin.engines.expressions.slots import DayPart, Value
from gaoxin.engines.expressions.values import Condition
from gaoxin.engines.expressions.written import Text, Written
from gaoxin.engines.forms.drafts import Draft
from gaoxin.engines.forms.facts import named
from gaoxin.engines.forms.model import Field, Kind, Layer, Level, Must, Table, Test, Words
from gaoxin.engines.forms.notes import Notes

_SHOWN = 6
"""Fields of a circle that are told."""


@dataclass(frozen=True)
class Names:
    """The facts that conditions may speak of, and to which answer each belongs."""

    vocabulary: Vocabulary
    owners: Mapping[str, str]
    facts: tuple[Fact, ...]
    labels: tuple[Words, ...]


NO_NAMES = Names(Vocabulary({}), {}, (), ())


def names_of(notes: Notes, drafts: Sequence[Draft], outer: Names = NO_NAMES) -> tuple[Names, Mapping[str, Fact]]:
    """What conditions may speak of: the answers of this level, sums of its tables, and the answers around it."""
    own = named([draft.declared for draft in drafts], outer.labels)
    owners = {**outer.owners, **{fact.name: key for key, fact in own.items()}}
    facts = [*outer.facts, *(replace(own[draft.declared.key], place=draft.piece.place) for draft in drafts)]
    for draft in drafts:
        for fact in _totals(notes, draft):
            facts.append(fact)
            owners[fact.name] = draft.declared.key
    known, problems = vocabulary(facts)
    notes.problems.extend(problems)
    labels = (*outer.labels, *(draft.declared.label for draft in drafts))
    return Names(known, owners, tuple(facts), labels), own


def _totals(notes: Notes, draft: Draft) -> list[Fact]:
    """The sums of a table's columns, as facts in the unit of the column."""
    found = []
    columns = {column.declared.key: column for column in draft.columns}
    for name, key in draft.totals.items():
        column = columns.get(key.text.strip())
        if column is None or column.declared.kind is not Kind.NUMBER:
            notes.add("form.total_column", key, text=key.text[:40])
        elif column.when:
            notes.add("form.total_conditional", key, text=key.text[:40])
        else:
            fact = column.declared.fact
            found.append(Fact(name, FactKind.NUMBER, name, fact.unit, step=fact.step, place=key.place))
    return found


class Settling:
    """Makes drafts into a level."""

    def __init__(self, notes: Notes, names: Names, own: Mapping[str, Fact], sections: Mapping[str, Test]) -> None:
        self.notes = notes
        self.names = names
        self.own = own
        self.sections = sections

    def level(self, drafts: Sequence[Draft]) -> Level:
        fields = tuple(self._field(draft) for draft in drafts)
        pieces = {draft.declared.key: draft.piece for draft in drafts}
        layers = self._layers(fields, pieces)
        demands = [(one, one.required_when) for one in fields if one.required_when]
        musts = [(one, must) for one in fields for must in one.musts]
        tests = [test for _, test in demands] + [must.test for _, must in musts]
        after = len(demands)
        return Level(
            fields,
            layers,
            Program([test.expression for test in tests]),
            tuple((one, number) for number, (one, _) in enumerate(demands)),
            tuple((one, must, number) for number, (one, must) in enumerate(musts, after)),
        )

    def test(self, piece: Written) -> Test | None:
        """A condition with the answers it looks at."""
        expression, problems = read_condition(piece, self.names.vocabulary)
        self.notes.problems.extend(problems)
        if expression is None:
            return None
        return Test(piece.text if isinstance(piece, Text) else "", expression, self._needs(expression))

    def _needs(self, expression: Expression[Condition]) -> frozenset[str]:
        slots = [node.payload for node in expression.graph.nodes if node.op is Op.SLOT]
        facts = [slot.fact for slot in slots if isinstance(slot, Value)]
        facts += [slot.base for slot in slots if isinstance(slot, DayPart) and slot.is_fact]
        return frozenset(self.names.owners[fact] for fact in facts)

    def _field(self, draft: Draft) -> Field:
        tests = [self.sections[draft.declared.section]] if draft.declared.section in self.sections else []
        tests += [test for piece in draft.when if (test := self.test(piece))]
        musts = [Must(test, says) for piece, says in draft.musts if (test := self.test(piece))]
        return replace(
            draft.declared,
            fact=self.own[draft.declared.key],
            when=tuple(tests),
            required_when=self.test(draft.required_when) if draft.required_when is not None else None,
            musts=tuple(musts),
            table=self._table(draft) if draft.declared.kind is Kind.TABLE else None,
        )

    def _table(self, draft: Draft) -> Table:
        names, own = names_of(self.notes, draft.columns, self.names)
        level = Settling(self.notes, names, own, {}).level(draft.columns)
        facts = self.names.vocabulary.facts
        totals = {name: key.text.strip() for name, key in draft.totals.items() if name in facts}
        return Table(level, draft.row, totals, {name: facts[name] for name in totals})

    def _layers(self, fields: Sequence[Field], pieces: Mapping[str, Written]) -> tuple[Layer, ...]:
        """Fields by how many others have to be decided before them."""
        depths = self._depths(fields, pieces)
        layers = []
        for depth in range(1, max(depths.values(), default=0) + 1):
            tests: dict[int, tuple[int, Test]] = {}
            chosen = []
            for one in fields:
                if depths[one.key] == depth:
                    for test in one.when:
                        tests.setdefault(id(test), (len(tests), test))
                    chosen.append((one, tuple(tests[id(test)][0] for test in one.when)))
            layers.append(Layer(tuple(chosen), Program([test.expression for _, test in tests.values()])))
        return tuple(layers)

    def _depths(self, fields: Sequence[Field], pieces: Mapping[str, Written]) -> dict[str, int]:
        """How deep each field's conditions reach; 0 without any. A circle is told, and cut."""
        needs = {one.key: one.needs & self.own.keys() for one in fields}
        conditional = {one.key for one in fields if one.when}
        depths: dict[str, int] = {}
        for start in needs:
            path: list[str] = []
            waiting = [(start, False)]
            while waiting:
                key, done = waiting.pop()
                if done:
                    path.pop()
                    inner = [depths[other] for other in needs[key] if other in depths]
                    depths[key] = 1 + max(inner, default=0) if key in conditional else 0
                elif key in path:
                    self._circle([*path[path.index(key) :], key], pieces)
                elif key not in depths:
                    path.append(key)
                    waiting.append((key, True))
                    waiting.extend((other, False) for other in sorted(needs[key]))
        return depths

    def _circle(self, circle: Sequence[str], pieces: Mapping[str, Written]) -> None:
        shown = [*circle[:_SHOWN], "…"] if len(circle) > _SHOWN else circle
        self.notes.add("form.circular", pieces[circle[0]], circle=" → ".join(shown))
