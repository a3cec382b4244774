/** Channels between cells and code in the front end. */
package org.jebena.kernel.comms;
