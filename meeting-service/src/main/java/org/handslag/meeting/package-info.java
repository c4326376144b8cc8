/** Meetings expected, held and missed, their minutes, and events for many. */
@NullMarked
package org.handslag.meeting;

import org.jspecify.annotations.NullMarked;
