"""Random structured processes, drawn as BPMN, and a small reference model that knows nothing of tokens.

The model keeps only which leaves are done. `walk` goes through the tree and says which leaves are open, which done
ones were met on the way, and whether all is finished. A leaf that is not met any more is undone: that is all a move
back comes to. A leaf is a task, or a choice at a gateway; its key is its name and the rounds and numbers around it.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from hypothesis import strategies as st

from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.bpmn.reading import read_process, usable
from tests.engines.flows.drawn import element, flows, process

Key = tuple[str, tuple[tuple[str, int], ...]]


@dataclass(frozen=True)
class Tree:
    """kind: task, many, in_turn (tasks done several times), seq, par, xor, or, loop, sub, subs (a sub-process done
    several times). `name` is unique."""

    kind: str
    name: str
    parts: tuple["Tree", ...] = ()
    times: int = 0


@dataclass
class Walk:
    """What a walk through the tree met."""

    done: dict[Key, tuple[str, ...]]
    open: list[Key] = field(default_factory=list)
    met: set[Key] = field(default_factory=set)

    def every(self, finished: list[bool]) -> bool:
        """Whether all are finished; a list, so that every one of them is walked."""
        return all(finished)

    def leaf(self, key: Key) -> bool:
        (self.met.add if key in self.done else self.open.append)(key)
        return key in self.done

    def go(self, tree: Tree, path: tuple[tuple[str, int], ...] = ()) -> bool:
        """Whether everything in the tree is finished."""
        return getattr(self, f"_{tree.kind}")(tree, path)

    def _task(self, tree, path):
        return self.leaf((tree.name, path))

    def _many(self, tree, path):
        return self.every([self.leaf((tree.name, (*path, ("many", index)))) for index in range(tree.times)])

    def _in_turn(self, tree, path):
        return all(self.leaf((tree.name, (*path, ("many", index)))) for index in range(tree.times))

    def _seq(self, tree, path):
        return all(self.go(part, path) for part in tree.parts)

    def _par(self, tree, path):
        return self.every([self.go(part, path) for part in tree.parts])

    def _xor(self, tree, path):
        key = (f"{tree.name}_x", path)
        return self.leaf(key) and self.every([self.go(tree.parts[int(way)], path) for way in self.done[key]])

    _or = _xor

    def _loop(self, tree, path):
        number = 0
        while True:
            inner = (*path, ("loop", number))
            key = (f"{tree.name}_x", inner)
            if not self.go(tree.parts[0], inner) or not self.leaf(key):
                return False
            if self.done[key] == ("1",):
                return True
            number += 1

    def _sub(self, tree, path):
        return self.go(tree.parts[0], path)

    def _subs(self, tree, path):
        return self.every([self.go(tree.parts[0], (*path, ("many", index))) for index in range(tree.times)])


def drawing(tree: Tree) -> bytes:
    """The file of a tree. Ways out of a choice are named by their number."""
    drawn = _Drawn()
    first, last = drawn.add(tree)
    return process(
        element("startEvent", "start"),
        *drawn.parts,
        element("endEvent", "end"),
        drawn.flows,
        flows(f"start>{first}", f"{last}>end"),
    )


def draw(tree: Tree) -> Process:
    """The process of a tree."""
    return usable(read_process(drawing(tree)))


class _Drawn:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.flows = ""

    def add(self, tree: Tree) -> tuple[str, str]:
        """The first and the last element of a tree."""
        return getattr(self, f"_{tree.kind}")(tree)

    def _task(self, tree):
        self.parts.append(element("userTask", tree.name))
        return tree.name, tree.name

    def _repeated(self, tree, kind, inner="", turn="false"):
        times = f"<loopCardinality>{tree.times}</loopCardinality>"
        many = f'<multiInstanceLoopCharacteristics isSequential="{turn}">{times}</multiInstanceLoopCharacteristics>'
        self.parts.append(element(kind, tree.name, many + inner))
        return tree.name, tree.name

    def _many(self, tree):
        return self._repeated(tree, "userTask")

    def _in_turn(self, tree):
        return self._repeated(tree, "userTask", turn="true")

    def _seq(self, tree):
        ends = [self.add(part) for part in tree.parts]
        self.flows += flows(*(f"{one[1]}>{other[0]}" for one, other in pairwise(ends)))
        return ends[0][0], ends[-1][1]

    def _split(self, tree, kind):
        split, join = f"{tree.name}_x", f"{tree.name}_j"
        self.parts += [element(kind, split), element(kind, join)]
        for part in tree.parts:
            first, last = self.add(part)
            self.flows += flows(f"{split}>{first}", f"{last}>{join}")
        return split, join

    def _par(self, tree):
        return self._split(tree, "parallelGateway")

    def _xor(self, tree):
        return self._split(tree, "exclusiveGateway")

    def _or(self, tree):
        return self._split(tree, "inclusiveGateway")

    def _loop(self, tree):
        first, last = self.add(tree.parts[0])
        merge, split, out = f"{tree.name}_m", f"{tree.name}_x", f"{tree.name}_o"
        self.parts += [element("exclusiveGateway", key) for key in (merge, split, out)]
        self.flows += flows(f"{merge}>{first}", f"{last}>{split}", f"{split}>{merge}", f"{split}>{out}")
        return merge, out

    def _inner(self, tree):
        inner = _Drawn()
        first, last = inner.add(tree.parts[0])
        begin, end = f"{tree.name}_s", f"{tree.name}_e"
        ways = flows(f"{begin}>{first}", f"{last}>{end}")
        return element("startEvent", begin) + "".join(inner.parts) + element("endEvent", end) + inner.flows + ways

    def _sub(self, tree):
        self.parts.append(element("subProcess", tree.name, self._inner(tree)))
        return tree.name, tree.name

    def _subs(self, tree):
        return self._repeated(tree, "subProcess", self._inner(tree))


@st.composite
def trees(draw_one: st.DrawFn) -> Tree:
    """Trees of up to some forty tasks, four levels deep."""
    count = iter(range(10_000))

    def grow(depth: int) -> Tree:
        kinds = ["task", "task", "many", "in_turn"]
        kinds += ["seq", "seq", "par", "par", "xor", "or", "loop", "sub", "subs"] if depth else []
        kind = draw_one(st.sampled_from(kinds))
        name = f"{kind}{next(count)}"
        if kind in ("task", "many", "in_turn"):
            return Tree(kind, name, times=draw_one(st.integers(1, 3)))
        if kind in ("loop", "sub", "subs"):
            return Tree(kind, name, (grow(depth - 1),), times=draw_one(st.integers(1, 3)))
        return Tree(kind, name, tuple(grow(depth - 1) for _ in range(draw_one(st.integers(2, 3)))))

    return Tree("seq", "all", (grow(3), grow(2)))
