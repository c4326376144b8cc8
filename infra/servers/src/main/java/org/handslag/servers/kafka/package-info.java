/** A real Apache Kafka broker in this JVM, without Docker. */
@NullMarked
package org.handslag.servers.kafka;

import org.jspecify.annotations.NullMarked;
