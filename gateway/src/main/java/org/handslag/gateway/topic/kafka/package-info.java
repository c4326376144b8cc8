/** Who may read which topic, at the broker. */
@NullMarked
package org.handslag.gateway.topic.kafka;

import org.jspecify.annotations.NullMarked;
