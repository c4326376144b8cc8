/** Suites of the database, by the real driver. */
@NullMarked
package org.handslag.servers.mongo;

import org.jspecify.annotations.NullMarked;
