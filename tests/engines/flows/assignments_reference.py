"""A second account of one user task, written without looking at the first.

Where the engine works out every status from facts, this one pushes: a part that is done opens the next. Taking back
is done by living the story again without what was taken back, which is also how it is told whether anybody built on it:
the rest of the story must still be possible.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass
class Part:
    key: int
    person: str
    turn: int
    kind: str = "root"  # root, before, after
    above: "Part | None" = None
    asker: "Part | None" = None
    opinion: bool = False
    state: str = "waiting"
    original: bool = True
    owners: list[str] = field(default_factory=list)
    before: list["Part"] = field(default_factory=list)
    after: list["Part"] = field(default_factory=list)
    complete: bool = False


class ImpossibleError(Exception):
    pass


class Board:
    """The parts of one task, moved forward only."""

    def __init__(self, rule, people, earlier):
        self.rule, self.earlier = rule, earlier
        self.parts: dict[int, Part] = {}
        self.turns: dict[int, list[Part]] = {}
        self.votes: list[tuple[str, str, bool]] = []  # person, vote, whether it counts
        self.doubles: set[int] = set()
        self.outcome = None
        self.turn = 0
        for key, person in enumerate(people, 1):
            turn = key if rule.order == "sequential" else 1
            part = Part(key, person, turn, owners=[person])
            double = any(other.person == person for other in self.turns.get(turn, []))
            self.parts[key] = part
            if double:
                part.state, part.complete = "merged", True
                self.doubles.add(key)
            else:
                self.turns.setdefault(turn, []).append(part)
        self.next_turn()

    # Pushing on

    def next_turn(self):
        previous, self.turn = self.turns.get(self.turn, []), self.turn + 1
        if self.turn not in self.turns:
            return
        just = {part.person for part in previous if not part.after}
        if self.turn == 1 and self.earlier and (self.rule.completion == "all" or len(self.turns[1]) == 1):
            just = {self.earlier}
        same = [part for part in self.turns[self.turn] if self.rule.merges and part.person in just]
        for part in self.turns[self.turn]:
            part.state = "merged" if part in same else "open"
        for part in same:
            if self.turn == 1:
                self.votes.append((part.person, "agree", True))
            self.completed(part)

    def completed(self, part):
        part.complete = True
        if part.kind == "root":
            if self.rule.completion == "any":
                self.outcome = self.outcome or "agreed"
            elif all(other.complete for other in self.turns[part.turn]):
                self.next_turn()
        elif part.kind == "before":
            if all(other.complete for other in part.above.before):
                part.above.state = "open"
        elif all(other.complete for other in part.above.after):
            self.completed(part.above)

    def judge(self):
        """Whether the votes decide."""
        latest = {person: vote for person, vote, counts in self.votes if counts}
        if self.rule.completion == "any":
            if "oppose" in latest.values():
                self.outcome = "opposed"
            return
        if self.rule.veto and "oppose" in latest.values():
            self.outcome = "opposed"
        elif all(part.complete for part in self.parts.values()):
            entitled = {
                part.person for part in self.parts.values() if not part.opinion and part.key not in self.doubles
            }
            agreeing = sum(latest.get(person) == "agree" for person in entitled)
            part, of = self.rule.share.part * len(entitled), self.rule.share.of * agreeing
            self.outcome = "agreed" if (of > part or (of == part and not self.rule.share.exceeded)) else "opposed"

    # What people do

    def part_of(self, person, states):
        for part in self.parts.values():
            if part.person == person and part.state in states and part.key not in self.doubles:
                return part
        raise ImpossibleError

    def busy(self, person):
        return any(part.person == person and part.key not in self.doubles for part in self.parts.values())

    def vote(self, person, vote):
        part = self.part_of(person, {"open"})
        if vote == "abstain" and self.rule.completion == "any":
            raise ImpossibleError
        part.state = "voted"
        self.votes.append((person, vote, not part.opinion))
        for other in part.after:
            other.state = "open"
        if not part.after:
            self.completed(part)

    def add(self, person, key, new, where):
        part = self.part_of(person, {"open", "held"})
        if self.busy(new):
            raise ImpossibleError
        above, kind = (part.above, part.kind) if where == "beside" else (part, where)
        advice = not self.rule.heard_before_counts and (kind == "before" or bool(above and above.opinion))
        made = Part(key, new, part.turn, kind, above, part, advice, owners=[new], original=False)
        self.parts[key] = made
        made.state = "waiting" if where == "after" else "open"
        if where == "before":
            part.state = "held"
        if kind == "root":
            self.turns[part.turn].append(made)
        else:
            (above.before if kind == "before" else above.after).append(made)

    def hand(self, person, to):
        part = self.part_of(person, {"open", "held"})
        if to in part.owners or self.busy(to):
            raise ImpossibleError
        part.person, part.original = to, False
        part.owners.append(to)

    def leave(self, person):
        self.part_of(person, {"open", "held"})

    def unfinished(self, person):
        self.part_of(person, {"open", "held", "waiting"})


class Reference:
    """The whole story of a task; `tell` adds a move to it or says that it cannot be."""

    def __init__(self, rule, people, earlier=None):
        self.start = (rule, people, earlier)
        self.story: list[tuple] = []  # (what, from which part, by whom, *arguments)
        self.gone: list[int] = []
        self.added = len(people)
        self.mandates: list[tuple] = []
        self.urged: dict = {}
        self.rule = rule
        self.ended = None
        self.board = self.live(self.story)

    def live(self, story):
        board = Board(*self.start)
        board.judge()
        for what, key, *arguments in story:
            if board.outcome or board.part_of(arguments[0], {"open", "held"}).key != key:
                raise ImpossibleError
            getattr(board, what)(*arguments)
            board.judge()
        return board

    @property
    def outcome(self):
        return self.ended or self.board.outcome

    def states(self):
        found = {}
        for key in range(1, self.added + 1):
            state = "withdrawn" if key in self.gone else self.board.parts[key].state
            found[key] = "released" if self.outcome and state in {"waiting", "held", "open"} else state
        return found

    def tell(self, what, who, at: datetime, last: datetime, principal, outside, *arguments):
        if self.outcome or at < last:
            raise ImpossibleError
        if principal != who and not any(
            giver == principal and taker == who and since <= at < until
            for giver, taker, since, until in (*self.mandates, *outside)
        ):
            raise ImpossibleError
        getattr(self, f"tell_{what}")(who, principal, at, *arguments)

    def extend(self, entry):
        board = self.live(self.story)
        getattr(board, entry[0])(*entry[2:])
        board.judge()
        self.story.append(entry)
        self.board = board

    def key_of(self, person, states):
        return self.board.part_of(person, states).key

    def tell_vote(self, _who, person, _at, vote):
        self.extend(("vote", self.key_of(person, {"open"}), person, vote))

    def tell_recall(self, _who, person, _at):
        mine = [entry for entry in self.story if entry[0] == "vote" and entry[2] == person]
        if not mine:
            raise ImpossibleError
        left = [entry for entry in self.story if entry is not mine[-1]]
        self.board = self.live(left)
        self.story = left

    def tell_add(self, _who, person, _at, new, where):
        self.extend(("add", self.key_of(person, {"open", "held"}), person, self.added + 1, new, where))
        self.added += 1

    def tell_withdraw(self, _who, person, _at, key):
        part = self.board.parts.get(key)
        if part is None or part.asker is None or part.asker.person != person or part.state in {"voted", "merged"}:
            raise ImpossibleError
        if any(other.asker is part for other in self.board.parts.values()):
            raise ImpossibleError
        left = [e for e in self.story if e[1] != key and not (e[0] == "add" and e[3] == key)]
        self.board = self.live(left)
        self.story = left
        self.gone.append(key)

    def tell_hand(self, _who, person, _at, to):
        self.extend(("hand", self.key_of(person, {"open", "held"}), person, to))

    def tell_delegate(self, who, person, at, to, since, until):
        self.board.unfinished(who)
        running = any(giver == who and taker == to and at < end for giver, taker, _, end in self.mandates)
        if who != person or to == who or since < at or until <= since or running:
            raise ImpossibleError
        self.mandates.append((who, to, since, until))

    def tell_revoke(self, who, person, at, to):
        running = [each for each in self.mandates if each[:2] == (who, to) and at < each[3]]
        if who != person or not running:
            raise ImpossibleError
        self.mandates = [each for each in self.mandates if each not in running]

    def tell_urge(self, who, person, at, key):
        part = self.board.parts.get(key)
        day = (at + timedelta(hours=8)).replace(tzinfo=None).date()  # moments of the test are in UTC
        count = self.urged.get((key, day), 0)
        if part is None or part.state != "open" or part.person in {who, person} or count >= self.rule.urges_a_day:
            raise ImpossibleError
        self.urged[key, day] = count + 1

    def tell_back(self, _who, person, _at):
        self.board.leave(person)
        self.ended = "sent_back"

    def tell_cancel(self, _who, _person, _at):
        self.ended = "cancelled"
