"""The tokens of a case: how they come, go, and get their ids."""

from hashlib import blake2b

from gaoxin.engines.flows.bpmn.model import ROOT, Process, Step
from gaoxin.engines.flows.running.state import Standing, State, Token
from gaoxin.kernel.problems import refuse

MOST_TOKENS = 3_000
"""Tokens of one case; a process that makes more multiplies them in a circle."""
_ID_BYTES = 6
Causes = tuple[str, ...]


class Board:
    """The tokens of one state, changed in place."""

    def __init__(self, process: Process, state: State) -> None:
        self.process = process
        self.state = state
        self.tokens = state.tokens
        self._logged: set[str] | None = None
        self._numbers: dict[tuple[str, ...], int] = {}

    def put(
        self,
        step: Step,
        scope: str,
        standing: Standing,
        by: Causes,
        *,
        ask: str = "",
        via: str = "",
        host: str = "",
        index: int | None = None,
    ) -> Token:
        """A new token. The same causes give the same id, whenever and however often the course is gone."""
        if len(self.tokens) >= MOST_TOKENS:
            raise refuse("flow.runs_forever", process=self.process.id)
        key = self._name(step.id, scope, standing, ask, via, host, str(index), *by)
        token = Token(key, step.id, scope, standing, by, ask, via, host, index)
        self.tokens[key] = token
        return token

    def remove(self, token: Token) -> None:
        """Takes a token away, and what listened for it."""
        self.tokens.pop(token.id, None)
        for other in self._hosted(token):
            if other.standing is Standing.LISTENS:
                del self.tokens[other.id]

    def cancel(self, token: Token) -> None:
        """Takes a token away with everything inside, instances and listeners."""
        self.tokens.pop(token.id, None)
        for other in [*self._hosted(token), *self.within(token.id)]:
            self.cancel(other)

    def clear(self, scope: str) -> None:
        """Takes away everything that runs or listens in a scope."""
        for token in self.within(scope):
            self.cancel(token)

    def within(self, scope: str) -> list[Token]:
        """The tokens of one running scope."""
        return [token for token in self.tokens.values() if token.scope == scope]

    def there(self, scope: str) -> bool:
        """Whether a scope still runs."""
        return scope == ROOT or scope in self.tokens

    def step_of(self, token: Token) -> Step:
        """The step a token stands on."""
        return self.process.steps[token.at]

    def _hosted(self, token: Token) -> list[Token]:
        return [other for other in self.tokens.values() if other.host == token.id]

    def _name(self, *parts: str) -> str:
        """The id of a token with these causes; where several have the same, each the next number."""
        number = self._numbers.get(parts, 0)
        while True:
            base = blake2b("\0".join((*parts, str(number))).encode(), digest_size=_ID_BYTES).hexdigest()
            again = self.state.rounds.get(base)
            key = f"{base}.{again + 1}" if again else base
            key = self.state.aliases.get(key, key)
            number += 1
            if key not in self.tokens and key not in self._done():
                self._numbers[parts] = number
                return key

    def _done(self) -> set[str]:
        if self._logged is None:
            self._logged = {entry.id for entry in self.state.log}
        return self._logged
