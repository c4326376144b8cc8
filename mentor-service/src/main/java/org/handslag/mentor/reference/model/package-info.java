/** What a mentor writes in favour of a participant. */
@NullMarked
package org.handslag.mentor.reference.model;

import org.jspecify.annotations.NullMarked;
