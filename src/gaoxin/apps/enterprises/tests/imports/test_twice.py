"""Whatever a table holds, importing it a second time changes nothing."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gaoxin.apps.enterprises.tests.imports.test_work import brought, snapshot
from gaoxin.apps.enterprises.tests.imports.workbooks import CODES
from gaoxin.apps.enterprises.tests.world import World

HEAD = "统一社会信用代码,企业名称,年度,地址,注册资本（万元）,营业收入（万元）,从业人员（人）,综合能耗（吨标准煤）\n"
ROW = st.tuples(
    st.sampled_from([*CODES[:3], CODES[0].lower(), "", "91998967MAXB87CJ17"]),
    st.sampled_from(["甲数控有限公司", "乙新材料股份有限公司", "丙软件(集团)有限公司", "甲数控股份有限公司", ""]),
    st.sampled_from(["2023", "2024年", "2025", "2030", ""]),
    st.sampled_from(["街1号", "街 2 号", "", "-"]),
    st.sampled_from(["100", "1e3", "约5", ""]),
    st.sampled_from(["1000.5", "1000000005", "0", "(3)", ""]),
    st.sampled_from(["12", "12.5", "13人", ""]),
    st.sampled_from(["1.2345", "0.0004", "7", ""]),
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROW, min_size=1, max_size=8), st.integers(1, 4))
def test_a_second_import_changes_nothing(world: World, rows: list[tuple[str, ...]], size: int) -> None:
    """The registry goes on growing from one table to the next."""
    text = HEAD + "".join(",".join(row) + "\n" for row in rows)
    known = [{"field": "revenue", "year": year} for year in range(2020, 2031)]
    brought(world, text, batch_size=size, accepted=known)
    before = snapshot()
    record = brought(world, text, batch_size=size, accepted=known)
    assert snapshot() == before
    assert record.counts["rows"].get("new", 0) == record.counts["rows"].get("changed", 0) == 0
