/** A participant visits organisations one after the other. */
@NullMarked
package org.handslag.mentor.tour.model;

import org.jspecify.annotations.NullMarked;
