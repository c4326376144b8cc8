/** Checks of request bodies that more than one use case makes. */
@NullMarked
package org.handslag.meeting.body;

import org.jspecify.annotations.NullMarked;
