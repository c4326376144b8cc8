/** Tests of the matching engine. */
@NullMarked
package org.handslag.matching.engine;

import org.jspecify.annotations.NullMarked;
