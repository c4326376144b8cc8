/** What others learn of a pair. */
@NullMarked
package org.handslag.matching.pair.kafka;

import org.jspecify.annotations.NullMarked;
