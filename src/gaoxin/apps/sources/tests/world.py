"""Two zones under a city with departments and people, and a table of enterprises that one department keeps."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from gaoxin.apps.sources.models import DataSet, DataVersion
from gaoxin.apps.sources.services.datasets import Table, add_version
from gaoxin.apps.sources.services.registering import Card, Column, register_dataset
from gaoxin.apps.sources.states import Kind, Part, Refresh, Sensitivity, Theme
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Level, Role

PASSWORD = "correct-horse-9"
AS_OF = date(2026, 3, 1)
COLUMNS = [
    Column("code", "统一社会信用代码", part=Part.HOLDER, sensitivity=Sensitivity.SHARED),
    Column("name", "企业名称", sensitivity=Sensitivity.OPEN),
    Column("industry", "行业", part=Part.DIMENSION, sensitivity=Sensitivity.OPEN),
    Column("park", "园区", part=Part.DIMENSION, sensitivity=Sensitivity.OPEN),
    Column("revenue", "营业收入", Kind.NUMBER, "万元", "年报主营业务收入", Sensitivity.CONDITIONAL, Part.MEASURE),
    Column("phone", "值班电话", sensitivity=Sensitivity.CLOSED),
]


@dataclass
class People:
    """Zone `a` with two departments and a data office, zone `b` with one, the city above both."""

    city: Zone
    a: Zone
    b: Zone
    keeper: Department
    asker: Department
    data_office: Department
    far: Department
    owner: User
    head: User
    colleague: User
    reader: User
    data_officer: User
    leader: User
    stranger: User
    stranger_head: User
    viewer: User


def build_people() -> People:
    city = Zone.objects.create(code="city", name="青河市", level=Level.CITY)
    a = Zone.objects.create(code="qinghe", name="青河高新区", level=Level.ZONE, parent=city)
    b = Zone.objects.create(code="baiyun", name="白云高新区", level=Level.ZONE, parent=city)
    keeper = Department.objects.create(zone=a, name="经济发展局", position=1)
    asker = Department.objects.create(zone=a, name="科技创新局", position=2)
    data_office = Department.objects.create(zone=a, name="数据局", duties=["data"], position=3)
    far = Department.objects.create(zone=b, name="经济局")
    return People(
        city=city,
        a=a,
        b=b,
        keeper=keeper,
        asker=asker,
        data_office=data_office,
        far=far,
        owner=person("owner", Role.OFFICER, a, keeper),
        head=person("head", Role.HEAD, a, keeper),
        colleague=person("colleague", Role.OFFICER, a, keeper),
        reader=person("reader", Role.OFFICER, a, asker),
        data_officer=person("data", Role.OFFICER, a, data_office),
        leader=person("leader", Role.LEADER, a),
        stranger=person("stranger", Role.OFFICER, b, far),
        stranger_head=person("stranger-head", Role.HEAD, b, far),
        viewer=person("viewer", Role.VIEWER, city),
    )


def person(name: str, role: Role, zone: Zone, department: Department | None = None) -> User:
    user = User.objects.create_user(name, PASSWORD, display_name=f"{name}（示例）")
    Grant.objects.create(user=user, role=role, zone=zone, department=department)
    return user


def rows(count: int = 12, *, start: int = 0) -> pl.DataFrame:
    """Enterprises: three industries in two parks, the last of them the only one of its kind."""
    industries = ["汽车", "化工", "医药"]
    made = [
        {
            "code": f"9122020100000{number:05d}",
            "name": f"示例企业{number}",
            "industry": "航空" if number == count - 1 else industries[number % 3],
            "park": "北区" if number % 2 else "南区",
            "revenue": f"{1000 + 37 * number}.50",
            "phone": f"0432-{number:07d}",
        }
        for number in range(start, start + count)
    ]
    frame = pl.DataFrame(made)
    return frame.with_columns(pl.col("revenue").cast(pl.Decimal(38, 2)))


def build_dataset(people: People, frame: pl.DataFrame | None = None, *, code: str = "enterprises") -> DataSet:
    card = Card(
        title="规上企业营业收入",
        theme=Theme.ENTERPRISES,
        refresh=Refresh.MONTHLY,
        description="按月汇总的企业营业收入。",
        keywords=["企业", "营收"],
        spatial="青河高新区",
        row_meaning="一家企业",
    )
    dataset = register_dataset(people.owner, people.a, people.keeper, code, card, COLUMNS)
    new_version(people, dataset, rows() if frame is None else frame)
    return DataSet.objects.get(pk=dataset.pk)


def new_version(people: People, dataset: DataSet, frame: pl.DataFrame, as_of: date = AS_OF) -> DataVersion:
    return add_version(people.owner, dataset, Table(frame), as_of, "")
