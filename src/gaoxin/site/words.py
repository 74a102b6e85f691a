"""The words of the interface: collected from code and templates, kept with their English, compiled for use.

Message ids are Simplified Chinese. English stands in `locale/en/LC_MESSAGES/django.po`; a message that is new there has
an empty translation until someone writes it. Needs Babel, which comes with the test environment.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent
PO = PACKAGE / "site" / "locale" / "en" / "LC_MESSAGES" / "django.po"
MO = PO.with_suffix(".mo")
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop", "_t", "N_"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    "npgettext": ((1, "c"), 2, 3),
}
WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)  # one date for all, so that the same words give the same file
HEAD = "English of the interface. Message ids are Simplified Chinese; see `gaoxin manage messages`."


def collected() -> Catalog:
    """Every message of the package, with the files it stands in."""
    catalog = Catalog(
        locale="en",
        project="gaoxin",
        version="",
        msgid_bugs_address="",
        last_translator="",
        language_team="",
        header_comment=f"# {HEAD}",
        creation_date=WRITTEN,
        revision_date=WRITTEN,
        fuzzy=False,
    )
    for path in sorted(PACKAGE.rglob("*")):
        for message, context in _messages(path):
            catalog.add(message, locations=[(path.relative_to(PACKAGE).as_posix(), 0)], context=context)
    return catalog


def _messages(path: Path) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    if path.suffix == ".py" and "tests" not in path.parts:
        text = path.read_bytes()
    elif path.suffix == ".html" and "templates" in path.parts:
        text = _unindented(templatize(path.read_text(encoding="utf-8"), origin=str(path))).encode()
    else:
        return
    for _line, message, _comments, context in extract("python", BytesIO(text), keywords=KEYWORDS):
        if message and message != "":
            yield message, context


def _unindented(text: str) -> str:
    """What a template says as lines of code; its indentation is that of HTML and no code's."""
    return "\n".join(line.strip() for line in text.splitlines())


def kept() -> Catalog:
    """The English as it stands in the repository."""
    if not PO.exists():
        return Catalog(locale="en")
    with PO.open("rb") as file:
        return read_po(file, locale="en")


def updated() -> Catalog:
    """The messages of the code with the English they have; those that the code no longer says are dropped."""
    catalog, english = collected(), kept()
    for message in catalog:
        old = english.get(message.id, message.context) if message.id else None
        if old is not None:
            message.string = old.string
    return catalog


def write(catalog: Catalog) -> None:
    """Write the readable and the compiled file; the same words give the same bytes."""
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(_po(catalog))
    MO.write_bytes(_mo(catalog))


def _po(catalog: Catalog) -> bytes:
    stream = BytesIO()
    write_po(stream, catalog, width=120, sort_output=True, include_lineno=False, omit_header=False)
    return stream.getvalue()


def _mo(catalog: Catalog) -> bytes:
    stream = BytesIO()
    write_mo(stream, catalog)
    return stream.getvalue()


def untranslated(catalog: Catalog) -> list[str]:
    """Messages without English, or with Chinese left in it."""
    return [
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalog
        if message.id and not _complete(message.string)
    ]


def _complete(string: str | tuple[str, ...] | list[str]) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


def stale(catalog: Catalog) -> bool:
    """Whether the compiled file says something else than the catalogue."""
    if not MO.exists():
        return True
    with MO.open("rb") as file:
        compiled = read_mo(file)
    return _pairs(compiled) != _pairs(catalog)


def _pairs(catalog: Catalog) -> dict[object, object]:
    return {
        (_fixed(message.id), message.context): _fixed(message.string)
        for message in catalog
        if message.id and _complete(message.string)
    }


def _fixed(text: str | tuple[str, ...] | list[str]) -> str | tuple[str, ...]:
    return text if isinstance(text, str) else tuple(text)
