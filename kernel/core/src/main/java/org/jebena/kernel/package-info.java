/** The kernel: requests come in from {@code channels}, handlers here answer them with the {@code session}. */
package org.jebena.kernel;
