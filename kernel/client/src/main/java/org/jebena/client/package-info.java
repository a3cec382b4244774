/** A small Jupyter client: starts a kernel, talks to it and tells what came back; for tests and benchmarks. */
package org.jebena.client;
