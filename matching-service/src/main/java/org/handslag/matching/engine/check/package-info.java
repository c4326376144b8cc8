/**
 * Checks answers from the values alone; shares no code with what found them, and no floating point.
 */
@NullMarked
package org.handslag.matching.engine.check;

import org.jspecify.annotations.NullMarked;
