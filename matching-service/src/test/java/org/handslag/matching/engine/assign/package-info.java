/** Tests of assignments. */
@NullMarked
package org.handslag.matching.engine.assign;

import org.jspecify.annotations.NullMarked;
