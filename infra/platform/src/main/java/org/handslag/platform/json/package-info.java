/** The one way in which values become JSON, on the wire, on the bus and in the database. */
@NullMarked
package org.handslag.platform.json;

import org.jspecify.annotations.NullMarked;
