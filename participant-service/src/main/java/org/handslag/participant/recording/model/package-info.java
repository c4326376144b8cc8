/** The values that every recorded fact carries. */
@NullMarked
package org.handslag.participant.recording.model;

import org.jspecify.annotations.NullMarked;
