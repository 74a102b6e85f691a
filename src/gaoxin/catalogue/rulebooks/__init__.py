"""Rulebooks: what may be won, on which dated conditions. One entry is one edition of a title.

    hnte_2016:
      id: 高新技术企业2016            # unique; what is asked for by hand
      title: 高新技术企业             # what is won; its editions are told apart by day and purpose
      name_en: High-tech enterprise
      kind: qualification            # qualification, cultivation, size, credit, policy or title
      purpose: new                   # new (where left out) or review
      level: national                # national, province, city or zone
      document: 《高新技术企业认定管理办法》
      number: 国科发火〔2016〕32号
      article: 第十一条
      valid_from: 2016-01-01         # valid_until: the last day; left out while in force
      confidence: checked            # or uncertain, with verify
      let: {研发占比: "合计(研发费用, 近3年) / 合计(销售收入, 近3年)"}
      points: {total: [...]}         # a point table; conditions call what it comes to 得分
      benefit: 20 万元                # money it brings; conditions may not ask for it
      conditions:                    # all must hold
        - id: H4
          name: 科技人员占比不低于10%
          test: 科技人员数 / 职工总数 >= 10%      # or any, all, at_least with of, veto, not: see engines/expressions
          article: 第十一条（四）       # document, number, confidence and verify are the rulebook's where left out
          judged: true               # experts or an official decide
      validity_years: 3
      windows: [{opens: 06-01, closes: 08-31, article: ……}]      # days of every year between which one files
      pending: 待补的原因             # instead of conditions: shipped empty, for the zone to fill
      note: ……                       # what a reader should know
      examples:
        passing: [{name: ……, on: 2026-05-01, unit: 万元, facts: {研发费用: [100, 120, 150]}, points: 78}]
        failing: [{name: ……, on: 2026-05-01, unit: 万元, facts: {……}, fails: [H4]}]

Editions of one title and purpose follow each other without gap or overlap. At least three examples pass and three
fail; they are tried when the file is read, and a rulebook of which one does not come out is not used.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.rule_facts import RULE_FACTS, package_rule_facts, rule_vocabulary, vocabulary_of
from gaoxin.catalogue.rulebooks.editions import settle
from gaoxin.catalogue.rulebooks.reading import read_book, read_untried
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import folder_shelf, package_shelf
from gaoxin.catalogue.texts import Node, Scalar, Table, read_text
from gaoxin.engines.expressions.facts import Vocabulary
from gaoxin.engines.rules.books import Rulebook
from gaoxin.kernel.problems import Place, Problem, refuse

FOLDER = "rulebooks"


_MOST_KEPT = 500
_kept: dict[tuple[str, str, bytes], tuple[Rulebook | None, tuple[Problem, ...]]] = {}
"""What was read of an entry with the product's own facts: reading it again, with its examples, comes to the same."""


def _read(key: str, node: Node, report: Report) -> Rulebook | None:
    mark = report.file, key, sha256(repr(node).encode("utf-8", "backslashreplace")).digest()
    if mark not in _kept:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        inner = Report(report.file, report.path)
        _kept[mark] = read_book(key, node, inner, rule_vocabulary()), tuple(inner.problems)
    book, problems = _kept[mark]
    report.problems.extend(problems)
    return book


def _informed(others: Mapping[str, Mapping[str, Any]]) -> Kind[Rulebook | None, Rulebook]:
    """The kind, reading with the facts of these shelves: a zone may declare facts of its own."""
    facts = others[RULE_FACTS.folder]
    if facts == package_rule_facts():
        return RULEBOOKS
    vocabulary = vocabulary_of(facts.values())
    return Kind(FOLDER, lambda key, node, report: read_book(key, node, report, vocabulary), settle)


RULEBOOKS: Kind[Rulebook | None, Rulebook] = Kind(FOLDER, _read, settle, informed=_informed)


@cache
def package_rulebooks() -> Mapping[str, Rulebook]:
    """The product's rulebooks, by key. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(RULEBOOKS, [package_shelf(FOLDER)])[0]


def read_rulebook(
    text: str | bytes, file: str, vocabulary: Vocabulary | None = None
) -> tuple[tuple[Rulebook, ...], tuple[Problem, ...]]:
    """The rulebooks that one file's text declares, and every mistake in it; only what is without mistakes is given."""
    return _read_files([(file, text)], vocabulary or rule_vocabulary())


def read_folder(folder: Path, untried: bool = False) -> tuple[tuple[Rulebook, ...], Vocabulary, tuple[Problem, ...]]:
    """The rulebooks of a folder, the vocabulary they are read with, and every mistake.

    Its files stand in `rulebooks/`, or in the folder itself; facts of its own in `rule_facts/`. With `untried` a
    rulebook may have no examples at all, as one has that is still being written or was made for a trial.
    """
    shelf = folder_shelf(folder)
    facts, problems = gather(RULE_FACTS, [package_shelf("rule_facts"), shelf])
    vocabulary = vocabulary_of(facts.values())
    found = [path for path in shelf.files if not path.endswith(".py")]  # the package's own folder has some
    paths = [path for path in found if path.startswith(f"{FOLDER}/")]
    paths = paths or [path for path in found if "/" not in path]
    if not paths:
        raise refuse("rulebook.no_files", Place(str(folder)))
    files = [(f"{shelf.name}/{path}", shelf.files[path]) for path in sorted(paths)]
    books, wrong = _read_files(files, vocabulary, untried)
    return books, vocabulary, (*problems, *wrong)


def _read_files(
    files: Iterable[tuple[str, str | bytes]], vocabulary: Vocabulary, untried: bool = False
) -> tuple[tuple[Rulebook, ...], tuple[Problem, ...]]:
    entries: dict[str, Entry[Rulebook | None]] = {}
    reports = []
    for file, text in files:
        report = Report(file, file)
        reports.append(report)
        if not file.endswith(RULEBOOKS.ending):
            values = {"kind": FOLDER, "ending": RULEBOOKS.ending}
            report.problems.append(Problem("catalogue.file_type", values, Place(file)))
            continue
        node, problems = read_text(text, file)
        report.problems.extend(problems)
        if isinstance(node, Table):
            _read_entries(node, report, entries if not problems else {}, vocabulary, untried)
        elif not problems:
            empty = node is None or (isinstance(node, Scalar) and node.empty)
            place = Place(file, 1, 1) if node is None else Place(file, node.line, node.column)
            report.problems.append(Problem("catalogue.empty_file" if empty else "catalogue.not_mapping", {}, place))
    books = settle(entries)
    return tuple(books.values()), tuple(problem for report in reports for problem in sorted(report.problems, key=_spot))


def _read_entries(
    node: Table, report: Report, entries: dict[str, Entry[Rulebook | None]], vocabulary: Vocabulary, untried: bool
) -> None:
    for key, value in report.entries(node):
        since = len(report.problems)
        bare = untried and isinstance(value, Table) and "examples" not in value.fields
        book = (read_untried if bare else read_book)(key.text, value, report, vocabulary)
        if key.text in entries:
            first = entries[key.text]
            report.add("catalogue.declared_twice", key, key=key.text, file=first.report.path, line=first.key.line)
        elif report.clean(since):
            entries[key.text] = Entry(book, key, report)


def _spot(problem: Problem) -> tuple[int, int]:
    place = problem.place or Place()
    return place.line or 0, place.column or 0
