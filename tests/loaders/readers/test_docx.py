"""Word documents: made by python-docx where it can, else of hand-written markup in a minimal package."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from loaders.readers.docx import read
from loaders.readers.unreadable import UnreadableError
from tests.loaders.readers.papers import make_zip

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(**targets: str) -> str:
    entries = "".join(f'<Relationship Id="{k}" Type="{OFFICE}/{k}" Target="{v}"/>' for k, v in targets.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>'


def package(body: str, numbering: str = "", styles: str = "", main: str = "word/document.xml") -> bytes:
    name = main.rpartition("/")[2]
    return make_zip(
        {
            "_rels/.rels": relations(officeDocument=main),
            main: f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
            f"word/_rels/{name}.rels": relations(numbering="numbering.xml", styles="styles.xml"),
            "word/numbering.xml": f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>",
            "word/styles.xml": f"<w:styles {NAMESPACES}>{styles}</w:styles>",
        }
    )


def lines(body: str, numbering: str = "", styles: str = "") -> list[str]:
    return read(package(body, numbering, styles)).splitlines()


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def listed(text: str, level: int, number: int = 1) -> str:
    return paragraph(run(text), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(at: int, form: str, text: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'


OFFICIAL = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "chineseCounting", "%1、")
    + level(1, "chineseCountingThousand", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "%3.%4")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)


def test_paragraphs_and_tables_stand_in_their_order() -> None:
    document = docx.Document()
    document.add_heading("云岭省2024年科技工作要点", 0)
    document.add_paragraph("\u3000\u3000为贯彻落实全省科技创新大会精神，制定本要点。")
    table = document.add_table(2, 3)
    texts = ("序号", "任务", "责任单位", "1", "建设实验室", "省科技厅")
    for cell, text in zip((*table.rows[0].cells, *table.rows[1].cells), texts, strict=True):
        cell.text = text
    document.add_paragraph("一、加强基础研究").add_run("，\n支持\t企业")
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    buffer = BytesIO()
    document.save(buffer)
    assert read(buffer.getvalue()).splitlines() == [
        "云岭省2024年科技工作要点",
        "为贯彻落实全省科技创新大会精神，制定本要点。",
        "序号 | 任务 | 责任单位",
        "1 | 建设实验室 | 省科技厅",
        "一、加强基础研究，",
        "支持 企业",
    ]


def test_automatic_numbers_are_printed_level_by_level() -> None:
    body = listed("总体要求", 0) + listed("重点任务", 0) + listed("强平台", 1) + listed("建实验室", 2) + listed("分项", 3)
    body += listed("聚人才", 1) + listed("引人才", 2) + listed("保障", 0) + listed("组织", 1)
    assert lines(body, OFFICIAL) == [
        "一、总体要求",
        "二、重点任务",
        "（一）强平台",
        "1.建实验室",
        "1.1 分项",
        "（二）聚人才",
        "1.引人才",
        "三、保障",
        "（一）组织",
    ]


def test_a_list_that_restarts_counts_anew_and_one_that_does_not_goes_on() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    again = f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{override}</w:num>'
    on = '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    body = listed("甲", 0) + listed("乙", 0) + listed("丙", 0, 2) + listed("丁", 0, 2) + listed("戊", 0, 3)
    assert lines(body, OFFICIAL + again + on) == ["一、甲", "二、乙", "一、丙", "二、丁", "三、戊"]


def test_numbers_that_come_with_a_style_are_printed() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="7">'
        + level(0, "chineseCounting", "第%1条", '<w:pStyle w:val="Tiao"/>')
        + level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="Kuan"/>')
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    styles = (
        '<w:style w:styleId="Tiao"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Kuan"><w:basedOn w:val="Tiao"/></w:style>'
    )
    body = paragraph(run("为加强管理"), '<w:pStyle w:val="Tiao"/>') + paragraph(run("资金"), '<w:pStyle w:val="Kuan"/>')
    assert lines(body, numbering, styles) == ["第一条 为加强管理", "（一）资金"]


def test_bullets_unknown_lists_and_switched_off_numbers_print_nothing() -> None:
    bullet = '<w:abstractNum w:abstractNumId="7">' + level(0, "bullet", "\uf0b7") + "</w:abstractNum>"
    bullet += '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    assert lines(listed("甲", 0) + listed("乙", 0, 9) + listed("丙", 5), bullet) == ["甲", "乙", "丙"]
    assert lines(listed("丁", 0, 0), OFFICIAL) == ["丁"]


def test_tracked_changes_are_taken_as_accepted() -> None:
    body = paragraph(
        run("建设")
        + '<w:del w:id="1"><w:r><w:delText>三</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2">{run("五")}</w:ins>'
        + run("家实验室")
        + f"<w:moveFrom>{run('移走')}</w:moveFrom><w:moveTo>{run('移来')}</w:moveTo>"
    )
    assert lines(body) == ["建设五家实验室移来"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert lines(paragraph(run("推动"), deleted) + paragraph(run("转化")) + paragraph(run("末段"), deleted)) == [
        "推动转化",
        "末段",
    ]


def test_a_deleted_row_is_dropped() -> None:
    rows = "".join(
        f"<w:tr>{extra}<w:tc>{paragraph(run(a))}</w:tc><w:tc>{paragraph(run(b))}</w:tc></w:tr>"
        for a, b, extra in (("甲", "乙", ""), ("丙", "丁", "<w:trPr><w:del w:id='1'/></w:trPr>"))
    )
    assert lines(f"<w:tbl><w:tblPr/>{rows}</w:tbl>") == ["甲 | 乙"]


def test_text_boxes_are_kept_once_before_or_after_their_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph(run('云岭省人民政府文件'))}</w:txbxContent>"
    shape = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(paragraph(shape + run("云政发〔2024〕1号"))) == ["云岭省人民政府文件", "云政发〔2024〕1号"]
    assert lines(paragraph(run("签发人：") + shape + run("某某"))) == ["签发人：某某", "云岭省人民政府文件"]


def test_field_codes_hidden_text_and_readings_are_dropped() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "yyyy"</w:instrText></w:r>'
    ruby = f"<w:r><w:ruby><w:rt>{run('yáo')}</w:rt><w:rubyBase>{run('垚')}</w:rubyBase></w:ruby></w:r>"
    body = paragraph(field + run("2024") + run("年") + run("看不见", "<w:vanish/>") + run("看见", '<w:vanish w:val="0"/>') + ruby)
    assert lines(body) == ["2024年看见垚"]


def test_a_table_of_contents_is_dropped() -> None:
    styles = '<w:style w:styleId="10"><w:name w:val="toc 1"/></w:style>'
    gallery = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = f"{gallery}<w:sdtContent>{paragraph(run('目录'))}</w:sdtContent></w:sdt>"
    body += paragraph(run("一、总体要求 1"), '<w:pStyle w:val="10"/>') + paragraph(run("一、总体要求"))
    assert lines(body, styles=styles) == ["一、总体要求"]


def test_content_controls_around_paragraphs_rows_and_cells_are_transparent() -> None:
    cell = f"<w:sdt><w:sdtContent><w:tc>{paragraph(run('乙'))}</w:tc></w:sdtContent></w:sdt>"
    table = f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>{paragraph(run('甲'))}</w:tc>{cell}</w:tr></w:sdtContent></w:sdt></w:tbl>"
    assert lines(f"<w:sdt><w:sdtContent>{paragraph(run('段'))}</w:sdtContent></w:sdt>{table}") == ["段", "甲 | 乙"]


def test_a_table_of_one_column_is_a_frame() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('一、任务'))}{paragraph(run('正文'))}</w:tc></w:tr></w:tbl>"
    assert lines(table) == ["一、任务", "正文"]


def test_the_main_part_is_found_by_its_relation_and_in_the_strict_namespace() -> None:
    assert read(package(paragraph(run("另名")), main="word/document2.xml")) == "另名\n"
    body = f"<w:document {NAMESPACES}><w:body>{paragraph(run('严格'))}</w:body></w:document>"
    body = body.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    assert read(make_zip({"word/document.xml": body})) == "严格\n"


def test_a_package_without_its_main_part_is_broken() -> None:
    with pytest.raises(UnreadableError, match=r"is broken: its part word/document\.xml is missing\. Get a new copy"):
        read(make_zip({"word/other.xml": "<a/>"}))
