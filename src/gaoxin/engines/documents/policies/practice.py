"""How a clause is carried out: when one applies, with which papers, and which departments answer for it."""

import re
from collections.abc import Iterator

from gaoxin.engines.documents.layout import Clean
from gaoxin.engines.documents.policies.model import Quoted

_DAY = r"\d{1,2}\s*月(?:\s*\d{1,2}\s*日|底|初)?"
_ASKS = r"(?:申报|申领|申请|受理|兑付|兑现|提交|报送|征集)"
_WINDOW = re.compile(
    rf"(?:每年|(?:19|20)\d\d\s*年)\s*{_DAY}\s*(?:(?:[-—–至到]|起至)\s*(?:(?:19|20)\d\d\s*年)?\s*{_DAY}|前|之前|起)"
    rf"(?=[^。；]{{0,30}}{_ASKS})|"
    r"每年\s*\d{1,2}\s*(?:[-—–至到]\s*\d{1,2}\s*)?月(?:份)?[^，。；]{0,12}(?:申报|申请|受理|组织|征集)|"
    r"(?:申报|申请|受理|填报)(?:时间|期限|截止(?:时间|日期)?)(?!之日)[^，。；]{0,4}(?:为|：|:|自|从|于)?[^，。；]{0,40}(?:日|月|年|前|止)|"
    r"(?:常年|全年)(?:受理|申报)|(?:自|从)[^，。；]{2,20}(?:起)?至[^，。；]{2,20}(?:受理|接受)申报"
)
_MATERIALS = re.compile(
    r"(?:申报材料|申请材料|须提供|需提供|应提供|提交以下材料|提供以下材料|材料包括)(?:包括|主要有|有|为|如下)?[：:]?([^。；]{4,200})"
)
_LISTED = re.compile(r"、|，|,|及(?!其)|和(?=[^、，]{2,12}(?:表|书|证明|报告|执照|合同|凭证|复印件|材料))")
_LISTING = r"(?:[^（）()。；]|[（(][^（）()]{1,12}[）)]){2,240}?"
"""Names of bodies, brackets in them included: 所在地市（州）政府."""
_DEPARTMENTS = (
    re.compile(r"[（(【](?:责任|牵头|主管|配合|实施)(?:部门|单位|科室)[：:]\s*([^）)】]{2,120})[）)】]"),
    re.compile(r"(?:责任|牵头|主管|实施)(?:部门|单位)[：:]\s*([^。；）)\n]{2,80})"),
    re.compile(
        rf"[（(]({_LISTING}(?:厅|局|委|部|办|政府|管委会|监局|中心|公司)(?:等)?)(?:按(?:照)?职责分工)?(?:分别)?负责[）)]"
    ),
    re.compile(r"[（(]([^（）()]{2,60}?(?:厅|局|委|部|办))牵头[^（）()]{0,60}[）)]"),
)
_JOINED = (
    r"人力资源和社会保障|工业和信息化|发展和改革|科学技术和工业信息化|住房和城乡建设|自然资源和规划|规划和自然资源|"
    r"文化和旅游|农业和农村|经济和信息化|商务和投资促进"
)
"""Names of fields with 和 in them, which parts no two bodies."""
_NAMED = (
    rf"(?:[省市州区县旗园]|新区|高新区|开发区|经开区)?(?:{_JOINED}|(?:(?![由向会同报将应于经按各的为和与及在对])[\u4e00-\u9fff]){{2,8}}?)"
    r"(?:厅|局|委员会|发展改革委|改革委|办公室)(?!室|部|员)"
)
_SEVERAL = rf"{_NAMED}(?:(?:、|和|及|会同|与)(?:{_NAMED})){{0,9}}"
_ACTS = r"(?:[^，。；]{0,6}?)(?:负责|受理|牵头|组织|审核|解释|拨付|会同|商|共同|集中|统一|管理|自受理|实施)"
_IN_SENTENCE = (
    re.compile(rf"由({_SEVERAL}){_ACTS}"),
    re.compile(rf"(?:^|[，。；：\n　 ])({_SEVERAL}){_ACTS}"),
    re.compile(rf"(?<![一-龥])?向({_SEVERAL})(?:提出|提交|申请|申报|报送|递交)"),
    re.compile(rf"会同(?:同级)?({_SEVERAL})"),
)
"""Bodies that the sentence itself makes answer: 由市科技局负责, 向区科技局提交, 会同市财政局."""
_ONE = re.compile(_NAMED)
_BODY = re.compile(r".{1,24}(?:厅|局|委|委员会|部|办|办公室|政府|管委会|中心|公司|院|银行|行)$")
_EXCLUSIVE = re.compile(
    r"就高不(?:就低|重复)|就高原则|不重复|不可兼得|不得重复|不再(?:重复)?(?:享受|支持|奖励)|不兼得|从高不重复|不予重复"
)


def windows_of(clean: Clean, start: int, document: str) -> Iterator[Quoted]:
    """When one applies, as written."""
    for match in _WINDOW.finditer(clean.text, start):
        span = clean.span(*match.span())
        yield Quoted(document[span.start : span.end], span)


def materials_of(text: str) -> tuple[str, ...]:
    """The papers that are asked for."""
    match = _MATERIALS.search(text)
    if not match:
        return ()
    items = (item.strip(" 等的：:") for item in _LISTED.split(match[1]))
    return tuple(dict.fromkeys(item for item in items if 2 <= len(item) <= 40))


def departments_of(text: str) -> tuple[str, ...]:
    """The departments that answer for it."""
    found: dict[str, None] = {}
    for pattern in _DEPARTMENTS:
        for match in pattern.finditer(text):
            for name in re.split(r"、|，|,|；|及|和", match[1]):
                short = re.sub(r"(?:等)?(?:按(?:照)?职责分工)?(?:负责|牵头|配合)?$", "", name).strip()
                if _BODY.match(short):
                    found[short] = None
    for pattern in _IN_SENTENCE:
        for match in pattern.finditer(text):
            found.update(dict.fromkeys(_ONE.findall(match[1])))
    return tuple(found)


def is_exclusive(text: str) -> bool:
    """Whether it speaks of the higher only, or of no second benefit."""
    return _EXCLUSIVE.search(text) is not None
