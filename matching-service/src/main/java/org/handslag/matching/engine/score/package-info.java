/**
 * From profiles in codes to edges: hard rules that forbid, criteria that score, and candidates
 * found without looking at every pair. Integers only.
 */
@NullMarked
package org.handslag.matching.engine.score;

import org.jspecify.annotations.NullMarked;
