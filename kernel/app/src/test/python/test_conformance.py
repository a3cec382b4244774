"""Jupyter's own conformance suite, with every one of its tests switched on."""

import jupyter_kernel_test

from samples import KERNEL, SAMPLES


class TestConformance(jupyter_kernel_test.KernelTests):
    kernel_name = KERNEL
    language_name = SAMPLES.language
    file_extension = SAMPLES.extension
    code_hello_world = SAMPLES.hello
    code_stderr = SAMPLES.stderr
    completion_samples = SAMPLES.completions
    complete_code_samples = SAMPLES.complete
    incomplete_code_samples = SAMPLES.incomplete
    invalid_code_samples = SAMPLES.invalid
    code_page_something = SAMPLES.page
    code_generate_error = SAMPLES.error
    code_execute_result = SAMPLES.results
    code_display_data = SAMPLES.displays
    code_history_pattern = SAMPLES.history_pattern
    supported_history_operations = SAMPLES.history_operations
    code_inspect_sample = SAMPLES.inspect
    code_clear_output = SAMPLES.clear


class TestWelcome(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True
