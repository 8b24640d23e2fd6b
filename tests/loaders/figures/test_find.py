import pytest

from loaders.figures.find import Figure, find_figures
from loaders.figures.frame import Context

PLAN = Context(achieved=False, years=("2025", "2026"), year="2026")


def figures(text: str, context: Context = PLAN) -> list[Figure]:
    return find_figures(text, 0, len(text), context)


def named(text: str) -> list[tuple[str, float, str]]:
    return [(one.indicator, one.value, one.unit) for one in figures(text)]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("力争全年新建省级重点实验室20个。", "新建省级重点实验室"),
        ("新建20家左右省级重点实验室。", "新建省级重点实验室"),
        ("抓好320个市重大项目。", "市重大项目"),
        ("研发经费投入强度达到2.4%。", "研发经费投入强度"),
        ("山河技术市场促成技术交易800余项。", "促成技术交易"),
        ("“惠企通”兑现政策资金66亿元。", "兑现政策资金"),
        ("在新材料等领域启动建设5家左右技术创新中心。", "启动建设技术创新中心"),
        ("支持6个省级实验室完成重组。", "支持省级实验室完成重组"),
        ("5家单位获国家科普奖。", "单位获国家科普奖"),
        ("高端装备产业实现增加值860.5亿元。", "高端装备产业增加值"),
        ("将90个审批事项整合调整为30个审批事项。", "审批事项"),
        ("考核指标总数由36个减少到12个。", "考核指标总数"),
        ("产能从1.2万吨提高到3.5万吨。", "产能"),
        ("超50%的行政村达到美丽乡村标准。", "行政村达到美丽乡村标准"),
        ("实施投资5000万元以上的技改项目300个。", "实施投资5000万元以上的技改项目"),
        ("人均预期寿命达到79.5岁。", "人均预期寿命"),
        ("通过以工代赈吸纳就业3万人。", "吸纳就业"),
        ("二是利用闲置资源改造建设100个养老服务中心。", "利用闲置资源改造建设养老服务中心"),
    ],
)
def test_a_figure_is_named_by_what_it_measures(text: str, indicator: str) -> None:
    assert [one.indicator for one in figures(text)] == [indicator]


def test_a_list_hands_on_its_verb() -> None:
    assert named("新建省重点实验室20个、省基础学科研究中心5个，培育企业8家。") == [
        ("新建省重点实验室", 20, "个"),
        ("新建省基础学科研究中心", 5, "个"),
        ("培育企业", 8, "家"),
    ]
    assert named("新建10家概念验证中心、30家标杆孵化器和8家中试平台。") == [
        ("新建概念验证中心", 10, "家"),
        ("新建标杆孵化器", 30, "家"),
        ("新建中试平台", 8, "家"),
    ]


def test_sums_are_not_counted_with_the_verb_of_a_count() -> None:
    assert named("累计接待游客17万人次、旅游花费12亿元。")[1] == ("旅游花费", 12, "亿元")


def test_a_verb_alone_takes_the_noun_before_it() -> None:
    assert named("新认定重点实验室12家、培育4家。")[1] == ("培育重点实验室", 4, "家")


def test_a_list_of_kinds_is_named_by_its_head() -> None:
    assert named("新增国家级实验室、应用技术中心、数据中心等创新平台5个以上。") == [("新增创新平台", 5, "个")]
    assert named("打造高端装备、信息技术、新材料等4个支柱产业。") == [("支柱产业", 4, "个")]
    assert named("庆丰、张岭、天河3个区域医疗中心加快建设。") == [("区域医疗中心加快建设", 3, "个")]


def test_a_coordination_without_head_is_kept_whole() -> None:
    assert named("新培育瞪羚、小巨人、隐形冠军企业90家以上。") == [("新培育瞪羚、小巨人、隐形冠军企业", 90, "家")]


def test_a_clause_without_subject_takes_the_one_before() -> None:
    assert named("研发经费支出184亿元，同比增长8.6%，占全省生产总值比重达2.1%；") == [
        ("研发经费支出", 184, "亿元"),
        ("研发经费支出同比增长", 8.6, "%"),
        ("研发经费支出占全省生产总值比重", 2.1, "%"),
    ]
    assert named("新增百亿县区6个，累计达到16个。")[1] == ("百亿县区", 16, "个")
    assert named("工业增加值增长9.5%，增速居全国第3位。")[1] == ("工业增加值增速居全国", 3, "位")


def test_the_first_clause_names_a_bare_measure() -> None:
    assert named("推动光伏组件产业提质，完善配套，力争产量突破20万套。") == [("光伏组件产业提质产量", 200000, "套")]


def test_values_are_shared_out_in_order() -> None:
    assert named("力争教育、养老、文旅领域投资额分别达120亿元、45亿元、80亿元。") == [
        ("教育领域投资额", 120, "亿元"),
        ("养老领域投资额", 45, "亿元"),
        ("文旅领域投资额", 80, "亿元"),
    ]
    assert named("接待游客10万人次、旅游收入5亿元，分别增长6%、7%。")[2:] == [
        ("接待游客增长", 6, "%"),
        ("旅游收入增长", 7, "%"),
    ]
    assert named("国内游客、旅游花费增长5.6%、7.5%。") == [("国内游客增长", 5.6, "%"), ("旅游花费增长", 7.5, "%")]


def test_one_bound_holds_for_values_in_a_row() -> None:
    bounds = [one.bound for one in figures("收入、支出分别超过300亿元、900亿元，工业、投资分别增长5%、6%左右。")]
    assert bounds == [">=", ">=", "~", "~"]


def test_each_of_several_subjects_gets_the_value() -> None:
    assert named("用水权交易量、成交额均居全国首位。") == [("成交额居全国", 1, "位"), ("用水权交易量居全国", 1, "位")]


def test_what_only_the_last_of_a_list_prints_holds_for_all() -> None:
    assert named("新增2个千亿级、3个百亿级产业集群。") == [("新增千亿级产业集群", 2, "个"), ("新增百亿级产业集群", 3, "个")]
    assert named("4个县区、3个园区成功入选国家名单。") == [("县区入选国家名单", 4, "个"), ("园区成功入选国家名单", 3, "个")]


def test_two_figures_of_one_clause_are_told_apart() -> None:
    assert named("为3万家小微企业减免租金1.5亿元。") == [("小微企业", 30000, "家"), ("减免租金", 1.5, "亿元")]
    assert named("帮助60家企业引进90名海外人才。") == [("帮助企业", 60, "家"), ("引进海外人才", 90, "名")]


def test_a_size_describes_what_is_counted() -> None:
    assert named("培育产值超1亿元、效益较好的企业5家。") == [("培育效益较好的企业", 5, "家")]
    assert named("建成2座35万千瓦光热电站。") == [("建成35万千瓦光热电站", 2, "座")]


def test_a_bracket_is_read_with_what_stands_before_it() -> None:
    found = figures("新认定高新技术企业649家、科技型企业1600家（年度目标分别为400家、1000家）。", Context(True, ("2024",)))
    assert [(one.value, one.status) for one in found] == [
        (649, "achieved"),
        (1600, "achieved"),
        (400, "target"),
        (1000, "target"),
    ]
    assert found[2].indicator == "新认定高新技术企业年度目标"


@pytest.mark.parametrize(
    "text",
    [
        "对首次认定的企业给予一次性奖励20万元。",
        "单个项目最高不超过300万元。",
        "在16个省市中处于领先地位。",
        "推进“8+18”政策和《10项措施》。",
        "推进总投资41亿元的新材料项目。",
        "建成12万吨级码头。",
        "在装备、纺织、木业等4个产业，试点打造创新联合体。",
        "是指每年研发投入超过5%的企业。",
    ],
)
def test_parameters_and_parts_of_names_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_rules_have_no_figures() -> None:
    assert figures("学术委员会由15名专家组成。", Context(rules=True)) == []


def test_offsets_point_into_the_whole_text() -> None:
    clean = "标题\n" + "工作进展顺利。新建平台20个、基地3家。"
    first, second = find_figures(clean, 3, len(clean), PLAN)
    assert clean[first.start : first.end] == "新建平台20个"
    assert clean[slice(*first.at)] == "20个"
    assert clean[slice(*second.at)] == "3家"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("新增企业20家。", "new_in_period"),
        ("科技型企业达到20家。", "stock"),
        ("累计建成基地20个。", "cumulative"),
        ("地区生产总值增长5%。", "growth_rate"),
        ("服务业增加值占比达到54%。", "ratio"),
        ("城镇化率提高1.2个百分点。", "growth_points"),
        ("增速居全国第2位。", "rank"),
    ],
)
def test_the_kind_of_value_is_told(text: str, kind: str) -> None:
    assert [one.value_kind for one in figures(text)] == [kind]


def test_a_clause_with_a_verb_of_its_own_takes_none_from_its_list() -> None:
    assert named("完成重大项目82个、突破关键技术102项。")[1] == ("突破关键技术", 102, "项")
    assert named("新增智能车间80家、机器人产量突破5000台。")[1] == ("机器人产量", 5000, "台")


def test_a_level_behind_an_increase_is_no_increase() -> None:
    assert named("公路里程新增170公里、突破700公里。") == [("公路里程新增", 170, "公里"), ("公路里程", 700, "公里")]


def test_each_value_keeps_the_bound_printed_before_it() -> None:
    assert [one.bound for one in figures("生产总值突破3万亿元、达3.6万亿元。")] == [">=", "="]


def test_a_count_before_a_share_says_whose_it_is() -> None:
    assert named("其中12个山区园区产值占比达84.4%。") == [("12个山区园区产值占比", 84.4, "%")]
    assert named("23个断面水质优良率达100%。") == [("23个断面水质优良率", 100, "%")]


def test_a_ratio_printed_with_a_colon_keeps_its_subject() -> None:
    assert named("城乡居民收入比由2.9：1缩小至2.5：1。") == [("城乡居民收入比", 2.5, "")]


def test_companies_within_their_term_are_no_rule() -> None:
    assert named("有效期内高新技术企业达7800家。") == [("有效期内高新技术企业", 7800, "家")]


def test_a_verb_may_stand_in_the_list_that_shares_out_its_values() -> None:
    assert named("进口总量、新增外资企业、免税品销售额分别增长3%、4%、5%。") == [
        ("进口总量增长", 3, "%"),
        ("新增外资企业增长", 4, "%"),
        ("免税品销售额增长", 5, "%"),
    ]


def test_what_the_last_of_a_list_ends_in_holds_for_all() -> None:
    assert named("地表水、近岸海域水质优良比例分别达96%、99%。")[0] == ("地表水水质优良比例", 96, "%")
    assert sorted(named("铁路、航空客运量均超过1000万人次。")) == [
        ("航空客运量", 10000000, "人次"),
        ("铁路客运量", 10000000, "人次"),
    ]
    assert named("污水治理率、垃圾处理设施覆盖率分别提高6%、9%。")[0] == ("污水治理率提高", 6, "%")


def test_a_share_is_handed_to_a_measure_before_it() -> None:
    assert ("清洁能源发电量占比", 30, "%") in named("清洁能源发电量、装机占比均超过30%。")


def test_a_yearly_average_is_no_word_that_shares() -> None:
    assert named("研发经费投入增速年均超20%。") == [("研发经费投入增速年均", 20, "%")]
