/** Suites of the broker. */
@NullMarked
package org.handslag.servers.kafka;

import org.jspecify.annotations.NullMarked;
