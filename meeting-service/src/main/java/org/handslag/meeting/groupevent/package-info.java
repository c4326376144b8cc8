/** Events for many. */
@NullMarked
package org.handslag.meeting.groupevent;

import org.jspecify.annotations.NullMarked;
