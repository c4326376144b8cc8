/**
 * From Kafka to mirrors: one document per foreign aggregate, and parking for what cannot be
 * applied.
 */
@NullMarked
package org.handslag.platform.inbox;

import org.jspecify.annotations.NullMarked;
