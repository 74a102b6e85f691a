"""What apps tell about an industry on its portrait, which is another app's page.

An app that has projects, policies, monthly figures … of an industry registers a `PortraitPart` in its `contributes.py`.
Its `tell(person, zone, industry)` answers what that person may see, or None where it has nothing to go by: then the
place says what is missing, as it does where nobody tells anything.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.utils.translation import gettext_lazy as _

from gaoxin.web.registry import Contribution, Person, Text


class PortraitPlace(Enum):
    """The places of a portrait that other apps fill."""

    MONTH = ("month", _("本月运行"))
    PROSPERITY = ("prosperity", _("景气"))
    INSTITUTES = ("institutes", _("研究机构和平台"))
    PROJECTS = ("projects", _("在建和谋划的项目"))
    POLICIES = ("policies", _("现行政策"))
    RISKS = ("risks", _("预警"))

    @property
    def key(self) -> str:
        return self.value[0]

    @property
    def label(self) -> Text:
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Mention:
    """Which word of an industry a text uses, and the segment it is a product or the name of (none: the industry)."""

    word: str
    segment: str = ""


@dataclass(frozen=True, slots=True)
class Industry:
    """An industry as others may look for it: its names, the longest first, and the names and products of its segments,
    each with the segment it stands for."""

    key: str
    names: Sequence[str]
    words: Mapping[str, str]

    def mentioned_in(self, text: str) -> Mention | None:
        """The first name of the industry that a text uses, else the longest word of its segments; None where it uses
        none of them."""
        for name in self.names:
            if name in text:
                return Mention(name)
        found = [word for word in self.words if word in text]
        best = max(found, key=lambda word: (len(word), word), default="")
        return Mention(best, self.words[best]) if best else None


@dataclass(frozen=True, slots=True)
class PortraitLine:
    """One thing told: what it is, where it stands, how it is, and why it is told here. `value` with its unit where it
    has a figure."""

    title: str
    link: str = ""
    state: Text = ""
    tone: str = "plain"
    value: object = None
    unit: Text = ""
    when: str = ""
    reason: str = ""
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class PortraitTold:
    """What an app tells: the lines, of how many things it looked through, as of which day, from what, and where all of
    them are listed."""

    lines: Sequence[PortraitLine]
    looked: int
    as_of: date
    source: Text
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortraitPart(Contribution):
    """What one app tells at one place of a portrait."""

    place: PortraitPlace
    label: Text
    tell: Callable[[Person, object, Industry], PortraitTold | None]
