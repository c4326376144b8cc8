/** What others learn of a round. */
@NullMarked
package org.handslag.matching.round.kafka;

import org.jspecify.annotations.NullMarked;
