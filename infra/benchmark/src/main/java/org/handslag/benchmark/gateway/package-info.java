/** The gateway beside a bare one of the same make, and beside asking directly. */
@NullMarked
package org.handslag.benchmark.gateway;

import org.jspecify.annotations.NullMarked;
