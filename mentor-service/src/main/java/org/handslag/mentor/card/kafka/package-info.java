/** Pairs, as far as this service asks. */
@NullMarked
package org.handslag.mentor.card.kafka;

import org.jspecify.annotations.NullMarked;
