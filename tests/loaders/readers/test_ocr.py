"""`data/scan.pdf` is a page of made-up text printed as a picture of 150 points to the inch, with no text layer."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from loaders.readers.pdf import read
from loaders.readers.unreadable import UnreadableError

SCAN = Path(__file__).with_name("data") / "scan.pdf"


@pytest.mark.skipif(find_spec("rapidocr") is None, reason="recognising pictures needs the extra: pip install 'zhengtu[ocr]'")
def test_a_scanned_page_is_recognised_and_its_lines_are_joined() -> None:
    assert read(SCAN.read_bytes()).splitlines() == [
        "云岭省科学技术厅2024年工作要点",
        "为贯彻落实全省科技创新大会精神，推动高质量发展，制定本工作要点。建设云岭实验室，新增省级重点实验室5家，投入财政资金3亿元以上。",
        "一、加强基础研究",
    ]


@pytest.mark.skipif(find_spec("rapidocr") is not None, reason="the extra `ocr` is installed here, so the page is recognised")
def test_a_scanned_page_names_the_extra_that_reads_it() -> None:
    with pytest.raises(UnreadableError, match=r"^cannot be read .* for page 1 is a picture: pip install 'zhengtu\[ocr\]'\.$"):
        read(SCAN.read_bytes())
