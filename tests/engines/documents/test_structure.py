"""Laying out plain texts: paragraphs whole, headings in order, nothing lost."""

from gaoxin.engines.documents.layout import Layout, Role
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out

PROSE = "立足现有基础，统筹项目、资金和人才，推动各项工作走深走实，形成一批看得见的成果。"


def laid_out(text: str) -> Layout:
    return lay_out(Document(text, "txt", "0" * 64))


def test_numbered_headings_nest_and_close() -> None:
    layout = laid_out(
        f"一、主要任务\n（一）做强产业\n1.壮大集群。{PROSE}\n2.补齐链条。{PROSE}\n二、保障措施\n（一）加强领导。{PROSE}"
    )
    sections = [(paragraph.number, paragraph.section) for paragraph in layout.paragraphs]
    assert sections == [
        ("一、", ()),
        ("（一）", ("一、主要任务",)),
        ("1.", ("一、主要任务", "（一）做强产业")),
        ("2.", ("一、主要任务", "（一）做强产业")),
        ("二、", ()),
        ("（一）", ("二、保障措施",)),
    ]
    assert [paragraph.role for paragraph in layout.paragraphs[:3]] == [Role.HEADING, Role.HEADING, Role.BODY]
    assert layout.paragraphs[2].heading == "1.壮大集群"


def test_full_width_digits_and_a_broken_number_become_one_number() -> None:
    text = "\n".join(
        [
            "  一、发展目标",
            "  到２０２５年，全区规模以上工业企业研发投入年均增长达到１",
            "１％以上，企业数量由３０户增加到５０户以上，创新平台由１０",
            "个增加到２０个，技术合同成交额突破１０亿元，各类人才总量达",
            "到２万人以上，园区承载能力和服务水平得到明显提高，城市功能",
            "更加完备，营商环境持续改善，居民收入增长与经济增长基本同步",
            "，生态环境质量稳中向好，公共服务供给更加均衡，社会治理水平",
            "明显提升，安全生产形势总体稳定，为长远发展打下更加坚实基础",
            "和更加有力支撑。",
        ]
    )
    paragraph = laid_out(text).paragraphs[1]
    assert "年均增长达到11%以上，企业数量由30户增加到50户" in paragraph.clean.text
    at = paragraph.clean.text.index("11%")
    span = paragraph.clean.span(at, at + 3)
    assert text[span.start : span.end] == "１\n１％"


def test_bookmark_marks_are_dropped_and_declared() -> None:
    text = f"[bookmark: _Toc1]一、任务\n{PROSE}"
    layout = laid_out(text)
    assert layout.paragraphs[0].clean.text == "一、任务"
    assert [text[span.start : span.end] for span in layout.dropped] == ["[bookmark: _Toc1]"]


def test_one_endless_line_is_cut_at_its_items() -> None:
    items = "".join(
        f"（{number}）{title}。{PROSE}（市发展改革委牵头）"
        for number, title in zip("一二三", ("稳增长", "促改革", "惠民生"), strict=True)
    )
    layout = laid_out(f"一、经济工作{items}二、社会工作{items}")
    assert [paragraph.heading for paragraph in layout.paragraphs] == [
        "一、经济工作",
        "（一）稳增长",
        "（二）促改革",
        "（三）惠民生",
        "二、社会工作",
        "（一）稳增长",
        "（二）促改革",
        "（三）惠民生",
    ]


def test_a_measured_value_is_no_label() -> None:
    layout = laid_out(f"一、目标\n17.56\n3.5亿元\n{PROSE}")
    assert [paragraph.number for paragraph in layout.paragraphs] == ["一、", None, None, None]
