"""The sample's data pool: two data sets, one of them open as a statistic, and a request that waits for its answer.

Every row is made from a fixed seed and marked 模拟数据.
"""

import csv
import io
import random
from datetime import timedelta

from gaoxin.apps.sources.models import Document
from gaoxin.apps.sources.services.datasets import store_upload
from gaoxin.apps.sources.services.deciding import approve_opening
from gaoxin.apps.sources.services.proposing import Opening, propose_opening
from gaoxin.apps.sources.services.registering import Card, Column, register_upload
from gaoxin.apps.sources.services.sharing import ask_for_data
from gaoxin.apps.sources.states import Kind, OpenKind, Part, Refresh, Sensitivity, Theme
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web import clock

ENTERPRISES = 120
INDUSTRIES = ["汽车零部件", "电力电子", "化工新材料", "生物医药", "航空航天"]
PARKS = ["北区", "南区"]
OUTPUT = [
    Column("企业编号", "企业编号", part=Part.HOLDER, sensitivity=Sensitivity.SHARED),
    Column("企业名称", "企业名称", sensitivity=Sensitivity.OPEN),
    Column("行业", "行业", part=Part.DIMENSION, sensitivity=Sensitivity.OPEN),
    Column("片区", "片区", part=Part.DIMENSION, sensitivity=Sensitivity.OPEN),
    Column(
        "月产值",
        "月产值",
        Kind.NUMBER,
        "万元",
        "当月工业总产值，现价，企业填报。",
        Sensitivity.CONDITIONAL,
        Part.MEASURE,
    ),
    Column(
        "用电量",
        "用电量",
        Kind.NUMBER,
        "万千瓦时",
        "当月用电量，供电企业提供。",
        Sensitivity.CONDITIONAL,
        Part.MEASURE,
    ),
    Column("联系岗位", "联系岗位", sensitivity=Sensitivity.CLOSED),
]
PREMISES = [
    Column("楼宇", "楼宇", part=Part.KEY, sensitivity=Sensitivity.OPEN),
    Column("片区", "片区", part=Part.DIMENSION, sensitivity=Sensitivity.OPEN),
    Column("建筑面积", "建筑面积", Kind.INTEGER, "平方米", "", Sensitivity.OPEN, Part.MEASURE),
    Column("空置面积", "空置面积", Kind.INTEGER, "平方米", "月末可出租的面积。", Sensitivity.OPEN, Part.MEASURE),
]


def load_pool(zone: Zone, departments: dict[str, Department], people: dict[str, User]) -> None:
    """Register, open, ask: by the services that officers use."""
    as_of = clock.today().replace(day=1) - timedelta(days=1)
    keeper, builders = departments["经济发展局"], departments["建设和自然资源局"]
    output = register_upload(
        people["planner"],
        _stored(people["planner"], zone, "工业企业月度产值.csv", _output_rows()),
        keeper,
        "industrial-output",
        Card(
            title="工业企业月度产值（示例）",
            theme=Theme.ECONOMY,
            refresh=Refresh.MONTHLY,
            description="工业企业按月填报的产值和用电量。",
            contact="经济发展局运行监测岗",
            keywords=["工业", "产值", "用电量"],
            spatial=zone.name,
            row_meaning="一家企业当月",
            synthetic=True,
        ),
        OUTPUT,
        as_of,
    )
    premises = register_upload(
        people["construction"],
        _stored(people["construction"], zone, "产业楼宇.csv", _premises_rows()),
        builders,
        "premises",
        Card(
            title="产业楼宇空置情况（示例）",
            theme=Theme.LAND,
            refresh=Refresh.QUARTERLY,
            description="可供企业入驻的楼宇和厂房。",
            contact="建设和自然资源局载体管理岗",
            keywords=["载体", "厂房"],
            spatial=zone.name,
            row_meaning="一幢楼宇",
            synthetic=True,
        ),
        PREMISES,
        as_of,
    )
    statistic = Opening(
        code="output-by-industry",
        title="分行业工业产值（示例）",
        kind=OpenKind.STATISTIC,
        dimensions=["行业", "片区"],
        measures=["月产值"],
        crossing="all",
    )
    rows = Opening(
        code="premises",
        title="产业楼宇空置情况（示例）",
        kind=OpenKind.RECORDS,
        fields=["楼宇", "片区", "建筑面积", "空置面积"],
    )
    approve_opening(people["data"], propose_opening(people["planner"], output.pk, statistic, "").pk)
    approve_opening(people["data"], propose_opening(people["construction"], premises.pk, rows, "").pk)
    ask_for_data(
        people["science"],
        output.pk,
        departments["科技创新局"].pk,
        ["月产值"],
        "筛选高新技术企业培育对象",
        "部门职责",
        as_of + timedelta(days=365),
    )


def _stored(user: User, zone: Zone, name: str, rows: list[list[object]]) -> Document:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return store_upload(user, zone, name, [text.getvalue().encode()], synthetic=True)


def _output_rows() -> list[list[object]]:
    """Enterprises of five industries; the last industry has so few that a table may not show them."""
    chance = random.Random(20260101)  # noqa: S311 - the same sample for everybody
    rows: list[list[object]] = [[column.name for column in OUTPUT]]
    for number in range(1, ENTERPRISES + 1):
        industry = chance.choices(INDUSTRIES, [40, 25, 20, 13, 2])[0]
        output = round(chance.lognormvariate(6.2, 1.1), 2)
        power = round(output * chance.uniform(0.02, 0.09), 2)
        rows.append(
            [f"示例{number:04d}", f"示例企业{number}", industry, chance.choice(PARKS), output, power, "综合办公室"]
        )
    return rows


def _premises_rows() -> list[list[object]]:
    chance = random.Random(20260102)  # noqa: S311 - the same sample for everybody
    rows: list[list[object]] = [[column.name for column in PREMISES]]
    for number in range(1, 25):
        area = chance.randrange(20, 300) * 100
        empty = int(area * chance.choice([0, 0.05, 0.2, 0.45])) // 100 * 100
        rows.append([f"{PARKS[number % 2]}{number}号厂房", PARKS[number % 2], area, empty])
    return rows
