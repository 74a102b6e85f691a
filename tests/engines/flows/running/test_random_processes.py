"""Random processes and random moves, beside the reference model: none lost, none doubled, all recorded."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gaoxin.engines.flows.bpmn.model import Does, Process
from gaoxin.engines.flows.running.migration import migrate
from gaoxin.engines.flows.running.moves import Moved, send_back, steps_back, withdraw
from gaoxin.engines.flows.running.state import Ask, State
from gaoxin.engines.flows.running.stepping import choose, complete, start
from gaoxin.engines.flows.running.waiting import Waiting, waiting
from gaoxin.kernel.problems import Refusal
from tests.engines.flows.drawn import DAY
from tests.engines.flows.running.trees import Key, Tree, Walk, draw, trees

ROUGH = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)


class Both:
    """A case run by the engine and by the model, compared after every step."""

    def __init__(self, tree: Tree, random: Random) -> None:
        self.tree = tree
        self.random = random
        self.process = draw(tree)
        self.done: dict[Key, tuple[str, ...]] = {}
        self.keys: dict[str, Key] = {}
        """What the entries of the log are in the model."""
        self.undone = 0
        self.state = start(self.process, {}, DAY).state
        self.compare()

    def walk(self) -> Walk:
        walk = Walk(self.done)
        self.finished = walk.go(self.tree)
        return walk

    def compare(self) -> None:
        """Everything that can be seen agrees; saving and restoring changes nothing."""
        walk = self.walk()
        assert walk.met == set(self.done)
        shown = [shown_at(self.process, self.state, one) for one in waiting(self.process, self.state)]
        assert sorted(shown) == sorted(shown_of(key) for key in walk.open)
        assert len({one.id for one in waiting(self.process, self.state)}) == len(shown)
        logged = [entry.id for entry in self.state.log if entry.what in ("done", "chosen")]
        assert sorted(self.keys[key] for key in logged) == sorted(self.done)
        assert len({*logged, *(entry.id for entry in self.state.undone)}) == len(logged) + self.undone
        assert bool(self.state.over) == self.finished
        text = self.state.as_json()
        restored = State.from_json(text)
        assert restored == self.state
        assert restored.as_json() == text
        self.state = restored

    def go_on(self) -> None:
        """Something that waits is done."""
        one = self.random.choice(waiting(self.process, self.state))
        key = self.key_of(one)
        if one.ask is Ask.WAYS:
            ways = [way for way, _ in one.ways]
            single = self.process.steps[one.step].does is Does.EXCLUSIVE
            picked = (
                [self.random.choice(ways)] if single else self.random.sample(ways, self.random.randint(1, len(ways)))
            )
            self.state = choose(self.process, self.state, one.id, picked, DAY).state
            outcome = tuple(sorted(str(ways.index(way)) for way in picked))
        else:
            self.state = complete(self.process, self.state, one.id, {one.step: len(self.done)}, DAY).state
            outcome = ()
        self.done[key] = outcome
        self.keys[one.id] = key
        self.compare()

    def move(self) -> None:
        """Something that is done is sent back to, or withdrawn."""
        entry = self.random.choice([entry for entry in self.state.log if entry.id in self.keys])
        before = self.state.as_json()
        key = self.keys[entry.id]
        left = {one: ways for one, ways in self.done.items() if one != key}
        kept = Walk(left)
        kept.go(self.tree)
        if self.random.random() < 0.4:
            if len(self.done) - len(kept.met) > 1:
                with pytest.raises(Refusal):
                    withdraw(self.process, self.state, entry.id, DAY)
                assert self.state.as_json() == before
                return
            self.moved(withdraw(self.process, self.state, entry.id, DAY), kept)
        else:
            self.moved(send_back(self.process, self.state, entry.id, DAY), kept)
        assert self.state.as_json() != before

    def moved(self, moved: Moved, kept: Walk) -> None:
        was = {one.id for one in waiting(self.process, self.state)}
        now = {one.id for one in waiting(self.process, moved.state)}
        assert {one.id for one in moved.opened} == now - was
        assert {one.id for one in moved.closed} == was - now
        assert {self.keys[entry.id] for entry in moved.undone} == set(self.done) - kept.met
        self.undone += len(moved.undone)
        self.done = {key: self.done[key] for key in kept.met}
        self.state = moved.state
        self.compare()

    def key_of(self, one: Waiting) -> Key:
        shown = shown_at(self.process, self.state, one)
        (key,) = [key for key in self.walk().open if shown_of(key) == shown]
        return key

    def look_back(self) -> None:
        """What a task can be sent back to is exactly what it would not be open without."""
        for one in waiting(self.process, self.state):
            key = self.key_of(one)
            needed = set()
            for other in self.done:
                left = Walk({kept: ways for kept, ways in self.done.items() if kept != other})
                left.go(self.tree)
                needed |= set() if key in left.open else {other}
            assert {self.keys[entry.id] for entry in steps_back(self.state, one.id)} == needed


def shown_of(key: Key) -> tuple[str, tuple[int, ...]]:
    """A leaf of the model as it can be seen: its name, and the numbers of the instances around it."""
    name, path = key
    return name, tuple(number for kind, number in path if kind == "many")


def shown_at(process: Process, state: State, one: Waiting) -> tuple[str, tuple[int, ...]]:
    """The same of something that waits."""
    numbers = [] if one.index is None else [one.index]
    around = state.tokens.get(one.scope)
    while around is not None:
        numbers += [] if around.index is None else [around.index]
        around = state.tokens.get(around.scope)
    return one.step, tuple(reversed(numbers))


def run(tree: Tree, seed: int, moves: float, steps: int) -> Both:
    """A case with so many steps, a share of them moves."""
    random = Random(seed)  # noqa: S311 - chosen by hypothesis, told when it fails
    both = Both(tree, random)
    for _ in range(steps):
        can_move = bool(both.keys.keys() & {entry.id for entry in both.state.log})
        if can_move and random.random() < moves:
            both.move()
        elif not both.finished:
            both.go_on()
    return both


def finish(both: Both) -> None:
    """Loops are left sooner or later, so every process comes to its end."""
    for _ in range(2000):
        if both.finished:
            break
        both.go_on()
    assert both.state.over == "ended"
    assert both.state.tokens == {}


def with_new_tasks(tree: Tree) -> Tree:
    """The same process in a version where another task stands before each task."""
    parts = tuple(with_new_tasks(part) for part in tree.parts)
    same = replace(tree, parts=parts)
    if tree.kind not in ("task", "many", "in_turn"):
        return same
    return Tree("seq", f"seq_{tree.name}", (Tree("task", f"new_{tree.name}"), same))


@settings(ROUGH, max_examples=60)
@given(trees(), st.integers(0, 2**32))
def test_a_case_is_carried_over_to_a_version_with_more_steps_and_goes_on_there(tree, seed):
    both = run(tree, seed, moves=0.2, steps=15)
    old, state = both.process, both.state
    new = replace(draw(with_new_tasks(tree)), version="2")
    found = migrate(state, old, new, {}, DAY)
    assert (found.lost, found.opened, found.closed) == ((), (), ())
    assert {one.id for one in waiting(new, found.state)} == {one.id for one in waiting(old, state)}
    assert [entry.id for entry in found.state.log if entry.what not in ("skipped", "moved")] == [
        entry.id for entry in state.log if entry.what != "moved"
    ]
    for entry in found.state.log:
        if entry.id in both.keys:
            moved = send_back(new, found.state, entry.id, DAY)
            assert entry.step in {one.step for one in moved.opened}
            assert {one.id for one in moved.undone} >= {entry.id}


@settings(ROUGH, max_examples=60)
@given(trees(), st.integers(0, 2**32))
def test_every_process_reaches_its_end(tree, seed):
    finish(run(tree, seed, moves=0, steps=0))


@settings(ROUGH, max_examples=60)
@given(trees(), st.integers(0, 2**32))
def test_moves_lose_nothing_and_double_nothing(tree, seed):
    both = run(tree, seed, moves=0.35, steps=25)
    both.look_back()


@pytest.mark.long
@settings(ROUGH, max_examples=1500)
@given(trees(), st.integers(0, 2**32))
def test_moves_lose_nothing_and_double_nothing_in_many_processes(tree, seed):
    both = run(tree, seed, moves=0.35, steps=40)
    both.look_back()
    finish(both)
