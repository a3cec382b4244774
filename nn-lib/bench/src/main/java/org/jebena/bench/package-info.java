/** Benchmark programs, and what they share: samples, goals, tables. */
package org.jebena.bench;
