/** When a participant's time is over. */
@NullMarked
package org.handslag.participant.retention.model;

import org.jspecify.annotations.NullMarked;
