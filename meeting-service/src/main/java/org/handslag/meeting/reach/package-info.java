/** How far a caller sees into lists, and for how long. */
@NullMarked
package org.handslag.meeting.reach;

import org.jspecify.annotations.NullMarked;
