"""Kernels for the tests: started by name, shut down whatever happens."""

from contextlib import contextmanager

import pytest
from jupyter_client.manager import start_new_kernel

from samples import KERNEL

READY = 60
"""Seconds that a kernel may take on a crowded machine before the test gives up."""


class Kernel:
    """A running kernel and its client, with the few things that the tests do to it."""

    def __init__(self):
        self.manager, self.client = start_new_kernel(startup_timeout=READY, kernel_name=KERNEL)

    def run(self, code, stdin=None, timeout=60):
        """Runs a cell to its end; the reply's content and all output messages."""
        outputs = []
        reply = self.client.execute_interactive(
            code,
            allow_stdin=stdin is not None,
            stdin_hook=None if stdin is None else lambda _: self.client.input(stdin),
            output_hook=outputs.append,
            timeout=timeout,
        )
        return reply["content"], outputs

    def value(self, code):
        """Runs a cell and gives its value as text; fails with the kernel's error if there is one."""
        reply, outputs = self.run(code)
        assert reply["status"] == "ok", reply
        return next(o["content"]["data"]["text/plain"] for o in outputs if o["msg_type"] == "execute_result")

    def stop(self):
        self.client.stop_channels()
        if self.manager.is_alive():
            self.manager.shutdown_kernel(now=True)


def printed(outputs, stream="stdout"):
    """All that was printed on one stream."""
    return "".join(o["content"]["text"] for o in outputs if o["msg_type"] == "stream" and o["content"]["name"] == stream)


@contextmanager
def running():
    kernel = Kernel()
    try:
        yield kernel
    finally:
        kernel.stop()


@pytest.fixture
def kernel():
    with running() as one:
        yield one


@pytest.fixture
def another():
    with running() as one:
        yield one
