/** How long a command's event takes to the topic and into the report, through the real services. */
@NullMarked
package org.handslag.benchmark.latency;

import org.jspecify.annotations.NullMarked;
