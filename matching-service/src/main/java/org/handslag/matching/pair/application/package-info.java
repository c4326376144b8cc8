/** Use cases of pairs. */
@NullMarked
package org.handslag.matching.pair.application;

import org.jspecify.annotations.NullMarked;
