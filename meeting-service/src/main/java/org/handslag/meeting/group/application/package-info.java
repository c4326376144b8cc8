/** Forming, changing and showing groups: one class per use case. */
@NullMarked
package org.handslag.meeting.group.application;

import org.jspecify.annotations.NullMarked;
