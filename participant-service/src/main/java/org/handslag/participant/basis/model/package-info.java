/** Why personal data is processed, on which basis, and for how long. */
@NullMarked
package org.handslag.participant.basis.model;

import org.jspecify.annotations.NullMarked;
