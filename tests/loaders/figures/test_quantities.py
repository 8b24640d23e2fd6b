import pytest

from loaders.figures.quantities import scan


def read(text: str) -> list[tuple[float, float | None, str, str]]:
    return [(one.value, one.value_max, one.unit, one.bound) for one in scan(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("转化成果1.5万项以上", 15000, "项", ">="),
        ("营业收入2.45万亿元", 24500, "亿元", "="),
        ("补助资金5218万元", 5218, "万元", "="),
        ("贷款余额9千亿元", 9000, "亿元", "="),
        ("投入强度达到2.4%", 2.4, "%", "="),
        ("粮食产量730亿斤", 73000000000, "斤", "="),
        ("引育人才约600名", 600, "名", "~"),
        ("新建平台100个左右", 100, "个", "~"),
        ("近3万人", 30000, "人", "~"),
        ("失业率控制在5.5%以内", 5.5, "%", "<="),
        ("制定标准不少于10项", 10, "项", ">="),
        ("接访群众4000多次", 4000, "次", ">="),
        ("走访企业3000余家", 3000, "家", ">="),
        ("首次突破2000亿元大关", 2000, "亿元", ">="),
        ("用户1,200万户", 12000000, "户", "="),
        ("提高1.3个百分点", 1.3, "个百分点", "="),
        ("增长2.4倍", 2.4, "倍", "="),
        ("经济总量突破千亿元", 1000, "亿元", ">="),
        ("百余项改革任务", 100, "项", ">="),
        ("占比稳定在八成左右", 80, "%", "~"),
        ("居全国第3位", 3, "位", "="),
        ("升至全国第二", 2, "位", "="),
        ("位居西部首位", 1, "位", "="),
        ("综合排名第一", 1, "名", "="),
        ("能力保持全国前十", 10, "位", "<="),
        ("甲乙两市等6市", 6, "市", "="),
        ("用油0.13千克", 0.13, "千克", "="),
        ("装机500千瓦", 500, "千瓦", "="),
    ],
)
def test_a_number_is_read_with_its_unit_and_bound(text: str, value: float, unit: str, bound: str) -> None:
    assert read(text) == [(value, None, unit, bound)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("新建研究中心1—2个", 1, 2), ("增长4.5%—5%", 4.5, 5), ("培育企业8-10家", 8, 10), ("服务5万—6万户", 50000, 60000)],
)
def test_a_range_has_two_values(text: str, low: float, high: float) -> None:
    (one,) = scan(text)
    assert (one.value, one.value_max) == (low, high)


def test_whole_numbers_stay_whole() -> None:
    assert [type(one.value) for one in scan("新建20个，增长2.5%，转化1.5万项")] == [int, float, int]


@pytest.mark.parametrize(
    "text",
    [
        "2024年3月15日印发",
        "第13届人民代表大会第4次会议",
        "建设G60走廊和5G网络",
        "PM2.5浓度",
        "完善2.0版本",
        "地铁4号线开通",
        "40岁的科技人员",
        "连续5个季度",
        "电话029-81298209",
        "500强企业",
        "聚焦4个方面",
        "深化三项改革",
        "打造八大产业",
        "第一产业增长",
        "第一时间响应",
    ],
)
def test_dates_ordinals_names_and_lists_are_no_figures(text: str) -> None:
    assert [one for one in scan(text) if one.kind != "duration"] == []


def test_the_unit_of_a_list_may_stand_behind_its_last_number() -> None:
    assert [(one.value, one.unit) for one in scan("分别提高20.9、36.2、54个百分点")] == [
        (20.9, "个百分点"),
        (36.2, "个百分点"),
        (54, "个百分点"),
    ]


def test_a_ratio_needs_no_unit() -> None:
    (one,) = scan("城乡居民收入比由2.52缩小至2.41，")
    assert (one.value, one.unit, one.kind) == (2.41, "", "ratio")


def test_verbs_that_end_like_a_bound_bind_nothing() -> None:
    assert read("通过30项评审") == [(30, None, "项", "=")]
    assert read("签约30个项目") == [(30, None, "个", "=")]
