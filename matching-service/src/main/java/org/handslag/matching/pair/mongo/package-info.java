/** Pairs in the database. */
@NullMarked
package org.handslag.matching.pair.mongo;

import org.jspecify.annotations.NullMarked;
