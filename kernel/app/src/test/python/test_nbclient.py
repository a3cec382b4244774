"""Whole notebooks, run as CI services and publishers run them: nbclient and nbconvert."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from samples import KERNEL, SAMPLES

TOUR = Path(__file__).resolve().parents[5] / "notebooks" / "00-tour.ipynb"


def notebook(*cells):
    """A notebook of code cells; a cell is its source, or a pair of source and tags."""
    made = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": KERNEL, "display_name": KERNEL}})
    for cell in cells:
        source, tags = cell if isinstance(cell, tuple) else (cell, [])
        made.cells.append(nbformat.v4.new_code_cell(source, metadata={"tags": tags}))
    return made


def execute(made):
    return NotebookClient(made, timeout=300, kernel_name=KERNEL).execute()


def test_the_tour_runs_from_top_to_bottom():
    if KERNEL != "jebena":
        pytest.skip("the tour is written in Java")
    cells = [c for c in execute(nbformat.read(TOUR, as_version=4)).cells if c.cell_type == "code" and c.source.strip()]
    expected = [c for c in cells if "raises-exception" in c.metadata.get("tags", [])]
    failed = [c.source for c in cells if c not in expected and any(o.output_type == "error" for o in c.outputs)]
    assert failed == []
    assert [c.execution_count for c in cells] == list(range(1, 1 + len(cells)))


def test_an_expected_error_is_recorded_and_the_next_cells_run():
    done = execute(notebook(SAMPLES.assign, (SAMPLES.fail, ["raises-exception"]), SAMPLES.recall))
    error = done.cells[1].outputs[-1]
    assert error.output_type == "error"
    assert error.ename.endswith(SAMPLES.failure)
    assert "no such luck" in error.evalue
    assert "no such luck" in "\n".join(error.traceback)
    assert done.cells[2].outputs[0].data["text/plain"] == "42"


def test_an_unexpected_error_ends_the_run():
    with pytest.raises(CellExecutionError, match="no such luck"):
        execute(notebook(SAMPLES.fail, SAMPLES.recall))


def test_the_executed_notebook_is_valid():
    nbformat.validate(execute(notebook(SAMPLES.hello, SAMPLES.recall.replace("answer", "41"), SAMPLES.displays[0]["code"])))


def test_nbconvert_executes_to_html(tmp_path):
    source = tmp_path / "small.ipynb"
    nbformat.write(notebook(SAMPLES.assign, SAMPLES.recall, SAMPLES.hello, SAMPLES.displays[0]["code"]), source)
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--execute", "--to", "html", "--output", "small.html", str(source)],
        cwd=tmp_path,
        check=True,
    )
    html = (tmp_path / "small.html").read_text()
    assert "<pre>42</pre>" in html
    assert "hello, world" in html
    assert "<b>bold</b>" in html
