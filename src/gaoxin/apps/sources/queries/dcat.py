"""The open catalogue in DCAT 3 as JSON-LD, for harvesters.

Frequencies are named by the authority table of the EU Publications Office, which DCAT profiles use.
"""

from collections.abc import Callable, Sequence
from typing import Any

from gaoxin.apps.sources.frames.written import TYPES
from gaoxin.apps.sources.queries.public import Public
from gaoxin.apps.sources.states import Channel, Refresh
from gaoxin.web import clock

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "csvw": "http://www.w3.org/ns/csvw#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/"
_FREQUENCIES = {
    Refresh.DAILY: "DAILY",
    Refresh.WEEKLY: "WEEKLY",
    Refresh.MONTHLY: "MONTHLY",
    Refresh.QUARTERLY: "QUARTERLY",
    Refresh.YEARLY: "ANNUAL",
    Refresh.IRREGULAR: "IRREG",
    Refresh.ONCE: "NEVER",
}
_KINDS = {"integer": "integer", "number": "decimal", "date": "date", "yes_no": "boolean"}
FORMS = (Channel.CSV, Channel.JSON, Channel.PARQUET)
Address = Callable[..., str]
"""Makes a whole address from the name of a page and what its address takes."""


def catalogue(sets: Sequence[Public], address: Address) -> dict[str, Any]:
    """The catalogue of everything open."""
    return {
        "@context": CONTEXT,
        "@id": address("open:catalogue"),
        "@type": "dcat:Catalog",
        "dct:title": "开放数据目录",
        "dct:language": "zh",
        "dcat:dataset": [dataset(one, address) for one in sets],
    }


def dataset(one: Public, address: Address) -> dict[str, Any]:
    """One open set; parts without a value are left out."""
    card, version = one.card, one.version
    described = {
        "@id": address("open:set", *one.address),
        "@type": "dcat:Dataset",
        "dct:identifier": "/".join(one.address),
        "dct:title": card["title"],
        "dct:description": card["description"],
        "dct:publisher": _agent(card["publisher"]),
        "dct:creator": _agent(card["department"]),
        "dcat:contactPoint": _contact(card["contact"]),
        "dcat:theme": one.theme,
        "dcat:keyword": card["keywords"],
        "dct:spatial": card["spatial"],
        "dct:temporal": _temporal(card),
        "dct:accrualPeriodicity": {"@id": _FREQUENCY + _FREQUENCIES[Refresh(card["refresh"])]},
        "dct:issued": _moment(one.versions[-1].decided_at),
        "dct:modified": _moment(version.decided_at),
        "dct:license": {"@id": one.licence_address},
        "dcat:version": str(version.number),
        "csvw:tableSchema": {"csvw:column": [_column(column) for column in version.columns]},
        "dcat:distribution": [_distribution(one, form, address) for form in FORMS],
    }
    return {name: value for name, value in described.items() if value not in ("", None, [])}


def _agent(name: str) -> dict[str, str]:
    return {"@type": "foaf:Organization", "foaf:name": name}


def _contact(words: str) -> dict[str, str] | None:
    return {"@type": "vcard:Organization", "vcard:fn": words} if words else None


def _temporal(card: dict[str, Any]) -> dict[str, Any] | None:
    ends = {"dcat:startDate": card["temporal_from"], "dcat:endDate": card["temporal_to"]}
    told = {name: {"@value": day, "@type": "xsd:date"} for name, day in ends.items() if day}
    return {"@type": "dct:PeriodOfTime", **told} if told else None


def _moment(moment: Any) -> dict[str, str] | None:
    return {"@value": clock.local(moment).isoformat(), "@type": "xsd:dateTime"} if moment else None


def _column(column: dict[str, Any]) -> dict[str, str]:
    told = {
        "csvw:name": column["name"],
        "csvw:title": column["label"],
        "csvw:datatype": _KINDS.get(column["kind"], "string"),
        "dct:description": column["definition"],
        "csvw:unit": column["unit"],
    }
    return {name: value for name, value in told.items() if value}


def _distribution(one: Public, form: str, address: Address) -> dict[str, Any]:
    return {
        "@type": "dcat:Distribution",
        "dct:title": form.upper(),
        "dcat:accessURL": {"@id": address("open:set", *one.address)},
        "dcat:downloadURL": {"@id": address("open:file", *one.address, one.version.number, form)},
        "dcat:mediaType": TYPES[Channel(form)].split(";")[0],
        "dct:license": {"@id": one.licence_address},
    }
