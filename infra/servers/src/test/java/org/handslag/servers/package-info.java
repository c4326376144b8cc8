/** Suites of the servers. */
@NullMarked
package org.handslag.servers;

import org.jspecify.annotations.NullMarked;
