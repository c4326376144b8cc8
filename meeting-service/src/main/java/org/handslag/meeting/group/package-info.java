/** Groups with members of their own: learning groups, circles. */
@NullMarked
package org.handslag.meeting.group;

import org.jspecify.annotations.NullMarked;
