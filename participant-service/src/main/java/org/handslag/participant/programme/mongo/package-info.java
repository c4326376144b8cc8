/** Programmes in the database. */
@NullMarked
package org.handslag.participant.programme.mongo;

import org.jspecify.annotations.NullMarked;
