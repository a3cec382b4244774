"""What jupyter_kernel_test leaves out: stop, restart, standard input, many kernels, a clean end."""

import time

import pytest
from conftest import printed, running

from samples import SAMPLES


def wait_for_busy(client, request):
    """Returns when the kernel says that it works on this request."""
    while True:
        message = client.get_iopub_msg(timeout=30)
        if message["parent_header"].get("msg_id") == request and message["msg_type"] == "execute_input":
            return


def reply_to(client, request, timeout=30):
    while True:
        message = client.get_shell_msg(timeout=timeout)
        if message["parent_header"].get("msg_id") == request:
            return message["content"]


@pytest.mark.parametrize("code", [SAMPLES.spin, SAMPLES.sleep], ids=["loop", "sleep"])
def test_the_stop_button_ends_the_cell_and_keeps_the_variables(kernel, code):
    kernel.run(SAMPLES.assign)
    request = kernel.client.execute(code)
    wait_for_busy(kernel.client, request)
    time.sleep(0.5)
    kernel.manager.interrupt_kernel()
    assert reply_to(kernel.client, request)["status"] == "error"
    assert kernel.value(SAMPLES.recall) == "42"


def test_an_interrupt_aborts_what_is_queued_behind_it(kernel):
    first = kernel.client.execute(SAMPLES.spin)
    queued = kernel.client.execute(SAMPLES.assign)
    wait_for_busy(kernel.client, first)
    time.sleep(0.5)
    kernel.manager.interrupt_kernel()
    assert reply_to(kernel.client, first)["status"] == "error"
    assert reply_to(kernel.client, queued)["status"] in ("aborted", "error")


def test_a_restarted_kernel_has_forgotten_everything(kernel):
    kernel.run(SAMPLES.assign)
    kernel.manager.restart_kernel(now=False)
    kernel.client.wait_for_ready(timeout=60)
    reply, _ = kernel.run(SAMPLES.recall)
    assert reply["status"] == "error"
    assert reply["execution_count"] == 1


def test_a_cell_reads_what_the_user_types(kernel):
    reply, outputs = kernel.run(SAMPLES.ask, stdin="Ada")
    assert reply["status"] == "ok", reply
    assert printed(outputs).endswith("Hello Ada\n")


def test_a_cell_that_reads_where_nobody_types_fails(kernel):
    reply, _ = kernel.run(SAMPLES.ask)
    assert reply["status"] == "error"


def test_every_printed_line_arrives_in_order(kernel):
    _, outputs = kernel.run(SAMPLES.count)
    assert printed(outputs).split() == [str(i) for i in range(20_000)]


def test_shutdown_ends_the_process_within_five_seconds(kernel):
    kernel.run(SAMPLES.dies_late)
    process = kernel.manager.provisioner.process
    kernel.client.shutdown()
    assert process.wait(timeout=5) == 0


def test_two_kernels_do_not_see_each_other(kernel, another):
    kernel.run(SAMPLES.assign)
    reply, _ = another.run(SAMPLES.recall)
    assert reply["status"] == "error"
    assert kernel.value(SAMPLES.recall) == "42"


def test_twenty_starts_in_a_row_all_answer():
    for _ in range(20):
        with running() as one:
            assert one.value(SAMPLES.results[0]["code"]) == SAMPLES.results[0]["result"]
