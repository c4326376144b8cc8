/** Offering placements, applying to them, saving packages. */
@NullMarked
package org.handslag.mentor.placement.application;

import org.jspecify.annotations.NullMarked;
