"""Declared limits: the scheme the engine computes with, and what its parts are called and rest on."""

from collections.abc import Mapping
from dataclasses import dataclass

from gaoxin.catalogue.bases import Basis
from gaoxin.catalogue.sentences import Language
from gaoxin.engines.flows.limits import Scheme


@dataclass(frozen=True, slots=True)
class Label:
    """What something is called, and the documents it rests on, which a grade has none of."""

    name: str
    name_en: str
    bases: tuple[Basis, ...] = ()

    def called(self, language: Language) -> str:
        """The name in the reader's language."""
        return self.name if language == "zh" else self.name_en


@dataclass(frozen=True, slots=True)
class DeclaredLimits:
    """The limits of one kind of case. Labels are by the keys of the scheme; `extensions` by the stage extended."""

    key: str
    label: Label
    grades: Mapping[str, Label]
    stages: Mapping[str, Label]
    extensions: Mapping[str, tuple[Basis, ...]]
    grounds: Mapping[str, Label]
    rungs: Mapping[str, Label]
    scheme: Scheme
