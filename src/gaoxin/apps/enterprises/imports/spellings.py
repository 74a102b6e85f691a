"""How tables that circulate between offices head the registry's fields, beside the names the catalogue gives.

Only for guessing, which a person confirms: several of these words mean something stricter in one table than in another.
"""

_WRITTEN = {
    "credit_code": (
        "统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一代码 社会统一信用代码 统一社会信用代码证号 "
        "企业信用代码 企业统一社会信用代码 单位统一社会信用代码 信用代码证号 营业执照号 税号 纳税人识别号 "
        "uscc"
    ),
    "legal_name": (
        "企业名称 单位名称 公司名称 企业全称 单位详细名称 法人单位名称 企业 单位 公司 名称 企业单位名称 "
        "申报单位 申报企业 市场主体名称 纳税人名称 机构名称 企业名 企业名称全称 规范企业名称 公司全称 "
        "单位全称"
    ),
    "former_name": "曾用名 原名称 企业曾用名 变更前名称 曾用名称 原企业名称",
    "short_name": "简称 企业简称 公司简称",
    "english_name": "英文名称 企业英文名称 公司英文名称",
    "division": "行政区划 行政区划代码 区划代码 所属区划代码 注册地行政区划代码 所在地行政区划代码",
    "address": (
        "地址 企业地址 详细地址 经营地址 注册地址 住所 单位地址 通讯地址 生产经营地址 生产经营地 注册地 "
        "实际经营地址 办公地址 所在地详细地址 企业住所"
    ),
    "longitude": "经度 东经",
    "latitude": "纬度 北纬",
    "premises": "所在园区 园区 所属园区 楼宇 所在楼宇 园区或楼宇 孵化载体 所在载体 入驻园区",
    "industry": (
        "行业代码 国民经济行业代码 行业类别代码 所属行业代码 行业小类代码 行业 所属行业 行业小类 "
        "国民经济行业分类 行业分类代码 gb/t4754 行业类别"
    ),
    "business": "经营范围 主营业务 主要业务活动 业务范围 经营业务 主要业务 经营项目",
    "products": "主要产品 主导产品 产品名称 主要产品或服务 主要产品服务 主营产品 核心产品",
    "registered_capital": "注册资本 注册资金 认缴注册资本 注册资本金 注册资本总额",
    "founded_on": "成立日期 成立时间 注册日期 注册时间 开业时间 开业日期 设立日期 成立年月日 登记日期",
    "status": "经营状态 企业状态 登记状态 营业状态 运营状态 企业经营状态 存续状态",
    "since": "入区日期 入区时间 入驻时间 入驻日期 迁入时间 迁入日期 落户时间",
    "year": "年度 年份 数据年度 统计年度 所属年度 报告期 报告年度 年 会计年度",
    "revenue": (
        "营业收入 营收 销售收入 销售额 营业总收入 年营业收入 年销售收入 企业营业收入 主营收入 营业收入合计 年营收"
    ),
    "main_revenue": "主营业务收入",
    "total_income": "总收入 企业总收入 收入总额",
    "high_tech_revenue": "高新技术产品收入 高新技术产品服务收入 高新产品收入 高品收入 高新收入 高新技术产品销售收入",
    "new_product_revenue": "新产品收入 新产品销售额",
    "technology_contracts": "技术合同成交额 技术合同登记额 技术合同交易额 技术交易额",
    "operating_cost": "营业成本 主营业务成本",
    "total_cost": "成本费用总额 成本费用合计",
    "payroll": "工资总额 应付职工薪酬 职工薪酬 从业人员薪酬",
    "total_profit": "利润总额 利润 税前利润",
    "net_profit": "净利润 税后利润",
    "tax_paid": (
        "实缴税费 实缴税金 纳税总额 上缴税费 上缴税金 税收 纳税额 实际缴纳税金 税收总额 入库税收 缴纳税收 "
        "上缴税收 实缴税收 税金总额 纳税 税费总额 实缴税费合计"
    ),
    "tax_relief": "减免税 税收减免 享受税收减免额",
    "total_assets": "资产总额 资产总计 总资产 资产合计 期末资产总计",
    "liabilities": "负债总额 总负债 负债合计 期末负债合计",
    "net_assets": "所有者权益 净资产 净资产总额 股东权益",
    "fixed_investment": "固定资产投资 固投 完成固定资产投资",
    "equity_raised": "股权融资额 股权融资 融资额",
    "industrial_output": "工业总产值 产值 总产值 年产值 工业产值",
    "value_added": "增加值 工业增加值",
    "exports": "出口额 出口创汇 出口总额 外贸出口额 出口交货值",
    "imports": "进口额 外贸进口额",
    "market_share": "市场占有率 主导产品市场占有率 市占率",
    "rd_expense": "研发费用 研发投入 研发支出 研发经费 研究开发费 研发费用合计 企业研发费用 科研投入 r&d费用 rd费用",
    "rd_expenditure": "r&d经费支出 r&d经费 研发经费支出 r&d内部支出",
    "staff": (
        "从业人数 职工人数 员工人数 员工数 员工总数 从业人员数 用工人数 企业人数 人员总数 期末从业人员数 "
        "从业人员期末人数 在职员工 职工数 人数 在职人数 期末用工人数"
    ),
    "average_staff": "职工总数 平均从业人员 平均用工人数 年平均人数 从业人员平均人数 职工平均人数",
    "technical_staff": "科技人员 科技活动人员 科技人员数量 技术人员 专业技术人员",
    "rd_staff": "研发人员 研发人数 r&d人员 研究开发人员 研发人员数量",
    "bachelors": "本科及以上人数 本科以上学历人员 本科及以上学历人数 大学本科及以上人员",
    "colleges": "大专及以上人数 大专以上学历人员 大专及以上学历人员 大学专科以上人员",
    "invention_patents": "发明专利 有效发明专利 发明专利数 拥有发明专利 发明专利拥有量 有效发明专利拥有量",
    "utility_models": "实用新型 实用新型专利 实用新型专利数 有效实用新型",
    "designs": "外观设计 外观设计专利 外观专利 外观设计专利数",
    "software_copyrights": "软件著作权 软著 软著数 软件著作权登记数",
    "layout_designs": "集成电路布图设计 布图设计 集成电路布图设计专有权",
    "plant_varieties": "植物新品种",
    "trademarks": "注册商标 商标 有效注册商标 注册商标数",
    "invention_applications": "发明专利申请量 申请发明专利 发明专利申请",
    "invention_grants": "发明专利授权量 授权发明专利 发明专利授权",
    "pct_applications": "pct申请 pct专利 pct专利申请",
    "energy": "综合能耗 能耗 能源消费量 综合能源消费 综合能耗等价值 能源消耗量 综合能源消耗",
    "electricity": "用电量 耗电量 年用电量 电力消费量 全年用电量",
    "water": "用水量 取水量 年用水量",
    "land": "占地面积 用地面积 土地面积 实际用地 用地 占地",
    "floor_area": "建筑面积 厂房面积 总建筑面积",
}

SPELLINGS = {key: tuple(words.split()) for key, words in _WRITTEN.items()}
"""Spellings by the key of the field."""
