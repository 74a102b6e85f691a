"""Names of the codes in a record: industries, administrative divisions; in the reader's language."""

from functools import cache

from gaoxin.catalogue.classifications import DIVISIONS, INDUSTRIES, Classification, package_classifications
from gaoxin.engines.classification.industries import industries as industries_of
from gaoxin.web.problems import language

PROVINCE, CITY = 2, 4


def industries() -> Classification:
    """GB/T 4754-2017."""
    return package_classifications()[INDUSTRIES]


def industry_words(code: str) -> str:
    """3911 计算机整机制造; the code alone where the standard has no such code."""
    return f"{code} {industries().words(code, language())}".strip()


def suggested_industry(text: str) -> tuple[str, int] | None:
    """The class a business text suggests, in words, with the confidence in percent; None where it suggests none."""
    found = industries_of(text).suggestions if text else ()
    return (f"{found[0].code} {found[0].name}", round(found[0].confidence * 100)) if found else None


def industry_options() -> list[tuple[str, str]]:
    """Every class of four digits with its name, to choose from while typing."""
    return [(code, name) for code, name in industries().codes.items() if len(code) == 4]


@cache
def _section_of() -> dict[str, str]:
    """The section (A–T) of each division, by the order of the standard."""
    found: dict[str, str] = {}
    section = ""
    for code in industries().codes:
        if code.isalpha():
            section = code
        elif len(code) == 2:
            found[code] = section
    return found


def section_of(code: str) -> str:
    """The section (A–T) that an industry code belongs to, or ""."""
    return _section_of().get(code[:2], "")


def division_options() -> list[tuple[str, str]]:
    """The divisions of the industries with their names, for a filter."""
    return [(code, industry_words(code)) for code in industries().codes if len(code) == 2]


def known_industry(code: str) -> bool:
    """Whether it is a code of four digits of the standard."""
    return len(code) == 4 and code in industries().codes


def place_words(code: str) -> str:
    """吉林省吉林市船营区 for 220204, or for a longer code that begins with it; "" where it is not known."""
    codes = package_classifications()[DIVISIONS].codes
    steps = dict.fromkeys((code[:PROVINCE] + "0000", code[:CITY] + "00", code[:6]))
    return "".join(codes.get(step, "") for step in steps) if code[:6] in codes else ""


def known_division(code: str) -> bool:
    """Whether it is an administrative division of six digits, or one below it written with nine or twelve."""
    return len(code) in (6, 9, 12) and code.isdecimal() and code[:6] in package_classifications()[DIVISIONS].codes
