/** Participants: who they are and what they bring. */
@NullMarked
package org.handslag.participant.participant;

import org.jspecify.annotations.NullMarked;
