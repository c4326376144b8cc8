/** A programme's state and rules. */
@NullMarked
package org.handslag.participant.programme.model;

import org.jspecify.annotations.NullMarked;
