"""A government-service matter (政务服务事项) with the elements of its working list (实施清单).

Elements follow the national structure of 基本目录 and 实施清单. All limits are working days, counted from acceptance
and without the time of special procedures, as articles 82 and 45 of the law on administrative permits have it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from gaoxin.catalogue.bases import Assurance, Basis, Confidence, MatterType, Power


class Theme(StrEnum):
    """What an enterprise is about when it looks for a matter."""

    SETTING_UP = "setting_up"
    PROJECTS = "projects"
    CONSTRUCTION = "construction"
    ENVIRONMENT = "environment"
    TALENT = "talent"
    INNOVATION = "innovation"
    LICENCES = "licences"
    CITY = "city"
    CLOSING = "closing"


class Level(StrEnum):
    """The level that exercises a matter (行使层级)."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    ZONE = "zone"


class Home(StrEnum):
    """Which system a matter lives in."""

    OWN = "own"
    """Accepted and decided in the zone's own system."""
    ASSISTED = "assisted"
    """帮办代办: the zone takes the papers in and carries them to the platform that decides."""
    FOLLOWED = "followed"
    """Filed on the platform; the zone keeps number, status and limit, and accepts nothing."""


class Applicant(StrEnum):
    """Whom a matter serves (服务对象)."""

    ENTERPRISE = "enterprise"
    ORGANISATION = "organisation"
    PERSON = "person"


class Processing(StrEnum):
    """办件类型: decided on the spot, or within a promised time."""

    INSTANT = "instant"
    PROMISED = "promised"


class Depth(StrEnum):
    """How far a matter can be done online (网办深度)."""

    INFORMATION = "information"
    APPLICATION = "application"
    PRELIMINARY = "preliminary"
    FULL = "full"


class Way(StrEnum):
    """How it may be filed."""

    WINDOW = "window"
    ONLINE = "online"
    POST = "post"
    TERMINAL = "terminal"


class PaperForm(StrEnum):
    """In which form a material is taken."""

    ORIGINAL = "original"
    COPY = "copy"
    ELECTRONIC = "electronic"


class Need(StrEnum):
    """Whether a material has to be there on acceptance (必要性)."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    LATER = "later"
    """容缺后补: may follow within its working days."""


class Origin(StrEnum):
    """Where a material comes from (来源渠道)."""

    SELF = "self"
    ISSUED = "issued"
    SHARED = "shared"
    """Fetched by data sharing; nobody is asked for it."""


class ResultKind(StrEnum):
    """What is handed out in the end."""

    LICENCE = "licence"
    APPROVAL = "approval"
    CERTIFICATE = "certificate"
    RECEIPT = "receipt"
    NOTICE = "notice"
    MONEY = "money"


class LaterCheck(StrEnum):
    """Who is checked after a promise (告知承诺) was believed."""

    NOBODY = "nobody"
    SAMPLE = "sample"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Limit:
    """Working days, and where they come from."""

    days: int
    source: str
    assurance: Assurance


@dataclass(frozen=True, slots=True)
class Special:
    """A procedure whose time is not counted (特别程序). `days` are working days; None: as long as it takes."""

    name: str
    name_en: str
    days: int | None
    assurance: Assurance


@dataclass(frozen=True, slots=True)
class Fee:
    """What is charged, by which standard, on which basis."""

    item: str
    item_en: str
    standard: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Result:
    """What the applicant gets. `validity` is a sentence in Chinese; empty: as long as its matter lasts."""

    name: str
    name_en: str
    kind: ResultKind
    validity: str


@dataclass(frozen=True, slots=True)
class Material:
    """One paper. `days`: working days within which it has to follow if its need is `later`, else 0."""

    name: str
    name_en: str
    forms: tuple[PaperForm, ...]
    need: Need
    days: int
    origin: Origin
    copies: int
    basis: str
    note: str


@dataclass(frozen=True, slots=True)
class Deficit:
    """容缺受理: whether accepting without secondary papers is allowed, and what excludes it."""

    allowed: bool
    excludes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Commitment:
    """告知承诺: whether a written promise replaces proof, what excludes it, and who is checked within how many working
    days after the decision."""

    allowed: bool
    excludes: tuple[str, ...]
    check: LaterCheck
    check_days: int


@dataclass(frozen=True, slots=True)
class Office:
    """Where to ask or to complain: an office and a way, never a person."""

    office: str
    way: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is often asked."""

    ask: str
    answer: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """What has to be verified, or set by the zone itself, before a matter is published: of which element, why, what."""

    element: str
    confidence: Confidence
    verify: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter. Without `statutory` the law sets no limit; `silence` names the law by which no answer means yes."""

    key: str
    code: str
    national_code: str
    name: str
    name_en: str
    purpose: str
    purpose_en: str
    theme: Theme
    type: MatterType
    basis: tuple[Basis, ...]
    level: Level
    power: Power | None
    delegation: str
    authority: str
    duty: str
    home: Home
    platform: str
    form: str
    flow: str
    applicants: tuple[Applicant, ...]
    conditions: tuple[str, ...]
    processing: Processing
    statutory: Limit | None
    promised: Limit
    special: tuple[Special, ...]
    visits: int
    depth: Depth
    ways: tuple[Way, ...]
    fees: tuple[Fee, ...]
    results: tuple[Result, ...]
    materials: tuple[Material, ...]
    deficit: Deficit
    commitment: Commitment
    silence: Basis | None
    consult: Office
    complain: Office
    questions: tuple[Question, ...]
    verify: tuple[str, ...]

    @property
    def accepted_here(self) -> bool:
        """Whether the zone takes papers in; else it only follows the number."""
        return self.home is not Home.FOLLOWED

    @property
    def asked(self) -> tuple[Material, ...]:
        """The materials that an applicant has to bring: nothing that data sharing fetches."""
        return tuple(material for material in self.materials if material.origin is not Origin.SHARED)

    @property
    def later(self) -> tuple[Material, ...]:
        """The materials that may follow after acceptance."""
        return tuple(material for material in self.materials if material.need is Need.LATER)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What has to be verified or set by the zone itself before anybody relies on this matter."""
        return tuple(_doubts(self))


def _doubts(matter: Matter) -> Iterator[Doubt]:
    assured: list[tuple[str, Assurance]] = [("basis", basis.assurance) for basis in matter.basis]
    if matter.statutory is not None:
        assured.append(("statutory", matter.statutory.assurance))
    assured.append(("promised", matter.promised.assurance))
    assured.extend(("special", special.assurance) for special in matter.special)
    assured.extend(("fees", fee.basis.assurance) for fee in matter.fees)
    if matter.silence is not None:
        assured.append(("silence", matter.silence.assurance))
    for element, assurance in assured:
        if not assurance.settled:
            yield Doubt(element, assurance.confidence, assurance.verify)
    yield from (Doubt("matter", Confidence.UNCERTAIN, text) for text in matter.verify)
