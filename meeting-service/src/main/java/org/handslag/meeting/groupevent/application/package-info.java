/** Planning, holding and cancelling group events: one class per use case. */
@NullMarked
package org.handslag.meeting.groupevent.application;

import org.jspecify.annotations.NullMarked;
