"""Words of this app's pages for keys that engines and catalogue hand out."""

from django.utils.translation import gettext_lazy as _

GROUPS = {
    "income": _("收入、成本与税费"),
    "balance": _("资产、负债与投资"),
    "output": _("产出、进出口与市场"),
    "research": _("研发与标准"),
    "people": _("人员"),
    "rights": _("知识产权"),
    "resources": _("能源、水、排放与用地"),
}
EXTENTS = {"year": _("全年"), "year_end": _("年末"), "average": _("全年月平均")}
ASKERS = {
    "statistics": _("统计联网直报"),
    "size": _("大中小微划型"),
    "torch": _("火炬统计"),
    "hnte": _("高新技术企业认定"),
    "tech_sme": _("科技型中小企业评价"),
    "srdi": _("专精特新梯度培育"),
    "service": _("技术先进型服务企业认定"),
    "land": _("亩均效益评价"),
}
UNITS = {
    "万元": _("万元"),
    "人": _("人"),
    "人年": _("人年"),
    "件": _("件"),
    "项": _("项"),
    "吨标准煤": _("吨标准煤"),
    "万千瓦时": _("万千瓦时"),
    "立方米": _("立方米"),
    "吨": _("吨"),
    "亩": _("亩"),
    "平方米": _("平方米"),
}
SIZE_FACTS = {"staff": _("从业人员数"), "revenue": _("营业收入"), "total_assets": _("资产总计")}
CHECK_KINDS = {
    "missing": _("缺失"),
    "impossible": _("不可能"),
    "jumped": _("突变"),
    "contradicting": _("矛盾"),
}
CHECK_SUBJECTS = {"enterprise": _("台账"), "year": _("年度数据")}
