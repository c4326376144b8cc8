/** Retention of participants. */
@NullMarked
package org.handslag.participant.retention.application;

import org.jspecify.annotations.NullMarked;
