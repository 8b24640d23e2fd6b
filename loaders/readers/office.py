"""doc, wps and rtf documents, through LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from loaders.readers import docx
from loaders.readers.unreadable import UnreadableError

PROGRAMS = ("soffice", "libreoffice")
SECONDS = 180
#: How doc and wps files are read; without it a broken one would be taken for plain text.
FILTER = "MS Word 97"
#: Settings of the converter's own profile: no macros, nothing fetched.
SETTINGS = Path(__file__).with_name("office.xcu")


def read(data: bytes) -> str:
    """Give the text of a document as LibreOffice makes a docx file of it; raises UnreadableError where it is not installed."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise UnreadableError(
            "needs LibreOffice to be read, and there is none here: install it (apt install libreoffice-writer, brew install"
            " --cask libreoffice, winget install TheDocumentFoundation.LibreOffice), or save the document as docx."
        )
    with TemporaryDirectory(prefix="zhengtu-") as folder:
        return docx.read(_converted(program, data, Path(folder)))


def _converted(program: str, data: bytes, folder: Path) -> bytes:
    """Have the bytes converted to docx in a folder of their own, with a profile of its own beside an open LibreOffice."""
    rich = data.startswith(b"{\\rtf")
    source, target, user = folder / f"document.{'rtf' if rich else 'doc'}", folder / "document.docx", folder / "profile" / "user"
    source.write_bytes(data)
    user.mkdir(parents=True)
    shutil.copyfile(SETTINGS, user / "registrymodifications.xcu")
    profile = f"-env:UserInstallation={user.parent.as_uri()}"
    as_word = [] if rich else [f"--infilter={FILTER}"]
    command = [
        program,
        profile,
        "--headless",
        "--norestore",
        *as_word,
        "--convert-to",
        "docx",
        "--outdir",
        str(folder),
        str(source),
    ]
    said = _run(command)
    if not target.is_file():
        raise UnreadableError(
            f"could not be converted by LibreOffice ({said or 'it said nothing'}): get a new copy, or save it as docx."
        )
    return target.read_bytes()


def _run(command: list[str]) -> str:
    """Run the converter, and end it with all that it started when it takes too long; gives the last line it said."""
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    ) as process:
        try:
            said, _ = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            _end(process)
            raise UnreadableError(f"took LibreOffice more than {SECONDS} seconds: save it as docx.") from None
    return said.decode("utf-8", "replace").strip().rpartition("\n")[2]


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and, where the system has process groups, its children."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
