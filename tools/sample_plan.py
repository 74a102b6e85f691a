"""Writes samples/qinghe-plan.docx: a plan of a zone that does not exist, to try the upload with.

Run it after changing the text: python tools/sample_plan.py
It holds on purpose what real plans hold: a table with merged cells, boxes, run-in titles, unit clauses in several
forms, and three slips in its numbers (a count, a growth rate, a sum) that the audit should find.
"""

from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

TARGET = Path(__file__).resolve().parents[1] / "samples" / "qinghe-plan.docx"

INDICATORS = [
    (
        "经济发展",
        [
            ("地区生产总值（亿元）", "186.4", "280", "预期性"),
            ("规模以上工业总产值（亿元）", "412.6", "640", "预期性"),
            ("——先进电池产业", "96.3", "200", "预期性"),
            ("——智能装备产业", "118.5", "180", "预期性"),
            ("——生物医药产业", "64.8", "110", "预期性"),
            ("一般公共预算收入（亿元）", "15.2", "22", "预期性"),
            ("外贸进出口总额（亿美元）", "4.6", "8", "预期性"),
        ],
    ),
    (
        "创新能力",
        [
            ("研发经费支出占地区生产总值比重（%）", "3.8", "4.6", "预期性"),
            ("高新技术企业数（家）", "164", "300", "预期性"),
            ("瞪羚企业数（家）", "9", "20", "预期性"),
            ("万人高价值发明专利拥有量（件）", "21.5", "36", "预期性"),
            ("技术合同成交额（亿元）", "7.8", "15", "预期性"),
        ],
    ),
    (
        "绿色发展",
        [
            ("单位地区生产总值能耗降低（%）", "——", "13.5", "约束性"),
            ("规模以上工业用水重复利用率（%）", "88.2", "93", "约束性"),
            ("空气质量优良天数比例（%）", "86.7", "达到市下达指标", "约束性"),
        ],
    ),
    (
        "民生保障",
        [
            ("年新增城镇就业人数（人）", "3260", "4000", "预期性"),
            ("每千人口拥有3岁以下婴幼儿托位数（个）", "3.9", "5", "预期性"),
            ("亿元地区生产总值生产安全事故死亡率（人/亿元）", "0.021", "0.015", "约束性"),
        ],
    ),
]

PROJECTS = [
    (
        "专栏1：先进电池产业重点项目",
        [
            (
                "固态电池中试基地",
                "青河储能科技有限公司",
                "2026年-2028年",
                "总投资12.5亿元，占地面积180亩，建设两条中试线和检测中心。",
            ),
            ("电池回收利用示范项目", "绿源再生资源有限公司", "2027年-2029年", "总投资6.8亿元，年处理退役电池3万吨。"),
            (
                "电池材料产业园",
                "青河城投集团、青河储能科技有限公司",
                "2026年-2030年",
                "计划投资35亿元，建筑面积42万平方米。",
            ),
        ],
    ),
    (
        "专栏2：智能装备产业重点项目",
        [
            ("工业机器人整机项目", "启行机器人有限公司", "2026年-2027年", "总投资9.2亿元，达产后年产整机2万台。"),
            ("精密减速器扩能项目", "启行机器人有限公司", "2027年-2028年", "总投资4.5亿元，新增生产线四条。"),
        ],
    ),
    (
        "专栏3：公共服务重点项目",
        [
            (
                "科技服务大厦",
                "青河城投集团",
                "2026年-2028年",
                "总投资7500万元，建筑面积1.6万平方米，设成果转化、检验检测和金融服务三个中心。",
            ),
            ("北片区九年一贯制学校", "社会事业局", "2027年-2029年", "总投资3.1亿元，提供学位2700个。"),
        ],
    ),
]

TASKS = [
    (
        "（一）壮大主导产业",
        "围绕三条主导产业链延链补链，提高本地配套水平。",
        [
            (
                "1.做强先进电池产业。",
                "建成固态电池中试基地，推进材料、电芯、回收一体布局，到2030年产业规模达到200亿元。（牵头单位：工业和信息化局；配合单位：科技创新局、招商和经济合作局）",
            ),
            (
                "2.做优智能装备产业。",
                "支持整机企业带动零部件企业集聚，每年组织两场供需对接。（工业和信息化局牵头，招商和经济合作局、财政局配合）",
            ),
            (
                "3.做精生物医药产业。",
                "建设中试和检验平台，2027年底前投入使用。（责任单位：科技创新局、工业和信息化局）",
            ),
        ],
    ),
    (
        "（二）提升创新能力",
        "把企业作为创新的主体，把平台作为创新的底座。",
        [
            ("1.培育科技型企业。", "建立培育库，逐户列出差距，到2030年高新技术企业达到300家。（科技创新局负责）"),
            (
                "2.建设中试平台。",
                "面向全区开放，2028年6月底前建成三个中试平台。（牵头单位：科技创新局；配合单位：建设和自然资源局、财政局）",
            ),
            (
                "3.促进成果转化。",
                "编制技术需求清单，推行揭榜挂帅，每年12月底前公布完成情况。（科技创新局、财政局按职责分工负责）",
            ),
            (
                "4.引育创新人才。",
                "完善住房、子女入学和医疗保障，每年引进急需人才不少于200人。（人力资源和社会保障局牵头，社会事业局配合）",
            ),
        ],
    ),
    (
        "（三）优化营商环境",
        "让企业少跑路、好办事、敢投资。",
        [
            (
                "1.压减审批时限。",
                "工程建设项目全流程审批用时压减到40个工作日以内，2026年底前完成。（牵头单位：营商环境建设局；配合单位：建设和自然资源局、应急管理局）",
            ),
            ("2.推行惠企政策直达。", "建立条款级政策库，符合条件的自动推送。（财政局、营商环境建设局按职责分工负责）"),
            ("3.解决企业诉求。", "诉求一口受理、限时答复、企业评价。（营商环境建设局牵头，各有关部门配合）"),
        ],
    ),
    (
        "（四）推动绿色发展",
        "坚持减污、降碳、增效一起抓。",
        [
            (
                "1.提高资源利用效率。",
                "推广节水节能技术，盘活闲置土地不少于800亩。（牵头单位：建设和自然资源局；配合单位：生态环境分局、工业和信息化局）",
            ),
            ("2.治理挥发性有机物。", "重点企业逐户制定方案，2027年10月底前完成治理。（生态环境分局负责）"),
        ],
    ),
    (
        "（五）守牢安全底线",
        "统筹发展和安全。",
        [
            (
                "1.压实安全生产责任。",
                "分行业排查隐患，整改一项销号一项，持续推进。（应急管理局牵头，工业和信息化局、建设和自然资源局配合）",
            ),
            ("2.提升应急能力。", "建成园区应急指挥系统，2028年底前完成。（责任单位：应急管理局）"),
        ],
    ),
]


def main() -> None:
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "FangSong", Pt(12)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋")
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run("青河高新技术产业开发区发展规划（2026—2030年）")
    run.bold, run.font.size = True, Pt(22)
    note = document.add_paragraph("（示例文件：青河高新区及文中单位、项目、数据均为虚构）")
    note.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for heading, paragraphs in (
        (
            "一、发展基础",
            [
                "“十四五”以来，青河高新区经济平稳增长。2025年，地区生产总值达到186.4亿元，规模以上工业总产值412.6亿元，"
                "一般公共预算收入15.2亿元。高新技术企业达到146家，瞪羚企业9家，研发经费支出占地区生产总值比重达到3.8%。",
                "同时也要看到，产业链条还不完整，企业创新投入仍然不足，土地利用效率有待提高。",
            ],
        ),
        (
            "二、总体要求",
            [
                "坚持创新驱动、产业立区、企业至上，建设产业特色鲜明、创新活力充沛、环境宜业宜居的现代化园区。",
            ],
        ),
        (
            "三、发展目标",
            [
                "到2030年，地区生产总值达到280亿元，年均增长8.5%；规模以上工业总产值达到640亿元，年均增长12%；"
                "高新技术企业达到300家；单位地区生产总值能耗比2025年降低13.5%。到2035年，地区生产总值力争突破420亿元。",
            ],
        ),
    ):
        document.add_heading(heading, level=1)
        for text in paragraphs:
            document.add_paragraph(text)
    _indicators(document)
    document.add_heading("四、主要任务", level=1)
    for heading, lead, tasks in TASKS:
        document.add_heading(heading, level=2)
        document.add_paragraph(lead)
        for name, text in tasks:
            paragraph = document.add_paragraph()
            paragraph.add_run(name).bold = True
            paragraph.add_run(text)
    document.add_heading("五、重点项目", level=1)
    document.add_paragraph("“十五五”期间实施重点项目7个，总投资70.85亿元。")
    for box, projects in PROJECTS:
        _box(document, box, projects)
    document.add_heading("六、保障措施", level=1)
    document.add_paragraph(
        "（一）加强组织领导。成立规划实施领导小组，按季调度、按年评估。（经济发展局牵头，党政办公室配合）"
    )
    document.add_paragraph(
        "（二）强化要素保障。优先保障重点项目用地、用能和资金需求。（建设和自然资源局、财政局按职责分工负责）"
    )
    document.save(str(TARGET))


def _indicators(document: Document) -> None:
    caption = document.add_paragraph("表1 “十五五”时期主要指标")
    caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
    table = document.add_table(rows=1, cols=5, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("分类", "指标", "2025年", "2030年", "属性"), strict=True):
        cell.text = text
    for category, lines in INDICATORS:
        first = None
        for line in lines:
            cells = table.add_row().cells
            for cell, text in zip(cells[1:], line, strict=True):
                cell.text = text
            if first is None:
                first, cells[0].text = cells[0], category
            else:
                first = first.merge(cells[0])


def _box(document: Document, title: str, projects: list[tuple[str, str, str, str]]) -> None:
    cell = document.add_table(rows=1, cols=1, style="Table Grid").rows[0].cells[0]
    cell.text = title
    for number, (name, builder, years, content) in enumerate(projects):
        cell.add_paragraph(f"项目{'一二三四五'[number]}：{name}")
        cell.add_paragraph(f"建设主体：{builder}")
        cell.add_paragraph(f"实施年限：{years}")
        cell.add_paragraph(f"项目内容：{content}")
    document.add_paragraph()


if __name__ == "__main__":
    main()
