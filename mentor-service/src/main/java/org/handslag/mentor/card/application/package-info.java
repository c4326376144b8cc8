/** Finds out what a participant sees of a mentor today. */
@NullMarked
package org.handslag.mentor.card.application;

import org.jspecify.annotations.NullMarked;
