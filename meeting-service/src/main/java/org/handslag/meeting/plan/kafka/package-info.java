/** What the arrival of other services' events sets off. */
@NullMarked
package org.handslag.meeting.plan.kafka;

import org.jspecify.annotations.NullMarked;
