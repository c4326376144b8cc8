/** Rounds in the database. */
@NullMarked
package org.handslag.matching.round.mongo;

import org.jspecify.annotations.NullMarked;
