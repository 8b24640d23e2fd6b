"""The lexicon: known names wherever they stand, quoted or not."""

from __future__ import annotations

import pytest

from loaders.names.lexicon import entries, hits, is_no_name


def known(text: str, label: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.entry.name) for hit in hits(text) if hit.entry.label == label]


@pytest.mark.parametrize(
    ("form", "label", "name"),
    [
        ("科技部", "Agency", "科学技术部"),
        ("国家发展改革委", "Agency", "国家发展和改革委员会"),
        ("中科院", "Agency", "中国科学院"),
        ("哈工大", "Organization", "哈尔滨工业大学"),
        ("之江实验室", "Platform", "之江实验室"),
        ("人工智能", "Field", "人工智能"),
    ],
)
def test_a_short_form_means_the_full_name(form: str, label: str, name: str) -> None:
    assert name in [entry.name for entry in entries()[form] if entry.label == label]


def test_the_longest_known_name_counts() -> None:
    assert known("清华大学深圳国际研究生院揭牌", "Organization")[0][0] == "清华大学深圳国际研究生院"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("实行“揭榜挂帅”，", "“揭榜挂帅”"),
        ("实行揭榜挂帅，", "揭榜挂帅"),
        ("推行科研经费“包干制”改革", "科研经费“包干制”"),
    ],
)
def test_quotes_belong_to_the_span_and_do_not_count_in_the_name(text: str, span: str) -> None:
    assert span in [printed for printed, _ in known(text, "Reform")]


def test_a_number_alone_is_no_name() -> None:
    assert not [form for form in entries() if form.isascii() and form.isdigit()]


@pytest.mark.parametrize("name", ["“两个维护”", "四个意识", "高新技术企业"])
def test_a_slogan_or_a_category_is_no_name(name: str) -> None:
    assert is_no_name(name)


@pytest.mark.parametrize("name", ["之江实验室", "科技部", "某地不存在的平台"])
def test_other_words_may_be_names(name: str) -> None:
    assert not is_no_name(name)


def test_forms_are_without_quotes() -> None:
    assert not [form for form in entries() if set(form) & set("“”‘’")]
