"""Words of data sets: how they are described, who may see which field, and how sharing and opening go."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Theme(TextChoices):
    """What a data set is about (dcat:theme)."""

    ECONOMY = "economy", _("经济运行")
    ENTERPRISES = "enterprises", _("市场主体")
    INNOVATION = "innovation", _("科技创新")
    INDUSTRY = "industry", _("产业与项目")
    PEOPLE = "people", _("人才与就业")
    LAND = "land", _("土地与建设")
    ENVIRONMENT = "environment", _("生态环境")
    SAFETY = "safety", _("安全生产")
    SERVICE = "service", _("政务与惠企服务")
    OTHER = "other", _("其他")


class Refresh(TextChoices):
    """How often a data set is renewed (dct:accrualPeriodicity)."""

    DAILY = "daily", _("每日")
    WEEKLY = "weekly", _("每周")
    MONTHLY = "monthly", _("每月")
    QUARTERLY = "quarterly", _("每季")
    YEARLY = "yearly", _("每年")
    IRREGULAR = "irregular", _("不定期")
    ONCE = "once", _("不再更新")


class Kind(TextChoices):
    """What the values of a field are. Numbers are exact; a period is written 2025, 2025Q1, 2025-03 or 2025-01/03."""

    TEXT = "text", _("文字")
    INTEGER = "integer", _("整数")
    NUMBER = "number", _("数值")
    DATE = "date", _("日期")
    PERIOD = "period", _("报告期")
    YES_NO = "yes_no", _("是否")


class Sensitivity(TextChoices):
    """Who may see a field. The three classes of sharing are those of 国发〔2016〕51号 第九条; `OPEN` is shared without
    condition and may be published as well."""

    OPEN = "open", _("可以开放")
    SHARED = "shared", _("无条件共享")
    CONDITIONAL = "conditional", _("有条件共享")
    CLOSED = "closed", _("不予共享")


class Part(TextChoices):
    """What a field is for. Keys together name a row; holders name the enterprise a row describes."""

    KEY = "key", _("行标识")
    HOLDER = "holder", _("企业标识")
    DIMENSION = "dimension", _("分类")
    MEASURE = "measure", _("数值")
    NOTE = "note", _("说明")


class RequestState(TextChoices):
    """How a request for another department's data stands."""

    WAITING = "waiting", _("待答复")
    GRANTED = "granted", _("已同意")
    PARTLY = "partly", _("部分同意")
    REFUSED = "refused", _("未同意")
    WITHDRAWN = "withdrawn", _("已撤回")


REQUEST_TONES = {
    RequestState.WAITING: "info",
    RequestState.GRANTED: "good",
    RequestState.PARTLY: "warn",
    RequestState.REFUSED: "bad",
    RequestState.WITHDRAWN: "plain",
}


class Channel(TextChoices):
    """By which way granted data was read."""

    PAGE = "page", _("页面查看")
    CSV = "csv", _("下载 CSV")
    JSON = "json", _("下载 JSON")
    PARQUET = "parquet", _("下载 Parquet")
    API = "api", _("接口调用")


class OpenKind(TextChoices):
    """What is opened: rows as they are, or a statistic over them."""

    RECORDS = "records", _("数据行")
    STATISTIC = "statistic", _("统计表")


class VersionState(TextChoices):
    """How a version of an open data set stands at the gate."""

    PROPOSED = "proposed", _("待审核")
    PUBLISHED = "published", _("已开放")
    REFUSED = "refused", _("未通过")
    TAKEN_BACK = "taken_back", _("已撤回")
    WITHDRAWN = "withdrawn", _("已撤下")


VERSION_TONES = {
    VersionState.PROPOSED: "info",
    VersionState.PUBLISHED: "good",
    VersionState.REFUSED: "bad",
    VersionState.TAKEN_BACK: "plain",
    VersionState.WITHDRAWN: "warn",
}


class Licence(TextChoices):
    """Under what terms open data may be used."""

    CC_BY = "cc-by-4.0", _("署名 4.0（CC BY 4.0）")
    CC0 = "cc0-1.0", _("公有领域贡献（CC0 1.0）")
    ODBL = "odbl-1.0", _("开放数据库许可（ODbL 1.0）")


LICENCE_ADDRESSES = {
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
    Licence.ODBL: "https://opendatacommons.org/licenses/odbl/1-0/",
}
