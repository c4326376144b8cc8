/** How fast events leave the database for the broker, beside the same loop without the platform. */
@NullMarked
package org.handslag.benchmark.relay;

import org.jspecify.annotations.NullMarked;
