/** What a participant learns of the own mentor. */
@NullMarked
package org.handslag.mentor.card;

import org.jspecify.annotations.NullMarked;
