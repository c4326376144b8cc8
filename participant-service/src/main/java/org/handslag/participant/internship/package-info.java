/** What a participant does and learns at an organisation. */
@NullMarked
package org.handslag.participant.internship;

import org.jspecify.annotations.NullMarked;
