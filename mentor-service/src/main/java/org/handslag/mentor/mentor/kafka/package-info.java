/** What others may know of a mentor. */
@NullMarked
package org.handslag.mentor.mentor.kafka;

import org.jspecify.annotations.NullMarked;
