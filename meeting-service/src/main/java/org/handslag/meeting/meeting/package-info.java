/** The meetings that are held or missed, and their minutes. */
@NullMarked
package org.handslag.meeting.meeting;

import org.jspecify.annotations.NullMarked;
