"""Pages that are pictures: their text is recognised on this machine (extra `ocr`, whose models come in its package)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from loaders.readers.layout import Page, Run, lay_out
from loaders.readers.unreadable import UnreadableError

#: Points of the picture per point of the page (200 to the inch), and the longest side of a picture, in points.
SCALE, LONGEST_SIDE = 200 / 72, 4000


def recognise(document: Any, pages: list[int]) -> Iterator[tuple[int, Page]]:
    """Yield each of the numbered pages of a PDF document with the lines recognised on it."""
    try:
        engine = _engine()
    except ImportError:
        numbers = ", ".join(str(at + 1) for at in pages[:10]) + (", …" if len(pages) > 10 else "")
        which = f"page {numbers} is a picture" if len(pages) == 1 else f"pages {numbers} are pictures"
        raise UnreadableError(
            f"cannot be read without recognising characters, for {which}: pip install 'zhengtu[ocr]'."
        ) from None
    for at in pages:
        page = document[at]
        scale = min(SCALE, LONGEST_SIDE / max(page.get_size()))
        runs = _runs(engine(page.render(scale=scale).to_numpy()), scale, page.get_height())
        yield at, lay_out(page.get_width(), 0, page.get_height(), runs)


@cache
def _engine() -> Any:
    """Load the models once; they are files of the package, nothing is fetched."""
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "error"})


def _runs(found: Any, scale: float, height: float) -> list[Run]:
    """Turn what was recognised into runs in the page's units, `y` upwards."""
    runs = []
    for corners, text in zip(found.boxes if found.boxes is not None else (), found.txts or (), strict=True):
        across, down = [float(x) / scale for x, _ in corners], [float(y) / scale for _, y in corners]
        runs.append(Run(text, min(across), height - max(down), max(across), height - min(down)))
    return runs
