/** What others may know of a reference. */
@NullMarked
package org.handslag.mentor.reference.kafka;

import org.jspecify.annotations.NullMarked;
