/** How plans are kept and what of them is published. */
@NullMarked
package org.handslag.meeting.plan.mongo;

import org.jspecify.annotations.NullMarked;
