/** Municipalities in the database. */
@NullMarked
package org.handslag.gateway.municipality.mongo;

import org.jspecify.annotations.NullMarked;
