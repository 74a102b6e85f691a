"""Tables of the registry that the data pool may take as data sets."""

from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.queries.tables import COUNTS, MONEY, label, registry_rows, signed, year_rows
from gaoxin.web.registry import DataTable, TableField, register

OPEN, SHARED, CONDITIONAL = "open", "shared", "conditional"
CODE = TableField(name="code", label=_("统一社会信用代码或临时代码"), sensitivity=SHARED, part="holder")
INDUSTRY = TableField(
    name="industry_division",
    label=_("行业大类"),
    definition=_("国民经济行业分类（GB/T 4754-2017）前两位"),
    sensitivity=OPEN,
    part="dimension",
)
PARK = TableField(name="premises", label=_("园区或楼宇"), sensitivity=OPEN, part="dimension")

register(
    DataTable(
        key="enterprises.registry",
        label=_("企业名录"),
        description=_("企业库现有企业的登记信息，取数当日。"),
        theme="enterprises",
        refresh="monthly",
        row_meaning=_("一家企业"),
        fields=[
            CODE,
            TableField(name="name", label=_("企业名称"), sensitivity=OPEN),
            TableField(
                name="industry",
                label=_("行业代码"),
                definition=_("国民经济行业分类（GB/T 4754-2017）四位代码"),
                sensitivity=OPEN,
            ),
            INDUSTRY,
            PARK,
            TableField(name="size", label=_("企业规模"), sensitivity=SHARED, part="dimension"),
            TableField(name="status", label=_("经营状态"), sensitivity=OPEN, part="dimension"),
            TableField(name="founded_on", label=_("成立日期"), kind="date", sensitivity=OPEN),
            TableField(
                name="registered_capital",
                label=_("注册资本"),
                kind="number",
                unit=_("万元"),
                sensitivity=CONDITIONAL,
                part="measure",
            ),
        ],
        rows=registry_rows,
        order=100,
    ),
    DataTable(
        key="enterprises.years",
        label=_("企业年度数据"),
        description=_("企业库各年度的主要指标，取数当日；空格为未填报。"),
        theme="enterprises",
        refresh="yearly",
        row_meaning=_("一家企业一年"),
        fields=[
            CODE,
            TableField(name="year", label=_("年度"), kind="period", sensitivity=OPEN, part="key"),
            INDUSTRY,
            PARK,
            *(
                TableField(
                    name=column,
                    label=label(column),
                    kind="number",
                    unit=_("万元"),
                    sensitivity=CONDITIONAL,
                    part="measure",
                    nonnegative=not signed(column),
                )
                for column in MONEY
            ),
            *(
                TableField(name=column, label=label(column), kind="integer", sensitivity=CONDITIONAL, part="measure")
                for column in COUNTS
            ),
        ],
        rows=year_rows,
        order=110,
    ),
)
