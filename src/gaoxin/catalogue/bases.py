"""What a government-service matter rests on: the documents it names, the kind of power, and where that comes from.

    basis:
      - document: 《企业投资项目核准和备案管理条例》
        number: 国务院令第673号          # left out where it is not known for certain, and for laws, which go by name
        article: 第十三条
        edition: 2016年公布              # the edition that was read
        confidence: checked             # checked, uncertain or example
      - document: 《……管理办法》
        confidence: uncertain
        verify: 核对现行文号和条款号。     # what is to be looked up before anybody relies on it

Whatever is uncertain says what is to be verified; a number that is not known is left out, never guessed.
"""

from dataclasses import dataclass
from enum import StrEnum

from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.texts import Node


class Confidence(StrEnum):
    """How certain a declared figure or document is."""

    CHECKED = "checked"
    """Read in the text of the named document."""
    UNCERTAIN = "uncertain"
    """Known, but not read in the text in force; `verify` says what to look up."""
    EXAMPLE = "example"
    """The zone sets it itself; shipped as an example for the zone to replace."""


class MatterType(StrEnum):
    """Types of matters that are applied for (依申请), of the national basic catalogue of government-service matters."""

    PERMIT = "permit"
    CONFIRMATION = "confirmation"
    PAYMENT = "payment"
    REWARD = "reward"
    RULING = "ruling"
    OTHER_POWER = "other_power"
    PUBLIC_SERVICE = "public_service"


class Power(StrEnum):
    """Where the power to decide comes from (权力来源)."""

    STATUTORY = "statutory"
    DEVOLVED = "devolved"
    AUTHORISED_ABOVE = "authorised_above"
    AUTHORISED_PEER = "authorised_peer"
    ENTRUSTED_ABOVE = "entrusted_above"
    ENTRUSTED_PEER = "entrusted_peer"


@dataclass(frozen=True, slots=True)
class Assurance:
    """How certain something is, and what to look up where it is not."""

    confidence: Confidence
    verify: str

    @property
    def settled(self) -> bool:
        """Whether it was read in the text; examples and what is uncertain are not."""
        return self.confidence is Confidence.CHECKED


@dataclass(frozen=True, slots=True)
class Basis:
    """A document with the place in it. Number, article and edition are empty where they are not known."""

    document: str
    number: str
    article: str
    edition: str
    assurance: Assurance

    @property
    def shown(self) -> str:
        """As it is cited: 《……》（国务院令第673号）第十三条."""
        return f"{self.document}{f'（{self.number}）' if self.number else ''}{self.article}"


ASSURED = ("confidence",)
"""Required of everything whose certainty is declared; `verify` may stand beside it."""


def read_assurance(record: Record) -> Assurance:
    """The confidence of a record; what is uncertain has to say what is to be verified."""
    since = len(record.report.problems)
    confidence = record.choice("confidence", Confidence)
    known = "confidence" in record.fields and record.report.clean(since)
    verify = record.text("verify")
    if confidence is Confidence.UNCERTAIN and "verify" not in record.fields:
        record.report.add("basis.nothing_to_verify", record.node)
    if known and confidence is Confidence.CHECKED and verify:
        record.report.add("basis.checked_but_doubted", record.fields["verify"])
    return Assurance(confidence, verify)


def read_basis(node: Node, report: Report) -> Basis:
    """One document that a matter names."""
    record = report.record(node, ("document", *ASSURED), ("number", "article", "edition", "verify"))
    document = record.text("document")
    if document and not (document.startswith("《") and document.endswith("》")):
        report.add("basis.not_a_title", record.fields["document"], text=document)
    return Basis(
        document, record.text("number"), record.text("article"), record.text("edition"), read_assurance(record)
    )


def read_bases(record: Record, name: str = "basis") -> tuple[Basis, ...]:
    """The documents of a record, at least one."""
    found = tuple(read_basis(node, record.report) for node in record.items(name))
    if name in record.fields and not found:
        record.report.add("basis.none", record.fields[name])
    return found


def count(record: Record, name: str, default: int = 0) -> int:
    """A whole number of at least zero; `default` where the field is left out."""
    if name not in record.fields:
        return default
    number = record.report.integer(record.fields[name])
    if number < 0:
        record.report.add("basis.negative", record.fields[name], text=str(number))
    return max(number, 0)
