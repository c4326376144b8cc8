/** What of the way from Kafka to mirrors needs no service around it. */
@NullMarked
package org.handslag.platform.inbox;

import org.jspecify.annotations.NullMarked;
