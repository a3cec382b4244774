"""What the suite types into a kernel: in Java for ours, in Python for ipykernel, which proves the suite itself."""

import os
from dataclasses import dataclass

KERNEL = os.environ.get("KERNEL", "jebena")


@dataclass(frozen=True)
class Samples:
    language: str
    extension: str
    hello: str
    stderr: str
    completions: list
    complete: list
    incomplete: list
    invalid: list
    page: str
    error: str
    results: list
    displays: list
    history_operations: tuple
    history_pattern: str
    inspect: str
    clear: str

    assign: str
    """Keeps 41 in a variable called answer."""
    recall: str
    """Shows that variable plus one."""
    spin: str
    sleep: str
    ask: str
    """Reads a line from standard input and greets it."""
    count: str
    """Prints the numbers below 20,000, a line each."""
    fail: str
    """Throws an exception whose message is 'no such luck'."""
    failure: str
    """The name that front ends show for it."""
    dies_late: str
    """Starts a thread that would keep a careless process alive."""


JAVA = Samples(
    language="java",
    extension=".java",
    hello='IO.println("hello, world");',
    stderr='System.err.println("oh, no");',
    completions=[
        {"text": "Math.sqr", "matches": {"sqrt("}},
        {"text": 'var text = "a"; text.isBl', "matches": {"isBlank()"}},
    ],
    complete=["1 + 1", "int x = 5;", "for (int i = 0; i < 3; i++) { }", "record P(int x) { }", "// nothing to do"],
    incomplete=["int f(int x) {", "for (int i = 0; i < 3; i++) {", "var text = \"\"\"\n    a", "Math.max(1,", "1 +"],
    invalid=["int 5x = 3;", "1 + ;", "}"],
    page="Math.max?",
    error='throw new IllegalStateException("as expected")',
    results=[
        {"code": "1 + 2 + 3", "result": "6"},
        {"code": "IntStream.range(1, 4).map(n -> n * n).boxed().toList()", "result": "[1, 4, 9]"},
    ],
    displays=[
        {"code": 'display(html("<b>bold</b>"));', "mime": "text/html"},
        {"code": 'display(markdown("**bold**"));', "mime": "text/markdown"},
        {
            "code": "display(new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB));",
            "mime": "image/png",
        },
    ],
    history_operations=("tail", "range", "search"),
    history_pattern="1 ? 2*",
    inspect="Math.max(",
    clear="clearOutput();",
    assign="int answer = 41;",
    recall="answer + 1",
    spin="while (true) { }",
    sleep="Thread.sleep(600_000);",
    ask='IO.println("Hello " + IO.readln("Name: "));',
    count="for (int i = 0; i < 20_000; i++) System.out.println(i);",
    fail='throw new IllegalArgumentException("no such luck");',
    failure="IllegalArgumentException",
    dies_late="new Thread(() -> { try { Thread.sleep(600_000); } catch (InterruptedException e) { } }).start();",
)

PYTHON = Samples(
    language="python",
    extension=".py",
    hello="print('hello, world')",
    stderr="import sys; print('oh, no', file=sys.stderr)",
    completions=[{"text": "zi", "matches": {"zip"}}],
    complete=["1", "print('hello, world')", "def f(x):\n  return x*2\n\n\n"],
    incomplete=["print('''hello", "def f(x):\n  x*2"],
    invalid=["import = 7q"],
    page="zip?",
    error="raise ValueError('as expected')",
    results=[{"code": "1+2+3", "result": "6"}, {"code": "[n*n for n in range(1, 4)]", "result": "[1, 4, 9]"}],
    displays=[
        {"code": "from IPython.display import HTML, display; display(HTML('<b>bold</b>'))", "mime": "text/html"},
        {"code": "from IPython.display import Math, display; display(Math('\\\\frac{1}{2}'))", "mime": "text/latex"},
    ],
    history_operations=("tail", "search"),  # ipykernel answers a range with session 0
    history_pattern="1?2*",
    inspect="zip",
    clear="from IPython.display import clear_output; clear_output()",
    assign="answer = 41",
    recall="answer + 1",
    spin="while True: pass",
    sleep="import time; time.sleep(600)",
    ask="print('Hello ' + input('Name: '))",
    count="for i in range(20_000): print(i)",
    fail="raise ValueError('no such luck')",
    failure="ValueError",
    dies_late="import threading, time; threading.Thread(target=lambda: time.sleep(600), daemon=True).start()",
)

SAMPLES = PYTHON if KERNEL.startswith("python") else JAVA
