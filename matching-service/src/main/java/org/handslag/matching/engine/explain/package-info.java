/** Why a solved round is as it is, and what would change it: codes and numbers, no words. */
@NullMarked
package org.handslag.matching.engine.explain;

import org.jspecify.annotations.NullMarked;
