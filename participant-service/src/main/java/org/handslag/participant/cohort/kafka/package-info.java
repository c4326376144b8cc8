/** What others may see of a cohort. */
@NullMarked
package org.handslag.participant.cohort.kafka;

import org.jspecify.annotations.NullMarked;
