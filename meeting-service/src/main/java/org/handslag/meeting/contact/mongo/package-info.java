/** How contacts are kept and what of them is published. */
@NullMarked
package org.handslag.meeting.contact.mongo;

import org.jspecify.annotations.NullMarked;
