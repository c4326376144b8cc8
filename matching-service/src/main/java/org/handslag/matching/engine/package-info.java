/**
 * The matching engine's values: markets, terms, answers. Below it: {@code assign} solves, {@code
 * check} proves, {@code stable} matches by two-sided rankings, {@code explain} says why, {@code
 * score} turns profiles into edges, {@code text} reads instances. JDK only, no floating point; the
 * same input and seed give the same answer to the bit.
 */
@NullMarked
package org.handslag.matching.engine;

import org.jspecify.annotations.NullMarked;
