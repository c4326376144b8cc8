/** Solutions and snapshots in the database. */
@NullMarked
package org.handslag.matching.solve.mongo;

import org.jspecify.annotations.NullMarked;
