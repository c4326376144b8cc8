/** A meeting of a pair or of a mentor's group, and its minutes: pure rules, JDK only. */
@NullMarked
package org.handslag.meeting.meeting.model;

import org.jspecify.annotations.NullMarked;
