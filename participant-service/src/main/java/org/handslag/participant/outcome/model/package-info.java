/** An outcome's state and rules. */
@NullMarked
package org.handslag.participant.outcome.model;

import org.jspecify.annotations.NullMarked;
