/**
 * What is kept of a round that the engine solves: policy, snapshot, what staff asked, what came
 * out.
 */
@NullMarked
package org.handslag.matching.solve.model;

import org.jspecify.annotations.NullMarked;
