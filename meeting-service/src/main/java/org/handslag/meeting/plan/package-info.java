/** The meetings that are expected. */
@NullMarked
package org.handslag.meeting.plan;

import org.jspecify.annotations.NullMarked;
