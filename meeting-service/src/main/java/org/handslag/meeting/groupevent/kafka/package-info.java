/** Group events on the bus. */
@NullMarked
package org.handslag.meeting.groupevent.kafka;

import org.jspecify.annotations.NullMarked;
