"""Names of units in a list: where one ends and the next begins, and whether a phrase can be a unit at all."""

import re
from collections.abc import Iterator

_END = (
    "委员会|党工委|工委|纪委|常委|农委|国资委|委|部|局|厅|办公室|办公厅|办|署|管委会|管理会|联合会|理事会|基金会|学会|总会|协会|商会|工会|妇联|"
    "残联|文联|科协|社联|工商联|贸促会|共青团|团中央|团委|联盟|政府|海关|法院|检察院|研究院|科学院|工程院|党校|学院|医院|设计院|规划院|"
    "大学|学校|银行|支行|分行|总行|中心|公司|集团|总队|支队|大队|中队|办事处|代表处|管理处|处|所|站|馆|专班|领导小组|工作组|推进组|"
    "协调组|组|指挥部|联席会议|单位|部门|机构|事业部|直属机构|企业|运营商|电视台|广播电台|报社|出版社|通讯社|供销社|合作社|"
    "总局|分局|管理局|税务|电力|供电|电网|公安|武警|消防|军分区|人武部|人行|证监|园区|开发区|高新区|经开区|新区|示范区|保税区|风景区|"
    "街道|乡镇|镇街|乡|镇|县|区|市|省|州|盟|旗|村|社区|地区|各地|领导班子|党组|责任人|院|会|队|社|平台|"
    "司|科|股|室|厂"
)
UNIT_END = re.compile(rf"(?:{_END})(?:[（(][^（）()]{{1,20}}[）)])?$")
"""How names of units end; a note in brackets may follow."""
_STRONG = re.compile(
    r"(?:委|部|局|厅|办|署|办公室|办公厅|管委会|政府|海关|法院|检察院|银行|[总分支]行|中心|公司|集团|总队|支队|办事处|专班|领导小组|"
    r"指挥部|单位|部门|(?:总工|联合|[银保证]监|协|学|商|理事|基金|总|委员|红十字|研究)会|妇联|残联|科协|文联|侨联|工商联|贸促会|团委|团中央|"
    r"学院|大学|处|司|科|研究院|[科社工]院|街道|乡镇)(?:[（(][^（）()]{1,20}[）)])?$"
)
_EVERY = re.compile(
    r"各(?:有关|相关)?(?:地区|地方|地市|省份?|市州?|州|盟市?|旗县?|县市?区?|区县?|市县区?|乡镇|镇街|街道|园区|开发区|地)"
    r"(?:[（(〔][^（）()〔〕]{1,12}[）)〕])?"
)
_CLOSED_END = re.compile(
    r"(?:委|部|局|厅|办|署|办公室|办公厅|管委会|会|政府|海关|法院|检察院|院|银行|[总分支]行|中心|公司|集团|总队|支队|队|办事处|专班|组|"
    r"指挥部|单位|部门|机构|工商联|妇联|残联|科协|大学|处|司|科|所|站|街道|乡镇|园区|开发区|高新区|经开区|企业)(?:[（(][^（）()]{1,20}[）)])?$"
)
"""A name that ends so is whole: the 和 or 及 after it joins another unit and is no part of the name."""
_ETC = re.compile(r"等(?:[^、，,；（）()]{0,10}(?:部门|单位|部委|机构|委办局|委局|方面|企业|地区))?(?:和单位)?$")
_OPEN, _CLOSE = "（(［[〔【", "）)］]〕】"
_LIST_SIGNS = frozenset("、，,；;/｜|")
_RUN_TOGETHER = re.compile(
    r"(?<=[委局厅部办署])(?=(?:市(?!场|委?办)|省|区(?!域)|县|州|各)[\u4e00-\u9fff]{1,12}(?:[委局厅部办署]|政府))"
)
"""Where two names meet whose gap was lost: 市发改委 市财政局."""
_JOINERS = ("以及", "会同", "和", "及", "与", "暨")
_NO_UNIT = re.compile(r"[。！？《》%=]|\d{3}|^(?:以下简称|简称|含|包括|不含|如|即|详见|见附件|其中|除|按|根据|具体|注)")


def split_units(text: str) -> tuple[tuple[str, ...], bool]:
    """The units of a list in their order, and whether 等 leaves the list open.

    Split at 、 and list signs outside brackets, and at 和, 及, 与 where a whole name stands before them: 工业和信息化局
    is one, 市财政局和各区政府 are two. 各市、县人民政府 is one (各 governs both); a stem without an ending of its own
    takes that of its neighbour: 所在地市（州）、县（市）政府.
    """
    units: list[str] = []
    etc = False
    for piece in _pieces(text):
        for name in _joined(piece):
            plain = _ETC.sub("", name)
            etc = etc or plain != name
            plain = re.sub(r"^(?:[—–-]+|由|请|并由|以及|和|及|与|、)+|[。，,；;：:、]+$", "", plain)
            if plain:
                units.append(plain)
    return tuple(dict.fromkeys(_whole(units))), etc


def looks_like_unit(text: str) -> bool:
    """Whether a phrase can be the name of a unit, by its ending and by what no name holds."""
    return 2 <= len(text) <= 40 and not _NO_UNIT.search(text) and UNIT_END.search(text) is not None


def is_surely_unit(text: str) -> bool:
    """Whether a phrase cannot be anything but a unit: it ends as departments, governments and bodies do, or it is all
    places of a level: 各地区, 各市（州）."""
    if _EVERY.fullmatch(text):
        return True
    return 3 <= len(text) <= 40 and not _NO_UNIT.search(text) and _STRONG.search(text) is not None


def _pieces(text: str) -> Iterator[str]:
    depth, start = 0, 0
    text = _RUN_TOGETHER.sub("、", text)
    for at, sign in enumerate(text):
        if sign in _OPEN:
            depth += 1
        elif sign in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and sign in _LIST_SIGNS:
            yield text[start:at].strip()
            start = at + 1
    yield text[start:].strip()


def _joined(piece: str) -> Iterator[str]:
    start = at = 0
    depth = 0
    while at < len(piece):
        depth += (piece[at] in _OPEN) - (piece[at] in _CLOSE)
        joiner = next((word for word in _JOINERS if piece.startswith(word, at)), None) if depth == 0 else None
        if joiner and _CLOSED_END.search(_ETC.sub("", piece[start:at])) and at + len(joiner) < len(piece):
            yield piece[start:at]
            start = at = at + len(joiner)
        else:
            at += 1
    yield piece[start:]


_STEM = re.compile(r"(?:市|州|县|区|盟|旗|地区|乡|镇|街道)(?:[（(〔[][^（）()〔〕]{1,12}[）)〕\]])?$")
_LEVEL = re.compile(
    r"(?:省|自治区|地|市|州|盟|县|区|旗|乡|镇|街道|村|社区|开发区|园区)+(?:[（(〔[][^（）()〔〕]{1,12}[）)〕\]])?"
)
"""Nothing but a level of places: 县（市）, 乡镇."""
_LEVELS = re.compile(r"[两三四]级")
_GOVERNMENT = re.compile(r"(?:人民政府|政府|管委会|党委|街道办事处)$")


def _whole(units: list[str]) -> Iterator[str]:
    """Give stems of place names the ending they share with the next unit, or keep what 各 governs together."""
    held: list[str] = []
    for unit in units:
        ending = _GOVERNMENT.search(unit)
        if ending is None and _STEM.search(unit) and len(unit) <= 16:
            held.append(unit)
            continue
        if held and _LEVELS.search(unit):
            yield "、".join([*held, unit])
            held = []
            continue
        stem = unit[: ending.start()] if ending is not None else ""
        if held and held[0].startswith("各") and _LEVEL.fullmatch(stem):
            yield "、".join([*held, unit])
            held = []
            continue
        if held and ending is not None and not held[0].startswith("各") and _STEM.search(stem):
            held = [place + ending[0] for place in held]
        yield from held
        held = []
        yield unit
    yield from held
