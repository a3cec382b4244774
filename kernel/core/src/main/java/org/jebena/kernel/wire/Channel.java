package org.jebena.kernel.wire;

/** The five sockets of a kernel. */
public enum Channel {
    SHELL, CONTROL, STDIN, IOPUB, HEARTBEAT
}
