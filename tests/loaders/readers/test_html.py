"""Pages in the shapes of the content systems of Chinese government sites; their words are made up."""

from __future__ import annotations

import pytest

from loaders.readers.html import read
from loaders.readers.unreadable import UnreadableError

BODY = """
<p style="text-align:center"><strong>云岭省科学技术厅2024年工作要点</strong></p>
<p>&emsp;&emsp;为贯彻落实全省科技创新大会精神，推动高质量发展，制定本工作要点。</p>
<h2>一、加强基础研究</h2>
<p>　　（一）建设云岭实验室，新增省级重点实验室5家，
   推动科技成果转化。</p>
<p>1.&nbsp;实施“揭榜挂帅”机制，支持企业牵头承担省级科技计划项目，投入财政资金3亿元以上。</p>
<p style="text-align:right">云岭省科学技术厅<br>2024年3月15日</p>
"""
PAPER = [
    "云岭省科学技术厅2024年工作要点",
    "为贯彻落实全省科技创新大会精神，推动高质量发展，制定本工作要点。",
    "一、加强基础研究",
    "（一）建设云岭实验室，新增省级重点实验室5家，推动科技成果转化。",
    "1.\xa0实施“揭榜挂帅”机制，支持企业牵头承担省级科技计划项目，投入财政资金3亿元以上。",
    "云岭省科学技术厅",
    "2024年3月15日",
]
TITLE = "云岭省科学技术厅关于印发《2024年工作要点》的通知"
SITE = """<div class="header"><ul class="menu"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="breadcrumb">当前位置：<a>首页</a> &gt; <a>通知公告</a></div>"""
FOOT = """<div class="share">分享到：微信 微博</div><div class="footer">版权所有：云岭省科学技术厅 网站标识码：0000000001
<script>var hits = 5;</script></div>"""
META = f'''<meta charset="utf-8"><meta name="ArticleTitle" content="{TITLE}">
<title>{TITLE}_云岭省科学技术厅</title><style>p {{}}</style>'''


def page(inner: str, head: str = META) -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{SITE}{inner}{FOOT}</body></html>".encode()


def lines(data: bytes) -> list[str]:
    return read(data).splitlines()


def test_a_page_gives_its_fields_its_title_and_its_article_and_nothing_of_the_site() -> None:
    table = """<table class="xxgk"><tr><td>索 引 号：</td><td>00000/2024-00019</td>
    <td>发布机构：</td><td>云岭省科学技术厅</td></tr>
    <tr><td>发文字号：</td><td>云科发〔2024〕5号</td><td>成文日期：</td><td>2024-03-15</td></tr></table>"""
    found = lines(page(f'<div class="box">{table}<h1>{TITLE}</h1><div class="TRS_Editor">{BODY}</div></div>'))
    assert found == [
        "索引号 | 00000/2024-00019 | 发布机构 | 云岭省科学技术厅",
        "发文字号 | 云科发〔2024〕5号 | 成文日期 | 2024-03-15",
        TITLE,
        *PAPER,
    ]


def test_the_line_under_the_title_is_kept_without_its_buttons_and_counters() -> None:
    under = """<p class='info'>发布时间：2024-03-16 10:20 来源：云岭省科学技术厅
    浏览次数：<span>1024</span> 【字体：<a>大</a> <a>中</a> <a>小</a>】 <a>打印</a></p>"""
    found = lines(page(f'<h1 id="ti">{TITLE}</h1>{under}<div id="UCAP-CONTENT">{BODY}</div>'))
    assert found == [TITLE, "发布时间：2024-03-16 10:20 来源：云岭省科学技术厅", *PAPER]


def test_fields_that_only_their_style_sets_apart_are_parted_by_a_blank() -> None:
    under = "<div class=x><span>发布时间：2024-03-16</span><span>来源：云岭省科学技术厅</span></div>"
    found = lines(page(f'<h1>{TITLE}</h1>{under}<div id="zoom">{BODY}</div>'))
    assert found[:2] == [TITLE, "发布时间：2024-03-16 来源：云岭省科学技术厅"]


def test_fields_in_lists_and_pairs_of_blocks_are_put_together() -> None:
    head = """<ul class="hd"><li><b>索引号</b><p>00000/1</p></li><li><b>发布机构</b><p>云岭省科学技术厅</p></li></ul>"""
    found = lines(page(f'<div class="m">{head}<h1>{TITLE}</h1><div id="zoom">{BODY}</div></div>'))
    assert found[:2] == ["索引号 | 00000/1", "发布机构 | 云岭省科学技术厅"]


def test_an_unknown_site_is_read_by_the_weight_of_its_prose() -> None:
    menu = "".join(f"<li><a href='/{n}'>栏目导航之第{n}个很长很长的链接名称</a></li>" for n in range(60))
    found = lines(page(f"<div id=left><ul>{menu}</ul></div><div id=q17><div class=zz9><h1>{TITLE}</h1>{BODY}</div></div>"))
    assert found == [TITLE, *PAPER]


def test_the_title_is_taken_from_the_head_where_the_page_shows_none() -> None:
    assert lines(page(f'<div class="TRS_Editor">{BODY}</div>'))[0] == TITLE
    bar = f"<title>{TITLE}-通知公告-云岭省科学技术厅</title>"
    assert lines(page(f'<div class="TRS_Editor">{BODY}</div>', bar))[0] == TITLE


def test_the_title_is_not_said_twice() -> None:
    inner = f'<h1>{TITLE}</h1><div class="TRS_Editor"><p>{TITLE}</p>{BODY}</div>'
    assert lines(page(inner)).count(TITLE) == 1
    head = f"<title>{TITLE}（云科发〔2024〕5号）_政府信息公开</title>"
    assert lines(page(f'<div class="TRS_Editor"><p>{TITLE}</p>{BODY}</div>', head)) == [TITLE, *PAPER]


def test_the_name_of_the_site_or_of_its_column_is_not_taken_for_the_title() -> None:
    head = f"<title>{TITLE}_通知公告栏_云岭省科学技术厅</title>"
    around = "<h1>云岭省科学技术厅</h1><p class=title>通知公告栏</p>"
    found = lines(page(f'{around}<h2>{TITLE}</h2><div class="TRS_Editor">{BODY}</div>', head))
    assert found == [TITLE, *PAPER]


def test_date_and_source_come_from_the_head_where_the_page_shows_none() -> None:
    head = META + '<meta name="PubDate" content="2024-03-16 10:20"><meta name="ContentSource" content="云岭省科学技术厅">'
    found = lines(page(f'<h1>{TITLE}</h1><div class="TRS_Editor">{BODY}</div>', head))
    assert found[:2] == ["发布日期 | 2024-03-16 10:20", "信息来源 | 云岭省科学技术厅"]


def test_tables_keep_their_rows_and_frames_do_not_make_cells() -> None:
    table = """<table><tr><th>序号</th><th>任务</th><th>责任单位</th></tr>
    <tr><td>1</td><td><p>建设实验室</p></td><td>省科技厅、<br>省教育厅</td></tr></table>"""
    frame = f"<table><tr><td>{BODY}{table}</td></tr></table>"
    found = lines(page(f'<div class="TRS_Editor">{frame}</div>'))
    assert found == [TITLE, *PAPER, "序号 | 任务 | 责任单位", "1 | 建设实验室 | 省科技厅、 省教育厅"]


def test_several_editors_on_a_page_are_read_in_their_order() -> None:
    found = lines(
        page(f'<div class="TRS_Editor">{BODY}</div><p>附件</p><div class="TRS_Editor"><p>{"附件一的正文。" * 9}</p></div>')
    )
    assert found == [TITLE, *PAPER, "附件一的正文。" * 9]


def test_numbers_of_ordered_lists_are_printed() -> None:
    found = lines(
        page(
            f'<div class="TRS_Editor">{BODY}<ol start="3"><li>推进改革</li><li>二是不加数字</li></ol><ul><li>无号</li></ul></div>'
        )
    )
    assert found[-3:] == ["3.推进改革", "二是不加数字", "无号"]


def test_hidden_text_buttons_and_readings_are_dropped() -> None:
    extra = '<p style="display: none">看不见</p><p><ruby>垚<rt>yáo</rt></ruby>字</p><button>打印</button><p>【打印】【关闭】</p>'
    found = lines(page(f'<div class="TRS_Editor">{BODY}{extra}</div>'))
    assert found == [TITLE, *PAPER, "垚字"]


def test_an_article_in_a_box_with_a_site_word_for_a_name_is_kept() -> None:
    assert lines(page(f'<div class="print bottom"><div class="TRS_Editor">{BODY}</div></div>')) == [TITLE, *PAPER]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("utf-8", "utf-8"),
        ("utf-8", "gb18030"),
        ("big5", "gb18030"),
        ("no-such", "utf-8"),
    ],
)
def test_the_encoding_is_the_declared_one_where_it_fits_and_found_out_where_not(declared: str, encoding: str) -> None:
    text = page(f'<div class="TRS_Editor">{BODY}</div>').decode().replace('charset="utf-8"', f'charset="{declared}"')
    assert lines(text.encode(encoding)) == [TITLE, *PAPER]


def test_a_page_in_utf_16_is_read() -> None:
    assert lines(page(f'<div class="TRS_Editor">{BODY}</div>').decode().encode("utf-16")) == [TITLE, *PAPER]


def test_a_page_in_no_known_encoding_says_which_byte_fails() -> None:
    with pytest.raises(UnreadableError, match="byte 0xFF at offset"):
        read(page(f'<div class="TRS_Editor">{BODY}</div>') + b"\xff\xff")


def test_entities_of_a_document_type_are_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "发财发财">]>'
    text = read(f"{bomb}<html><body><div class='TRS_Editor'>{BODY}<p>名曰&a;。</p></div></body></html>".encode())
    assert text.endswith("名曰&a;。\n")


def test_tags_nested_beyond_measure_are_refused_and_a_thousand_are_read() -> None:
    deep = "<div>" * 1000 + BODY
    assert lines(page(deep, ""))[-2:] == PAPER[-2:]
    with pytest.raises(UnreadableError, match="Excessive depth"):
        read(page("<div>" * 100_000 + BODY))


def test_a_broken_page_is_read_as_far_as_it_goes() -> None:
    whole = page(f'<div class="TRS_Editor">{BODY}</div>')
    cut = whole[: whole.index("云岭实验室".encode())]
    assert lines(cut)[:4] == [TITLE, *PAPER[:3]]


@pytest.mark.parametrize(
    "token",
    ["<p>来源：", "<td>", "<tr><td>一<td>二", "<b>", "</div>", "<", "&amp;", "<li>", "<a href=x>字</a>", "<!--", "　", "（"],
)
def test_one_token_without_end_is_read_or_refused(token: str) -> None:
    data = page(f'<div class="TRS_Editor">{BODY}</div>' + token * (200_000 // len(token.encode())))
    try:
        assert PAPER[-1] in lines(data)
    except UnreadableError as error:
        assert "Excessive depth" in str(error)
