/** Meetings on the bus. */
@NullMarked
package org.handslag.meeting.meeting.kafka;

import org.jspecify.annotations.NullMarked;
