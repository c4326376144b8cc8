/** How meetings are kept and what of them is published. */
@NullMarked
package org.handslag.meeting.meeting.mongo;

import org.jspecify.annotations.NullMarked;
