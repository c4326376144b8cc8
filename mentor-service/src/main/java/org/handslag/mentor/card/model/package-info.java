/** The rule of what a participant sees of the own mentor, pure. */
@NullMarked
package org.handslag.mentor.card.model;

import org.jspecify.annotations.NullMarked;
