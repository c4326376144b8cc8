/** Drawing the plans whenever something they follow from has changed, and showing them. */
@NullMarked
package org.handslag.meeting.plan.application;

import org.jspecify.annotations.NullMarked;
