"""What the elements of a matter and their values are called, in Chinese and English."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from gaoxin.catalogue.bases import Confidence, MatterType, Power
from gaoxin.catalogue.matters.model import (
    Applicant,
    Depth,
    Home,
    LaterCheck,
    Level,
    Need,
    Origin,
    PaperForm,
    Processing,
    ResultKind,
    Theme,
    Way,
)

Words: TypeAlias = Mapping[str, str]


def said(zh: str, en: str) -> Words:
    """The same thing in both languages."""
    return {"zh": zh, "en": en}


def as_written(text: str) -> Words:
    """What stands in Chinese only, such as an article of law, for every reader."""
    return {"zh": text, "en": text}


_SAID: tuple[tuple[StrEnum, Words], ...] = (
    (Theme.SETTING_UP, said("企业开办和变更", "Setting up and changing")),
    (Theme.PROJECTS, said("项目备案和节能", "Projects and energy")),
    (Theme.CONSTRUCTION, said("工程建设", "Construction")),
    (Theme.ENVIRONMENT, said("生态环境和水务", "Environment and water")),
    (Theme.TALENT, said("人才和用工", "Talent and labour")),
    (Theme.INNOVATION, said("科技创新和企业培育", "Innovation")),
    (Theme.LICENCES, said("准营许可", "Business licences")),
    (Theme.CITY, said("城市管理", "City management")),
    (Theme.CLOSING, said("企业注销", "Closing")),
    (MatterType.PERMIT, said("行政许可", "Administrative permit")),
    (MatterType.CONFIRMATION, said("行政确认", "Administrative confirmation")),
    (MatterType.PAYMENT, said("行政给付", "Administrative payment")),
    (MatterType.REWARD, said("行政奖励", "Administrative reward")),
    (MatterType.RULING, said("行政裁决", "Administrative ruling")),
    (MatterType.OTHER_POWER, said("其他行政权力", "Other administrative power")),
    (MatterType.PUBLIC_SERVICE, said("公共服务", "Public service")),
    (Power.STATUTORY, said("法定本级行使", "Statutory")),
    (Power.DEVOLVED, said("上级下放", "Devolved from above")),
    (Power.AUTHORISED_ABOVE, said("上级授权", "Authorised from above")),
    (Power.AUTHORISED_PEER, said("同级授权", "Authorised by a peer")),
    (Power.ENTRUSTED_ABOVE, said("上级委托", "Entrusted from above")),
    (Power.ENTRUSTED_PEER, said("同级委托", "Entrusted by a peer")),
    (Level.NATIONAL, said("国家级", "National")),
    (Level.PROVINCE, said("省级", "Province")),
    (Level.CITY, said("市级", "City")),
    (Level.COUNTY, said("县（区）级", "County or district")),
    (Level.ZONE, said("开发区", "Zone")),
    (Home.OWN, said("本区受理", "Accepted by the zone")),
    (Home.ASSISTED, said("帮办代办", "Carried by the zone")),
    (Home.FOLLOWED, said("只跟踪进度", "Followed by number only")),
    (Applicant.ENTERPRISE, said("企业", "Enterprises")),
    (Applicant.ORGANISATION, said("事业单位、社会组织和其他组织", "Other organisations")),
    (Applicant.PERSON, said("自然人", "Persons")),
    (Processing.INSTANT, said("即办件", "On the spot")),
    (Processing.PROMISED, said("承诺件", "Within a promised time")),
    (Depth.INFORMATION, said("信息公布", "Information only")),
    (Depth.APPLICATION, said("网上申请", "Applying online")),
    (Depth.PRELIMINARY, said("网上预审", "Preliminary review online")),
    (Depth.FULL, said("全程网办", "Wholly online")),
    (Way.WINDOW, said("窗口", "Window")),
    (Way.ONLINE, said("网上", "Online")),
    (Way.POST, said("邮寄", "By post")),
    (Way.TERMINAL, said("自助终端", "Self-service terminal")),
    (PaperForm.ORIGINAL, said("原件", "Original")),
    (PaperForm.COPY, said("复印件", "Copy")),
    (PaperForm.ELECTRONIC, said("电子件", "Electronic")),
    (Need.REQUIRED, said("必要", "Required")),
    (Need.OPTIONAL, said("非必要", "Only where it applies")),
    (Need.LATER, said("容缺后补", "May follow")),
    (Origin.SELF, said("申请人自备", "From the applicant")),
    (Origin.ISSUED, said("政府核发", "Issued by an authority")),
    (Origin.SHARED, said("数据共享，免提交", "Fetched by data sharing")),
    (ResultKind.LICENCE, said("证照", "Licence")),
    (ResultKind.APPROVAL, said("批准文件", "Approval")),
    (ResultKind.CERTIFICATE, said("证明、证书", "Certificate")),
    (ResultKind.RECEIPT, said("登记、备案回执", "Receipt")),
    (ResultKind.NOTICE, said("通知、意见", "Notice")),
    (ResultKind.MONEY, said("资金", "Money")),
    (LaterCheck.NOBODY, said("免核查", "Nobody is checked")),
    (LaterCheck.SAMPLE, said("事后抽查", "Some are checked later")),
    (LaterCheck.EVERYBODY, said("事后全覆盖核查", "Everybody is checked later")),
    (Confidence.CHECKED, said("已核对", "Checked")),
    (Confidence.UNCERTAIN, said("待核对", "To be verified")),
    (Confidence.EXAMPLE, said("示例，由本区确定", "Example, for the zone to set")),
)
VALUES: Mapping[tuple[type[StrEnum], str], Words] = {(type(value), value.value): words for value, words in _SAID}
"""What every value of a matter is called, by its kind too: a theme and a level are both called `city`."""

ELEMENTS: Mapping[str, Words] = {
    "code": said("事项编码", "Code"),
    "national_code": said("国家基本编码", "National code"),
    "type": said("事项类型", "Type"),
    "theme": said("主题", "Theme"),
    "level": said("行使层级", "Exercised by"),
    "power": said("权力来源", "Source of the power"),
    "authority": said("主管机关", "Authority"),
    "home": said("办理归属", "Where it is handled"),
    "platform": said("办理平台", "Platform"),
    "applicants": said("服务对象", "For whom"),
    "processing": said("办件类型", "Handling"),
    "depth": said("网办深度", "Online depth"),
    "ways": said("申请方式", "Ways to apply"),
    "visits": said("到现场次数", "Visits"),
    "promised": said("承诺办结时限", "Promised limit"),
    "statutory": said("法定办结时限", "Statutory limit"),
    "special": said("特别程序", "Special procedure"),
    "basis": said("设定依据", "Legal basis"),
    "fees": said("收费", "Fees"),
    "silence": said("超时默认", "No answer means yes"),
    "matter": said("事项", "Matter"),
    "deficit": said("容缺受理", "Papers may follow"),
    "commitment": said("告知承诺", "Promise instead of proof"),
    "excludes": said("不适用的情形", "Excluded"),
    "why_not": said("不实行的原因", "Why not"),
    "check": said("事后核查", "Later check"),
    "consult": said("咨询", "Ask"),
    "complain": said("投诉", "Complain"),
}
"""What the elements themselves are called."""


def worded(value: StrEnum) -> Words:
    """What one value is called; a value without words is a defect found by the tests of the house."""
    return VALUES[type(value), value.value]
