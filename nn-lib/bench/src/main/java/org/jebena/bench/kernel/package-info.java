/** How fast a kernel is: each probe is one piece of work, written for our kernel and for its peer. */
package org.jebena.bench.kernel;
