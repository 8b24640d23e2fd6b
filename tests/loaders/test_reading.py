"""Every kind of file that users have beside good ones: it is read, or refused in a sentence that names it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import docx
import pytest

from loaders.reading import find_sources, read_source
from loaders.source import SourceError
from tests.loaders.readers.papers import make_ofd, make_pdf, make_zip, text_object, wrapped

TEXT = "云岭省科学技术厅文件\r\n\r\n一、加强基础研究，建设云岭实验室。\r\n"
PAGE = f"<!DOCTYPE html><html><body><div class='TRS_Editor'><p>{TEXT * 3}</p></div></body></html>"


def word(folder: Path, name: str) -> Path:
    document = docx.Document()
    document.add_paragraph("一、加强基础研究")
    document.save(str(folder / name))
    return folder / name


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def refusal(path: Path) -> str:
    """Give the sentence with which a path is refused, after the path that it must begin with."""
    with pytest.raises(SourceError) as caught:
        read_source(path)
    message = str(caught.value)
    assert message.startswith(f"{path} ")
    assert message.endswith(".")
    return message.removeprefix(f"{path} ")


def test_a_source_holds_the_text_as_it_is_and_the_fingerprint_of_the_bytes(tmp_path: Path) -> None:
    path = write(tmp_path, "要点.txt", TEXT.encode("gb18030"))
    source = read_source(path)
    assert (source.raw, source.format, source.name, source.path) == (TEXT, "txt", "要点.txt", path)
    assert source.sha256 == sha256(TEXT.encode("gb18030")).hexdigest()


def test_every_format_is_read(tmp_path: Path) -> None:
    paths = [
        write(tmp_path, "a.txt", TEXT.encode()),
        write(tmp_path, "a.md", TEXT.encode("utf-8-sig")),
        write(tmp_path, "a.html", PAGE.encode()),
        word(tmp_path, "a.docx"),
        write(tmp_path, "a.ofd", make_ofd([[text_object(25, 50, 5, "一、加强基础研究")]])),
        write(tmp_path, "a.pdf", make_pdf([wrapped("一、加强基础研究", 700)])),
    ]
    for path in paths:
        source = read_source(path)
        assert source.format == path.suffix[1:]
        assert "一、加强基础研究" in source.raw


def test_a_wrong_suffix_does_not_hinder(tmp_path: Path) -> None:
    assert read_source(word(tmp_path, "a.txt")).format == "docx"
    assert read_source(write(tmp_path, "b.doc", PAGE.encode())).format == "html"
    assert read_source(write(tmp_path, "c.docx", make_pdf([wrapped("一、加强", 700)]))).format == "pdf"
    assert read_source(write(tmp_path, "d", TEXT.encode())).format == "txt"


def test_the_same_bytes_give_the_same_text_under_any_name(tmp_path: Path) -> None:
    first, second = (read_source(write(tmp_path, name, PAGE.encode())) for name in ("a.html", "b.txt"))
    assert (first.raw, first.sha256) == (second.raw, second.sha256)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("empty.txt", b"", "is empty."),
        ("blank.txt", " \n\u3000\n".encode(), "holds no text."),
        ("blank.html", b"<html><body><script>1</script></body></html>", "holds no text."),
        ("nul.txt", b"abc\0def", "holds a NUL"),
        ("noise.txt", bytes(random.Random(1).choices(range(1, 256), k=5000)), "is not UTF-8"),  # noqa: S311
        ("surrogate.txt", b"\xed\xa0\x80", "is not UTF-8"),
        ("controls.txt", bytes(range(1, 32)) * 9, "is a binary file"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "is a PNG picture"),
        ("text.docx", "政策".encode(), "is no docx file"),
        ("cut.docx", make_zip({"word/document.xml": "<a/>"})[:60], "is broken"),
        (
            "markup.docx",
            make_zip({"word/document.xml": "<a><b></a>"}),
            "is broken: its part word/document.xml is no well-formed XML",
        ),
        ("bomb.docx", make_zip({"word/document.xml": b" " * 30_000_000}), "looks like a zip bomb"),
        ("bomb.ofd", make_zip({"OFD.xml": b" " * 30_000_000}), "looks like a zip bomb"),
        ("numbers.ofd", make_ofd([[text_object(1, 1, 5, "政").replace('Size="5"', 'Size="x"')]]), "is broken in a way"),
        ("cut.pdf", make_pdf([wrapped("政策", 700)])[:100], "is broken"),
        ("cut.ofd", make_ofd([[text_object(1, 1, 5, "政策")]])[:300], "is broken"),
    ],
)
def test_a_bad_file_is_refused_in_a_sentence(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    assert refusal(write(tmp_path, name, data)).startswith(sentence)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path).startswith("is a folder, no document")
    assert refusal(tmp_path / "nothing.txt").startswith("cannot be read: No such file or directory")
    assert refusal(Path(os.devnull)).startswith("is no ordinary file")


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_001)
    assert refusal(path).startswith("is too large (200,000,001 bytes, the limit is 200,000,000)")


def test_a_text_of_a_hundred_megabytes_is_read(tmp_path: Path) -> None:
    line = "云岭省加强基础研究。\n"
    path = write(tmp_path, "large.txt", line.encode() * (100_000_000 // len(line.encode())))
    assert len(read_source(path).raw) == 100_000_000 // len(line.encode()) * len(line)


def test_a_hundred_thousand_lines_of_brackets_and_an_english_text_are_read(tmp_path: Path) -> None:
    assert len(read_source(write(tmp_path, "a.txt", b"((((\n" * 100_000)).raw) == 500_000
    assert read_source(write(tmp_path, "b.txt", b"Work points for 2024.\n")).raw == "Work points for 2024.\n"


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up the rights of the superuser, who may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise there")
def test_a_file_and_a_folder_without_permission_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "closed/a.txt", TEXT.encode())
    path.chmod(0)
    path.parent.chmod(0)
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o755)
    with as_nobody():
        assert refusal(path).startswith("cannot be read: Permission denied")
        with pytest.raises(SourceError, match=r"closed cannot be read: Permission denied\.$"):
            find_sources([tmp_path])
    path.parent.chmod(0o755)


@pytest.mark.parametrize(
    "make", [lambda: make_pdf([wrapped(TEXT, 700)]), lambda: PAGE.encode(), lambda: make_ofd([[text_object(1, 9, 5, "政策")]])]
)
def test_damaged_bytes_are_read_or_refused_and_nothing_else(tmp_path: Path, make: Callable[[], bytes]) -> None:
    dice, whole = random.Random(4), make()  # noqa: S311
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 20)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        path = write(tmp_path, "a", bytes(data[: dice.randint(1, len(data))]))
        try:
            assert read_source(path).raw.strip()
        except SourceError as error:
            assert str(error).startswith(str(path))


def test_folders_are_walked_for_known_suffixes_in_one_order(tmp_path: Path) -> None:
    for name in ("b/2.TXT", "b/1.md", "a.pdf", "B.html", "b.docx", "c/d/e.ofd", "c/x.xlsx", "c/x", "云.wps", "z.doc", "q.csv"):
        write(tmp_path, name, b"x")
    found = [path.relative_to(tmp_path).as_posix() for path in find_sources([tmp_path])]
    assert found == ["B.html", "a.pdf", "b.docx", "b/1.md", "b/2.TXT", "c/d/e.ofd", "z.doc", "云.wps"]


def test_hidden_temporary_and_accompanying_files_are_passed_over_in_folders(tmp_path: Path) -> None:
    for name in ("~$a.docx", ".~a.docx", ".DS_Store", ".git/a.txt", "._a.txt", "README.md", "license.txt", "__MACOSX/._b.txt"):
        write(tmp_path, name, b"x")
    kept = write(tmp_path, "a.docx", b"x")
    assert find_sources([tmp_path]) == [kept]


def test_the_shelf_of_a_graph_is_no_folder_of_documents(tmp_path: Path) -> None:
    write(tmp_path, "zhengtu.sources/index.jsonl", b"{}")
    write(tmp_path, "zhengtu.sources/00.txt", b"x")
    kept = write(tmp_path, "my.sources/a.txt", b"x")
    assert find_sources([tmp_path]) == [kept]


def test_a_file_named_is_tried_whatever_its_name(tmp_path: Path) -> None:
    paths = [write(tmp_path, name, b"x") for name in (".hidden", "README.md", "x.csv")]
    assert find_sources(paths) == paths


def test_a_file_meant_twice_comes_once_and_the_order_of_the_paths_does_not_matter(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a/1.txt", b"x"), write(tmp_path, "b/2.txt", b"x")
    paths = [second, tmp_path / "b", tmp_path / "a", tmp_path / "b" / ".." / "a" / "1.txt"]
    assert find_sources(paths) == find_sources(reversed(paths)) == [first, second]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_linked_folders_are_not_followed_and_broken_links_are_passed_over(tmp_path: Path) -> None:
    kept = write(tmp_path, "a/1.txt", b"x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    assert find_sources([tmp_path]) == [kept]


def test_a_path_that_does_not_exist_and_a_folder_without_documents_are_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"nothing does not exist\.$"):
        find_sources([tmp_path / "nothing"])
    write(tmp_path, "x.csv", b"x")
    with pytest.raises(SourceError) as caught:
        find_sources([tmp_path])
    assert str(caught.value).startswith(f"{tmp_path} holds no document: known are files that end in .txt, .md,")


def test_no_library_for_a_format_is_loaded_before_it_is_needed() -> None:
    code = "import sys, loaders.reading; print(sorted({'lxml', 'pypdfium2', 'docx', 'rapidocr', 'numpy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
