/**
 * Stable matchings: both sides rank each other, and nobody has a reason to go around the answer.
 */
@NullMarked
package org.handslag.matching.engine.stable;

import org.jspecify.annotations.NullMarked;
