/** Metrics and traces that follow a request over Kafka. */
@NullMarked
package org.handslag.platform.telemetry;

import org.jspecify.annotations.NullMarked;
