/** A group and its members over time: pure rules, JDK only. */
@NullMarked
package org.handslag.meeting.group.model;

import org.jspecify.annotations.NullMarked;
