/** The sockets, and the one thread that owns them. */
package org.jebena.kernel.channels;
