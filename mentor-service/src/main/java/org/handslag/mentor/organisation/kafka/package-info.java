/** What others may know of an organisation. */
@NullMarked
package org.handslag.mentor.organisation.kafka;

import org.jspecify.annotations.NullMarked;
