/** What this service knows of other services' aggregates: its own small records of their events. */
@NullMarked
package org.handslag.meeting.mirrored;

import org.jspecify.annotations.NullMarked;
