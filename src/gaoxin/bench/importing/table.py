"""A table of thirty columns as an office would send it, made of synthetic enterprises with a seed."""

from pathlib import Path

import polars as pl

from gaoxin.apps.enterprises.synthetic.generate import Locality, Wanted, slices
from gaoxin.web import clock

WAN = 1_000_000
_TEXTS = {
    "credit_code": "统一社会信用代码",
    "legal_name": "企业名称",
    "division": "行政区划代码",
    "address": "详细地址",
    "industry": "行业代码",
    "business": "经营范围",
    "products": "主要产品",
}
_MONEY = {
    "revenue": "营业收入（万元）",
    "main_revenue": "主营业务收入（万元）",
    "rd_expense": "研发费用（万元）",
    "high_tech_revenue": "高新技术产品收入（万元）",
    "total_profit": "利润总额（万元）",
    "net_profit": "净利润（万元）",
    "tax_paid": "实缴税费总额（万元）",
    "total_assets": "资产总计（万元）",
    "liabilities": "负债合计（万元）",
    "net_assets": "净资产（万元）",
    "exports": "出口总额（万元）",
    "industrial_output": "工业总产值（万元）",
}
_COUNTS = {
    "staff": "从业人员期末人数（人）",
    "technical_staff": "科技人员数（人）",
    "rd_staff": "研发人员数（人）",
    "invention_patents": "有效发明专利数（件）",
    "utility_models": "有效实用新型专利数（件）",
    "software_copyrights": "软件著作权数（件）",
}
_STATUS = {
    "active": "在营",
    "suspended": "停业",
    "preparing": "筹建",
    "liquidating": "清算",
    "revoked": "吊销",
    "deregistered": "注销",
    "moved_out": "迁出",
}
_REPORTING = 0.7
"""At least so many of the enterprises made have figures of a year, and with that a row."""

TYPES = (
    *(["text"] * len(_TEXTS)),
    *("numeric", "date", "text", "smallint"),
    *(["numeric"] * len(_MONEY)),
    *(["integer"] * len(_COUNTS)),
    "numeric",
)
"""What a table made for this file alone would hold in its columns."""
COLUMNS = len(TYPES)


def make(path: Path, rows: int) -> None:
    """Write the file, .csv or .parquet by its name: exactly so many rows, none of them wrong."""
    today = clock.today()
    wanted = Wanted("bench", Locality("吉林省", "吉林市"), round(rows / _REPORTING), [today.year - 1], today, "bench")
    parts, made = [], 0
    for one in slices(wanted):
        parts.append(_columns(one.enterprises.join(one.facts, on="number")))
        made += parts[-1].height
        if made >= rows:
            break
    whole = pl.concat(parts).head(rows)
    if whole.height < rows:
        raise ValueError(f"{rows} rows wanted, {whole.height} made")
    if path.suffix == ".parquet":
        whole.write_parquet(path)
    else:
        whole.write_csv(path)


def _columns(joined: pl.DataFrame) -> pl.DataFrame:
    return joined.select(
        *(pl.col(key).alias(head) for key, head in _TEXTS.items()),
        (pl.col("registered_capital") / WAN).alias("注册资本（万元）"),
        pl.col("founded_on").alias("成立日期"),
        pl.col("status").replace(_STATUS).alias("经营状态"),
        pl.col("year").alias("数据年度"),
        *((pl.col(key) / WAN).alias(head) for key, head in _MONEY.items()),
        *(pl.col(key).alias(head) for key, head in _COUNTS.items()),
        pl.col("energy").round(3).alias("综合能源消费量（吨标准煤）"),
    )
