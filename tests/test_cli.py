"""The commands as a user runs them, on the graph of the example papers, built once."""

import csv
import io
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main

ROOT = Path(__file__).parent.parent
CORRIDOR = "长江云帆科创走廊"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example papers, their graph and its dump, as the examples in the help texts want them."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    assert _run("build", folder / "examples", "--graph", folder / "demo.kgl", "--jobs", "1").exit_code == 0
    assert _run("dump", folder / "demo.jsonl", "--graph", folder / "demo.kgl").exit_code == 0
    return folder


def _run(*arguments: object, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=given)


def _process(*arguments: object, **settings: str) -> subprocess.CompletedProcess[bytes]:
    plain: Mapping[str, str] = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTHON", "LANG"))
    }
    command = [sys.executable, "-m", "cli", *map(str, arguments)]
    return subprocess.run(command, env={**plain, "PYTHONPATH": str(ROOT), **settings}, capture_output=True)


@pytest.mark.parametrize("name", main.commands)
def test_the_help_of_every_verb_ends_in_an_example_that_runs(
    name: str, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(desk, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    told = _run(name, "--help").output
    program, *words = shlex.split(told.splitlines()[-1])
    assert (program, words[0]) == ("zhengtu", name)
    if name == "restore":
        assert not (tmp_path / "restored.kgl").exists()
    done = _run(*words)
    assert done.exit_code == 0, done.output


def test_help_comes_at_once_and_loads_no_engine() -> None:
    late = {"kglite", "neo4j", "rich", "pydantic", "yaml", "opencc", "pypinyin", "lxml"}
    code = f"import sys, cli; print(sorted({late} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


def test_build_says_what_went_in_and_what_did_not(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    shutil.copy(desk / "examples" / "hubei_2025_work_points.txt", tmp_path / "copy.txt")
    done = _run("build", desk / "examples", tmp_path, tmp_path / "nowhere", "--graph", tmp_path / "g.kgl", "--jobs", "1")
    assert done.exit_code == 1
    assert "4 new" in done.stdout and "2 refused" in done.stdout
    assert "copy.txt" in done.stdout and "same document" in done.stdout
    refused = done.stderr.splitlines()
    assert len(refused) == 2 and "empty.txt" in refused[0] + refused[1] and "nowhere" in refused[0] + refused[1]


def test_extract_prints_nodes_before_the_relationships_that_use_them(desk: Path) -> None:
    done = _run("extract", desk / "examples" / "hubei_2025_work_points.txt")
    assert done.exit_code == 0
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    seen: set[str] = set()
    for row in rows:
        if row["type"] == "node":
            seen.add(row["id"])
        else:
            assert {row["start"]["id"], row["end"]["id"]} <= seen
    assert len(rows) > 100


def test_extract_reads_standard_input_and_goes_on_after_a_file_that_it_refuses(desk: Path, tmp_path: Path) -> None:
    paper = (desk / "examples" / "hubei_2025_work_points.txt").read_bytes()
    done = _run("extract", tmp_path / "nowhere.txt", "-", given=paper)
    assert done.exit_code == 1
    assert "nowhere.txt does not exist" in done.stderr or "nowhere.txt cannot be read" in done.stderr
    assert CORRIDOR in done.stdout


def test_verify_says_how_many_quotes_stand(desk: Path) -> None:
    done = _run("verify", "--graph", desk / "demo.kgl")
    assert done.exit_code == 0
    assert "stand word for word in their sources (documents: 4)" in done.output


def test_verify_fails_on_a_paper_that_changed(desk: Path, tmp_path: Path) -> None:
    shutil.copytree(desk / "examples", tmp_path / "examples")
    assert _run("build", tmp_path / "examples", "--graph", tmp_path / "g.kgl").exit_code == 0
    paper = tmp_path / "examples" / "chongqing_2025_measures.txt"
    paper.write_text(paper.read_text(encoding="utf-8").replace("市科技局", "市科委"), encoding="utf-8")
    done = _run("verify", "--graph", tmp_path / "g.kgl")
    assert done.exit_code == 1
    assert paper.name in done.stderr and len(done.stderr.splitlines()) == 1


def test_show_gives_every_statement_with_its_document_and_quote(desk: Path) -> None:
    done = _run("show", CORRIDOR, "--graph", desk / "demo.kgl", "--format", "json")
    rows = json.loads(done.stdout)
    assert {row["province"] for row in rows} == {"湖北省", "江西省", "重庆市"}
    assert all(row["quote"] and row["document"] for row in rows)
    table = _run("show", CORRIDOR, "--graph", desk / "demo.kgl").output
    assert table.splitlines()[0] == CORRIDOR and "platform/100000/" in table and "MENTIONS" in table


def test_show_lists_several_matches_and_suggests_where_there_is_none(desk: Path) -> None:
    several = _run("show", "科学技术", "--graph", desk / "demo.kgl", "--format", "csv")
    names = [row["name"] for row in csv.DictReader(io.StringIO(several.stdout))]
    assert {"湖北省科学技术厅", "江西省科学技术厅"} <= set(names)
    none = _run("show", "长江云帆科创长廊", "--graph", desk / "demo.kgl")
    assert none.exit_code == 1 and CORRIDOR in none.stderr


def test_stats_count_by_class_relation_province_and_document(desk: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(_run("stats", "--graph", desk / "demo.kgl", "--format", "csv").stdout)))
    assert {row["by"] for row in rows} == {"class", "relation", "province", "document"}
    assert sorted(row["name"] for row in rows if row["by"] == "province") == ["江西省", "湖北省", "重庆市"]
    assert all(title in _run("stats", "--graph", desk / "demo.kgl").output for title in ("Classes", "Relations", "Provinces"))


def test_report_finds_the_figure_that_a_paper_prints_in_two_ways(desk: Path) -> None:
    rows = json.loads(_run("report", "--graph", desk / "demo.kgl", "--format", "json").stdout)
    [twice] = [row for row in rows if row["kind"] == "self-contradiction"]
    assert "1286" in twice["message"] and "1268" in twice["message"]


def test_a_free_query_is_answered_in_every_shape(desk: Path) -> None:
    query = "MATCH (p:Entity:Platform {name: $name})<-[m:MENTIONS]-(s) RETURN p, s.name AS s, m.quote AS `原文` ORDER BY m.rid"
    words = ("cypher", query, "--param", f"name={CORRIDOR}", "--graph", desk / "demo.kgl")
    rows = json.loads(_run(*words, "--format", "json").stdout)
    assert len(rows) > 3 and rows[0]["p"]["labels"] == ["Entity", "Platform"] and CORRIDOR in rows[0]["原文"]
    cells = list(csv.DictReader(io.StringIO(_run(*words, "--format", "csv").stdout)))
    assert json.loads(cells[0]["p"]) == rows[0]["p"] and [row["s"] for row in cells] == [row["s"] for row in rows]
    assert f"{CORRIDOR} (Platform)" in _run(*words).stdout
    assert _run("cypher", "-", "--graph", desk / "demo.kgl", given="RETURN '政图' AS 名".encode()).exit_code == 1
    assert "政图" in _run("cypher", "-", "--graph", desk / "demo.kgl", given="RETURN '政图' AS `名`".encode()).stdout


def test_a_free_query_says_when_its_limits_are_reached(desk: Path) -> None:
    graph = ("--graph", desk / "demo.kgl")
    done = _run("cypher", "UNWIND range(1, 9) AS x RETURN x", "--limit", "3", "--format", "csv", *graph)
    assert done.stdout.split() == ["x", "1", "2", "3"] and "first 3 rows" in done.stderr and "--limit" in done.stderr
    endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s"
    done = _run("cypher", endless, "--timeout", "0.2", *graph)
    assert done.exit_code == 1 and "stopped after 0.2 seconds" in done.stderr
    done = _run("cypher", "MATCH (n:Entity:Nothing) RETURN n", *graph)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "No rows.\n")


def test_a_query_that_writes_is_refused_and_the_graph_left_alone(desk: Path) -> None:
    before = (desk / "demo.kgl").read_bytes()
    done = _run("cypher", "MATCH (n) DETACH DELETE n", "--graph", desk / "demo.kgl")
    assert done.exit_code == 1 and "may only read" in done.stderr and len(done.stderr.splitlines()) == 1
    assert (desk / "demo.kgl").read_bytes() == before


def test_a_removed_document_leaves_nothing_and_can_come_back(desk: Path, tmp_path: Path) -> None:
    shutil.copytree(desk / "examples", tmp_path / "examples")
    target = tmp_path / "g.kgl"
    _run("build", tmp_path / "examples", "--graph", target)
    before = _run("dump", "--graph", target).stdout_bytes
    done = _run("remove", "yichang_2025_notice.html", "--graph", target)
    assert done.exit_code == 0 and done.output.startswith("Removed document/420500/")
    assert "三峡智航实验室" not in _run("dump", "--graph", target).stdout
    assert _run("remove", "yichang_2025_notice.html", "--graph", target).exit_code == 1
    _run("build", tmp_path / "examples", "--graph", target)
    assert _run("dump", "--graph", target).stdout_bytes == before


def test_dump_and_restore_lose_nothing(desk: Path, tmp_path: Path) -> None:
    lines = (desk / "demo.jsonl").read_bytes()
    assert _run("restore", "-", "--graph", tmp_path / "g.kgl", given=lines).exit_code == 0
    assert _run("dump", "--graph", tmp_path / "g.kgl").stdout_bytes == lines


@pytest.mark.parametrize("form", ["graphml", "gexf", "neo4j-admin"])
def test_a_graph_is_exported_in_every_form(form: str, desk: Path, tmp_path: Path) -> None:
    done = _run("export", form, tmp_path / "out", "--graph", desk / "demo.kgl")
    assert done.exit_code == 0, done.output
    files = [tmp_path / "out"] if form != "neo4j-admin" else sorted((tmp_path / "out").glob("Platform.csv"))
    assert CORRIDOR in files[0].read_text(encoding="utf-8")


def test_an_export_that_fails_leaves_no_file(tmp_path: Path) -> None:
    done = _run("export", "gexf", tmp_path / "out.gexf", "--graph", tmp_path / "missing.kgl")
    assert done.exit_code == 1 and "missing.kgl" in done.stderr and not list(tmp_path.iterdir())


@pytest.mark.parametrize("lines", [b"no json\n", b"\xff\xfe\x00\n", b'{"type":"node"}\n'])
def test_restore_refuses_what_is_no_dump_and_makes_no_graph(lines: bytes, tmp_path: Path) -> None:
    done = _run("restore", "-", "--graph", tmp_path / "g.kgl", given=lines)
    assert done.exit_code == 1 and "Line 1" in done.stderr
    assert not (tmp_path / "g.kgl").exists()


@pytest.mark.neo4j
def test_every_verb_gives_the_same_on_a_server_as_on_a_file(
    desk: Path, neo4j_uri: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(desk / "examples", "examples")

    def same(*words: str) -> str:
        """Run a verb on both and give the output, which must be one."""
        monkeypatch.setenv("NEO4J_URI", neo4j_uri)
        on_server = _run(*words)
        monkeypatch.delenv("NEO4J_URI")
        in_file = _run(*words)
        assert on_server.exit_code == in_file.exit_code == 0, on_server.output
        # A server changes a node for each document that speaks of it.
        assert re.sub(r"\d+ nodes", "nodes", on_server.stdout) == re.sub(r"\d+ nodes", "nodes", in_file.stdout)
        return on_server.stdout

    assert "4 new" in same("build", "examples", "--jobs", "1")
    assert "4 as before" in same("build", "examples")
    assert "documents: 4" in same("verify")
    assert CORRIDOR in same("show", CORRIDOR)
    same("stats", "--format", "json")
    assert "self-contradiction" in same("report", "--format", "csv")
    assert "LED_BY" in same("cypher", "MATCH (a)-[r]->(b:Entity:Agency) RETURN a, r, b ORDER BY r.rid", "--format", "json")
    assert CORRIDOR in same("export", "graphml", "-")
    same("dump", "all.jsonl")
    same("remove", "yichang_2025_notice.html")
    assert "三峡智航实验室" not in same("dump")
    assert "1 new" in same("build", "examples")
    assert same("dump") == Path("all.jsonl").read_text(encoding="utf-8")
    for file in sorted(path.name for path in Path("examples").iterdir() if path.suffix in (".txt", ".html")):
        same("remove", file)
    assert "Restored 4 documents" in same("restore", "all.jsonl")
    assert same("dump") == Path("all.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("verb", ["verify", "show x", "cypher x", "export gexf x", "stats", "report", "dump", "remove x"])
def test_a_graph_that_is_not_there_and_a_file_that_is_none_are_one_sentence(verb: str, tmp_path: Path) -> None:
    (tmp_path / "text.kgl").write_text("no graph", encoding="utf-8")
    for target in ("missing.kgl", "text.kgl"):
        done = _run(*verb.split(), "--graph", tmp_path / target)
        assert done.exit_code == 1
        assert target in done.stderr and len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", [["build"], ["show"], ["stats", "--format", "xml"], ["nonsense"]])
def test_a_wrong_call_has_exit_status_2(words: list[str]) -> None:
    assert _run(*words).exit_code == 2


@pytest.mark.parametrize(
    "settings",
    [
        {"LANG": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
    ],
)
def test_chinese_comes_out_whole_in_any_locale(settings: dict[str, str], desk: Path) -> None:
    for verb, form in ((["show", CORRIDOR], "csv"), (["stats"], "table")):
        done = _process(*verb, "--graph", desk / "demo.kgl", "--format", form, **settings)
        assert done.returncode == 0, done.stderr
        assert "湖北省" in done.stdout.decode("utf-8")


def test_a_closed_pipe_ends_quietly(desk: Path) -> None:
    command = [sys.executable, "-m", "cli", "dump", "--graph", str(desk / "demo.kgl")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        assert len(process.stdout.read(10)) == 10
        process.stdout.close()
        assert process.stderr.read() == b""


def test_an_interrupt_stops_a_build_with_its_workers_and_stores_nothing(tmp_path: Path) -> None:
    text = (ROOT / "examples" / "hubei_2025_work_points.txt").read_text(encoding="utf-8")
    for number in range(120):
        (tmp_path / f"{number}.txt").write_text(text.replace("2025", str(1900 + number)), encoding="utf-8")
    command = [sys.executable, "-m", "cli", "build", str(tmp_path), "--graph", str(tmp_path / "g.kgl"), "--jobs", "2"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE) as process:
        time.sleep(1.5)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode != 0 and b"Traceback" not in told
    assert not (tmp_path / "g.kgl").exists()
