/** An event for many, with its audiences and attendance: pure rules, JDK only. */
@NullMarked
package org.handslag.meeting.groupevent.model;

import org.jspecify.annotations.NullMarked;
