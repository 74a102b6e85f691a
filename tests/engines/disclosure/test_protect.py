"""Cases worked by hand: what is withheld, why, and what is refused."""

from fractions import Fraction

import pytest

from gaoxin.engines.disclosure import (
    BreachKind,
    Cell,
    Fact,
    Figures,
    Reason,
    Rule,
    State,
    atoms,
    audit,
    protect,
)
from gaoxin.engines.disclosure.tables import Entry, Release, Table, joined, members_of, sums
from gaoxin.kernel.problems import Refusal
from tests.engines.disclosure.worlds_made import after

RULE = Rule()


def counted(columns: dict[str, int], *, total: bool = True) -> Figures:
    """A column of numbers of enterprises with its total."""
    cells, at = [], 0
    for name, number in columns.items():
        cells.append(Cell(name, range(at, at + number)))
        at += number
    return Figures(
        [Fact(number, 1) for number in range(at)], [*cells, *([Cell("合计", range(at))] if total else [])], True
    )


def summed(values: dict[str, list[int]], *, nonnegative: bool = True) -> Figures:
    facts, cells = [], []
    for name, numbers in values.items():
        cells.append(Cell(name, range(len(facts), len(facts) + len(numbers))))
        facts += [Fact(len(facts) + place, number) for place, number in enumerate(numbers)]
    return Figures(facts, [*cells, Cell("合计", range(len(facts)))], nonnegative=nonnegative)


def test_a_small_cell_is_withheld_with_the_cheapest_other_when_the_total_stays():
    decided = protect(counted({"甲": 1, "乙": 4, "丙": 9}), RULE)
    assert decided.withheld == {0: Reason.FEW, 1: Reason.COMPLEMENT}


def test_without_a_total_only_the_small_cell_is_withheld():
    assert protect(counted({"甲": 1, "乙": 4, "丙": 9}, total=False), RULE).withheld == {0: Reason.FEW}


def test_two_small_cells_that_make_two_together_need_a_third():
    decided = protect(counted({"甲": 1, "乙": 1, "丙": 4, "丁": 9}), RULE)
    assert decided.withheld == {0: Reason.FEW, 1: Reason.FEW, 2: Reason.COMPLEMENT}


def test_two_small_cells_that_make_three_together_hide_each_other():
    assert protect(counted({"甲": 1, "乙": 2, "丙": 9}), RULE).withheld == {0: Reason.FEW, 1: Reason.FEW}


def test_a_table_without_small_cells_is_let_out_whole():
    assert protect(counted({"甲": 3, "乙": 4, "丙": 9}), RULE).withheld == {}


def test_empty_cells_describe_nobody_and_stay():
    assert protect(counted({"甲": 0, "乙": 4}), RULE).withheld == {}


def test_a_sum_is_hidden_by_one_that_is_large_enough_to_hide_it():
    """乙 is cheaper but a total of 1 could not leave a doubt of a tenth about 1000."""
    decided = protect(summed({"甲": [1000], "乙": [1, 0, 0], "丙": [500, 400, 300, 200]}), RULE)
    assert decided.withheld == {0: Reason.FEW, 2: Reason.COMPLEMENT}


def test_where_numbers_may_be_negative_any_other_sum_hides():
    figures = summed({"甲": [1000], "乙": [1, 0, 0], "丙": [500, 400, 300, 200]}, nonnegative=False)
    assert protect(figures, RULE).withheld == {0: Reason.FEW, 1: Reason.COMPLEMENT}


def test_a_sum_that_is_nearly_all_of_two_enterprises_is_withheld_where_dominance_is_asked():
    figures = summed({"甲": [7500, 2000, 20, 10], "乙": [900, 800, 700], "丙": [600, 500, 400]})
    assert protect(figures, RULE).withheld == {}
    decided = protect(figures, Rule(dominance=True))
    assert decided.withheld[0] == Reason.DOMINATED
    assert audit(after(figures, decided), Rule(dominance=True)) == []


def test_the_audit_names_a_dominated_sum():
    figures = summed({"甲": [7500, 2000, 20, 10], "乙": [900, 800, 700], "丙": [600, 500, 400]})
    (breach,) = audit(figures, Rule(dominance=True))
    assert (breach.kind, breach.cells) == (BreachKind.DOMINATED, ("甲", "合计"))


def test_the_audit_names_the_enterprise_that_a_difference_gives_away():
    figures = counted({"甲": 1, "乙": 4, "丙": 9})
    hidden = Figures(figures.facts, [Cell("甲", [0], State.WITHHELD), *figures.cells[1:]], True)
    (breach,) = audit(hidden, RULE)
    assert (breach.kind, breach.holders, breach.cells) == (BreachKind.DERIVED, (0,), ("甲", "合计"))


def test_the_audit_names_a_small_cell_itself():
    kinds = [breach.kind for breach in audit(counted({"甲": 2, "乙": 4}, total=False), RULE)]
    assert kinds == [BreachKind.FEW, BreachKind.DERIVED]


def test_the_audit_finds_a_sum_that_nothing_below_zero_leaves_little_doubt_about():
    """No combination isolates 甲, but 合计 bounds it: at most 105 where 100 is true."""
    figures = summed({"甲": [100], "乙": [2, 2, 1]})
    hidden = [Cell(cell.key, cell.facts, State.WITHHELD) for cell in figures.cells[:2]]
    (breach,) = audit(Figures(figures.facts, [*hidden, figures.cells[2]]), RULE)
    assert (breach.kind, breach.holders) == (BreachKind.NARROW, (0,))


def test_what_is_out_already_is_not_held_against_what_is_offered():
    figures = summed({"甲": [100], "乙": [2, 2, 1]})
    hidden = [Cell(cell.key, cell.facts, State.WITHHELD) for cell in figures.cells[:2]]
    out = Cell("合计", figures.cells[2].facts, State.PUBLISHED)
    again = Figures(figures.facts, [*hidden, out, Cell("再报合计", out.facts)])
    assert protect(again, RULE).withheld == {}
    assert audit(again, RULE) == []


def entry(holder: str, industry: str, park: str, revenue: int | None = None) -> Entry:
    return Entry(holder, "", {"行业": industry, "园区": park}, {} if revenue is None else {"营收": revenue})


ENTRIES = [
    *(entry(f"a{n}", "汽车", "北区", 100 + n) for n in range(5)),
    *(entry(f"b{n}", "化工", "南区", 200 + n) for n in range(4)),
    *(entry(f"c{n}", "医药", "南区", 300 + n) for n in range(4)),
]


def test_a_newcomer_cannot_be_told_by_comparing_with_the_version_before():
    table = Table(("行业",))
    first = Release("一", ENTRIES, [table])
    assert protect(joined([first], None).figures, RULE).withheld == {}
    out = Release("一", ENTRIES, [table], shown=frozenset(members_of(first)))
    later = joined([out, Release("二", [*ENTRIES, entry("new", "汽车", "北区")], [table])], None)
    decided = protect(later.figures, RULE)
    withheld = {later.cells[cell] for cell in decided.withheld}
    assert withheld == {(1, (("行业", "汽车"),)), (1, ())}
    assert audit(after(later.figures, decided), RULE) == []


def test_one_corrected_figure_cannot_be_told_by_comparing_with_the_version_before():
    table = Table(("行业",))
    corrected = [entry("a0", "汽车", "北区", 999), *ENTRIES[1:]]
    out = Release("一", ENTRIES, [table], shown=frozenset(members_of(Release("一", ENTRIES, [table]))))
    later = joined([out, Release("二", corrected, [table])], "营收")
    withheld = {later.cells[cell] for cell in protect(later.figures, RULE).withheld}
    assert withheld == {(1, (("行业", "汽车"),)), (1, ())}


def test_another_sets_table_counts_too():
    """The industry table is out; the table by park may not show what only one enterprise makes different."""
    entries = [*ENTRIES, entry("x", "汽车", "南区")]
    out = Release("行业", entries, [Table(("行业",))])
    out = Release(out.name, out.entries, out.tables, shown=frozenset(members_of(out)))
    both = joined([out, Release("园区", entries, [Table(("园区",))])], None)
    withheld = {both.cells[cell][1] for cell in protect(both.figures, RULE).withheld}
    assert withheld == {(("园区", "北区"),), (("园区", "南区"),)}


def test_figures_of_sets_that_only_share_a_name_are_kept_apart():
    first = Release("甲", ENTRIES, [Table(("行业",))], scope="甲")
    second = Release("乙", ENTRIES, [Table(("行业",))], scope="乙")
    assert len(joined([first, second], "营收").figures.facts) == 2 * len(ENTRIES)
    assert len(joined([first, first], "营收").figures.facts) == len(ENTRIES)


def test_a_dimension_without_totals_is_never_summed_over():
    keys = set(members_of(Release("一", ENTRIES, [Table(("行业", "园区"), plain=frozenset({"园区"}))])))
    assert all("园区" in dict(key) for key in keys)
    assert len(keys) == 3 + 2


def test_unknown_numbers_are_left_out_and_a_sum_of_none_is_unknown():
    members = [entry("a", "汽车", "北区", 5), entry("b", "汽车", "北区")]
    assert sums(members, "营收") == 5
    assert sums(members[1:], "营收") is None
    few = joined([Release("一", members * 2, [Table(("行业",))])], "营收")
    assert set(protect(few.figures, RULE).withheld.values()) == {Reason.FEW}


def test_what_is_out_and_isolates_an_enterprise_is_refused():
    figures = counted({"甲": 1, "乙": 4, "丙": 9})
    cells = [Cell(cell.key, cell.facts, State.PUBLISHED) for cell in figures.cells[1:]]
    fresh = Cell("新", range(14))
    with pytest.raises(Refusal) as refused:
        protect(Figures(figures.facts, [Cell("甲", [0], State.WITHHELD), *cells, fresh], True), RULE)
    assert refused.value.problems[0].code == "disclosure.already_out"


def test_tables_too_fine_to_be_examined_are_refused(monkeypatch):
    monkeypatch.setattr(atoms, "MOST_ATOMS", 2)
    with pytest.raises(Refusal) as refused:
        protect(counted({"甲": 3, "乙": 4, "丙": 9}), RULE)
    assert refused.value.problems[0].values == {"groups": 3, "most": 2}


def test_a_rule_about_more_than_three_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="2 or 3"):
        Rule(smallest=5)


def test_the_same_figures_are_decided_the_same_way_whatever_the_seed():
    figures = counted({"甲": 1, "乙": 4, "丙": 4, "丁": 2, "戊": 9})
    assert len({tuple(protect(figures, RULE, seed).withheld.items()) for seed in range(5)}) == 1


def test_a_wider_margin_asks_for_more_room():
    figures = summed({"甲": [100], "乙": [30, 10, 5], "丙": [500, 400, 300, 200]})
    assert protect(figures, RULE).withheld == {0: Reason.FEW, 1: Reason.COMPLEMENT}
    assert protect(figures, Rule(margin=Fraction(1, 2))).withheld == {0: Reason.FEW, 2: Reason.COMPLEMENT}
