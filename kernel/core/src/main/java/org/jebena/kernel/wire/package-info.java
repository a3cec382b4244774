/** What travels: connection files, signed frames, messages and the records of their contents. Knows no socket and no handler. */
package org.jebena.kernel.wire;
