/** What organisations offer, who applies, and reusable packages of internships. */
@NullMarked
package org.handslag.mentor.placement.model;

import org.jspecify.annotations.NullMarked;
