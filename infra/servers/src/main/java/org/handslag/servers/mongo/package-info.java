/** A database that speaks MongoDB's wire protocol, in this JVM or as its own process. */
@NullMarked
package org.handslag.servers.mongo;

import org.jspecify.annotations.NullMarked;
