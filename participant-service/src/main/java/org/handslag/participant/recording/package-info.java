/** Who recorded a fact, and who told it. */
@NullMarked
package org.handslag.participant.recording;

import org.jspecify.annotations.NullMarked;
