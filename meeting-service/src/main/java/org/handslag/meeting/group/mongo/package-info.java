/** How groups are kept. */
@NullMarked
package org.handslag.meeting.group.mongo;

import org.jspecify.annotations.NullMarked;
