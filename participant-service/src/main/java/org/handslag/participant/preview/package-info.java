/** What a programme would ask of people if it were run from a blueprint. */
@NullMarked
package org.handslag.participant.preview;

import org.jspecify.annotations.NullMarked;
