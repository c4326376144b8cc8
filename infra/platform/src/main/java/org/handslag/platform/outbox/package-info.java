/** From a committed write to Kafka: hints, leases and the relay of each shard. */
@NullMarked
package org.handslag.platform.outbox;

import org.jspecify.annotations.NullMarked;
