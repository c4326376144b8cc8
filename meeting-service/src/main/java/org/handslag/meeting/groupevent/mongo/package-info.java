/** How group events are kept and what of them is published. */
@NullMarked
package org.handslag.meeting.groupevent.mongo;

import org.jspecify.annotations.NullMarked;
