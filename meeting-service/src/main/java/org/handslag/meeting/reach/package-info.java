/** How far a caller sees into lists. */
@NullMarked
package org.handslag.meeting.reach;

import org.jspecify.annotations.NullMarked;
