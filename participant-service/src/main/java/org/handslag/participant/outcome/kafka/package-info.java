/** What others may see of an outcome. */
@NullMarked
package org.handslag.participant.outcome.kafka;

import org.jspecify.annotations.NullMarked;
