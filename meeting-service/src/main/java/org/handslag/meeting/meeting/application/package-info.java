/** Recording meetings and writing their minutes: one class per use case. */
@NullMarked
package org.handslag.meeting.meeting.application;

import org.jspecify.annotations.NullMarked;
