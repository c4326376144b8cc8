/** Specifications of pairs. */
@NullMarked
package org.handslag.matching.pair.model;

import org.jspecify.annotations.NullMarked;
