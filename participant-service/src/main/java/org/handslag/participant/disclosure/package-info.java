/** What mentors and workplaces learn of a participant, step by step. */
@NullMarked
package org.handslag.participant.disclosure;

import org.jspecify.annotations.NullMarked;
