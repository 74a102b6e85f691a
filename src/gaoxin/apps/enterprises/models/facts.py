"""What an enterprise's year was in figures: one row per enterprise and year.

The columns are those the catalogue lists (`catalogue/enterprise_facts`) with definition, unit, period and source; a
test holds the two lists equal. Money is in whole 分, ratios are percent, everything else is in the unit the catalogue
states. Null is unknown, never zero. Revenue and the like cannot be negative; results and net assets can.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.models.enterprise import Enterprise
from gaoxin.apps.enterprises.models.sourced import Sourced, wan_words
from gaoxin.apps.enterprises.states import FactState, Origin
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked, tracked_in_bulk


def _money(label: str) -> models.PositiveBigIntegerField:
    return models.PositiveBigIntegerField(label, null=True, blank=True)


def _balance(label: str) -> models.BigIntegerField:
    return models.BigIntegerField(label, null=True, blank=True)


def _count(label: str) -> models.PositiveIntegerField:
    return models.PositiveIntegerField(label, null=True, blank=True)


def _amount(label: str) -> models.DecimalField:
    return models.DecimalField(label, max_digits=16, decimal_places=3, null=True, blank=True)


@guarded(zone="zone", organisation="organisation")
@tracked_in_bulk
class YearlyFacts(Sourced):
    """The figures of one enterprise for one calendar year. A correction changes the row; the history keeps the old."""

    enterprise = models.ForeignKey(
        Enterprise, models.PROTECT, related_name="yearly_facts", db_constraint=False, db_index=False
    )
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_constraint=False, db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_constraint=False)
    year = models.PositiveSmallIntegerField(_("年度"))
    state = models.CharField(_("数据状态"), max_length=10, choices=FactState, default=FactState.REPORTED)

    # income and results
    revenue = _money(_("营业收入"))
    main_revenue = _money(_("主营业务收入"))
    total_income = _money(_("总收入"))
    high_tech_revenue = _money(_("高新技术产品收入"))
    new_product_revenue = _money(_("新产品销售收入"))
    technology_contracts = _money(_("技术合同成交额"))
    operating_cost = _money(_("营业成本"))
    total_cost = _money(_("成本费用支出总额"))
    payroll = _money(_("应付职工薪酬"))
    total_profit = _balance(_("利润总额"))
    net_profit = _balance(_("净利润"))
    tax_paid = _balance(_("实缴税费总额"))
    tax_relief = _money(_("减免税总额"))

    # what it owns and owes
    total_assets = _money(_("资产总计"))
    liabilities = _money(_("负债合计"))
    net_assets = _balance(_("净资产"))
    fixed_investment = _money(_("固定资产投资额"))
    equity_raised = _money(_("新增股权融资额"))

    # output and trade
    industrial_output = _money(_("工业总产值"))
    value_added = _balance(_("增加值"))
    exports = _money(_("出口总额"))
    imports = _money(_("进口总额"))
    market_share = models.DecimalField(_("主导产品市场占有率"), max_digits=7, decimal_places=4, null=True, blank=True)

    # research and development
    rd_expense = _money(_("研发费用"))
    rd_domestic = _money(_("境内研发费用"))
    rd_expenditure = _money(_("研发经费内部支出"))
    achievements = _count(_("科技成果转化项数"))
    standards = _count(_("制定标准数"))

    # people
    staff = _count(_("从业人员数"))
    average_staff = _count(_("职工总数"))
    technical_staff = _count(_("科技人员数"))
    rd_staff = _count(_("研发人员数"))
    rd_full_time = _amount(_("研发人员全时当量"))
    bachelors = _count(_("本科以上人员数"))
    colleges = _count(_("大专以上人员数"))

    # intellectual property in force at the end of the year, and applied for or granted in it
    invention_patents = _count(_("有效发明专利数"))
    utility_models = _count(_("有效实用新型专利数"))
    designs = _count(_("有效外观设计专利数"))
    software_copyrights = _count(_("软件著作权数"))
    layout_designs = _count(_("集成电路布图设计数"))
    plant_varieties = _count(_("植物新品种数"))
    trademarks = _count(_("有效注册商标数"))
    invention_applications = _count(_("发明专利申请数"))
    invention_grants = _count(_("发明专利授权数"))
    pct_applications = _count(_("PCT国际专利申请数"))

    # resources
    energy = _amount(_("综合能源消费量"))
    electricity = _amount(_("用电量"))
    water = _amount(_("取水量"))
    pollutant_equivalent = _amount(_("主要污染物排放当量"))
    land = _amount(_("用地面积"))
    floor_area = _amount(_("建筑面积"))

    # Of the columns above, those that hold 分.
    history_words: ClassVar = {
        column: wan_words for column, field in list(locals().items()) if isinstance(field, models.BigIntegerField)
    }

    class Meta:
        ordering = ["enterprise", "-year"]
        verbose_name = _("年度数据")
        constraints = [
            models.UniqueConstraint(fields=["enterprise", "year"], name="facts_once_a_year"),
            models.CheckConstraint(condition=Q(year__range=(1949, 2200)), name="facts_of_a_year"),
            models.CheckConstraint(
                condition=Q(market_share__isnull=True) | Q(market_share__range=(0, 100)), name="market_share_is_percent"
            ),
        ]
        indexes = [models.Index(fields=["zone", "year"], name="facts_of_zone_and_year")]

    def __str__(self) -> str:
        return str(self.year)


@guarded(through="facts")
@tracked
class FactException(models.Model):
    """A single figure whose state or source is not its row's. The figure itself stands in the row."""

    facts = models.ForeignKey(YearlyFacts, models.CASCADE, related_name="exceptions")
    column = models.CharField(_("指标"), max_length=40)
    state = models.CharField(_("数据状态"), max_length=10, choices=FactState)
    origin = models.CharField(_("来源类型"), max_length=10, choices=Origin)
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("来源文件")
    )
    line = models.PositiveIntegerField(_("来源行号"), null=True, blank=True)
    source_note = models.CharField(_("来源说明"), max_length=300, blank=True)
    note = models.CharField(_("数值说明"), max_length=300, blank=True)
    entered_at = models.DateTimeField(_("填写时间"))

    class Meta:
        ordering = ["facts", "column"]
        verbose_name = _("单项例外")
        constraints = [models.UniqueConstraint(fields=["facts", "column"], name="fact_excepted_once")]
