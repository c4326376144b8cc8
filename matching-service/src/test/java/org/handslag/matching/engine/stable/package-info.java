/** Tests of stable matchings. */
@NullMarked
package org.handslag.matching.engine.stable;

import org.jspecify.annotations.NullMarked;
