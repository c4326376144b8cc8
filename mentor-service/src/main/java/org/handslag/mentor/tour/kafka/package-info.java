/** What others may know of a tour. */
@NullMarked
package org.handslag.mentor.tour.kafka;

import org.jspecify.annotations.NullMarked;
