/** A participant's state and rules. */
@NullMarked
package org.handslag.participant.participant.model;

import org.jspecify.annotations.NullMarked;
