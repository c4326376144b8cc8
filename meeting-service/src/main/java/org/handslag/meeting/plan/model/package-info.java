/** By which dates meetings were due: pure rules, JDK only. */
@NullMarked
package org.handslag.meeting.plan.model;

import org.jspecify.annotations.NullMarked;
