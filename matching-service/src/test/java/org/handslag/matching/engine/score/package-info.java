/** Tests of scores and candidates. */
@NullMarked
package org.handslag.matching.engine.score;

import org.jspecify.annotations.NullMarked;
