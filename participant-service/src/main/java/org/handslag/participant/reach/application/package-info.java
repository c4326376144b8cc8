/** How far a caller's permission reaches in lists. */
@NullMarked
package org.handslag.participant.reach.application;

import org.jspecify.annotations.NullMarked;
