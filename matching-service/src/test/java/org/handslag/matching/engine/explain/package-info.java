/** Tests of explanations. */
@NullMarked
package org.handslag.matching.engine.explain;

import org.jspecify.annotations.NullMarked;
