"""One form at one moment: its declaration, what has been answered so far, and what the registry knows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from gaoxin.engines.forms.asking import Asked, ask
from gaoxin.engines.forms.checking import Checked, check
from gaoxin.engines.forms.model import Field, Form, Kind
from gaoxin.engines.forms.values import FileAnswer, read_answer
from gaoxin.kernel.problems import Place, Problem, Refusal
from gaoxin.web import clock
from gaoxin.web.pages.schemaform import posted
from gaoxin.web.pages.schemaform.posted import Keeper, Sent
from gaoxin.web.pages.schemaform.prefilled import Prefilled, typed


@dataclass
class SchemaForm:
    """A declaration with answers (as typed, or as JSON) and what is filled in beforehand, by the texts of `x-prefill`.

    `uploads` are files sent with this request that no keeper has taken, by the keys under which the answers name them;
    `lost` are fields whose files have to be chosen again.
    """

    declaration: Form
    answers: Mapping[str, object] = field(default_factory=dict)
    prefill: Mapping[str, Prefilled] = field(default_factory=dict)
    on: date = field(default_factory=clock.today)
    uploads: Mapping[str, UploadedFile] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()
    problems: Sequence[Problem] = ()

    @classmethod
    def begun(
        cls, declaration: Form, prefill: Mapping[str, Prefilled], answers: Mapping[str, object] | None = None
    ) -> "SchemaForm":
        """An untouched form: what is known stands in it, unless the answers say otherwise."""
        form = cls(declaration, answers or {}, prefill)
        known = {one.key: typed(one, found.value) for one, found in form.prefills() if one.kind is not Kind.FILES}
        return replace(form, answers={**known, **form.answers})

    @classmethod
    def sent(
        cls,
        declaration: Form,
        sent: Sent,
        prefill: Mapping[str, Prefilled] | None = None,
        files: Any = None,
        keeper: Keeper | None = None,
    ) -> "SchemaForm":
        """The form as a page (or a draft of it) came back, with the files it brought."""
        answers = posted.answers_of(declaration, sent)
        reading = _Files(declaration, sent, files, keeper)
        reading.run()
        return cls(
            declaration,
            {**answers, **reading.answers},
            prefill or {},
            uploads=reading.uploads,
            lost=frozenset(reading.lost),
            problems=reading.problems,
        )

    @classmethod
    def read(
        cls,
        request: HttpRequest,
        declaration: Form,
        prefill: Mapping[str, Prefilled] | None = None,
        keeper: Keeper | None = None,
    ) -> "SchemaForm":
        """The form that a request brings back."""
        return cls.sent(declaration, request.POST, prefill, request.FILES, keeper)

    @cached_property
    def asked(self) -> Asked:
        """What is asked after these answers."""
        return ask(self.declaration, self.answers, self.on)

    def checked(self) -> Checked:
        """What the answers come to, and every problem with them."""
        found = check(self.declaration, posted.filled_rows(self.answers), self.on)
        told = {problem.place.path for problem in self.problems if problem.place}
        more = [problem for problem in found.problems if not problem.place or problem.place.path not in told]
        asked = set(found.asked.fields)
        files = [one for one in self.problems if one.place and one.place.path in asked]
        return replace(found, problems=(*files, *more))

    def prefills(self) -> list[tuple[Field, Prefilled]]:
        """The fields for which the registry knows something."""
        wanted = [(one, self.prefill.get(str(one.prefill))) for one in self.declaration.fields if one.prefill]
        return [(one, found) for one, found in wanted if found is not None]

    def added(self, table: str) -> "SchemaForm":
        """With one more row, blank."""
        return replace(self, answers={**self.answers, table: [*self._rows(table), {}]})

    def dropped(self, table: str, number: int) -> "SchemaForm":
        """Without one row, counted from nought."""
        rows = [row for at, row in enumerate(self._rows(table)) if at != number]
        return replace(self, answers={**self.answers, table: rows})

    def _rows(self, table: str) -> Sequence[object]:
        rows = self.answers.get(table)
        return rows if isinstance(rows, list | tuple) else []


class _Files:
    """The files of a form: those kept already, and those sent now."""

    def __init__(self, form: Form, sent: Sent, files: Any, keeper: Keeper | None) -> None:
        self.form, self.sent, self.files, self.keeper = form, sent, files, keeper
        self.answers: dict[str, object] = {}
        self.uploads: dict[str, UploadedFile] = {}
        self.lost: list[str] = []
        self.problems: list[Problem] = []

    def run(self) -> None:
        for one in self.form.fields:
            if one.kind is Kind.FILES:
                found = [*self._held(one), *self._sent(one)]
                if found:
                    self.answers[one.key] = found

    def _held(self, one: Field) -> list[FileAnswer]:
        keys = posted.held_keys(self.sent, one.key)
        found = [self.keeper.find(one.key, key) for key in keys] if self.keeper else []
        kept = [file for file in found if file is not None]
        if len(kept) < len(keys):
            self._tell(one, Problem("form.not_file", {"label": one.label}))
        return kept

    def _sent(self, one: Field) -> list[FileAnswer]:
        found = []
        for number, file in enumerate(posted.uploaded(self.files, one.key)):
            answer = FileAnswer(f"upload:{one.key}:{number}", file.name or "", file.size or 0)
            try:
                read_answer(replace(one, limits=replace(one.limits, fewest=0, most=None)), [answer])
            except Refusal as refusal:
                for problem in refusal.problems:
                    self._tell(one, problem)
                continue
            if self.keeper:
                answer = self.keeper.keep(one.key, file)
            else:
                self.uploads[answer.key] = file
                self.lost.append(one.key)
            found.append(answer)
        return found

    def _tell(self, one: Field, problem: Problem) -> None:
        self.problems.append(replace(problem, place=Place(path=one.key)))
