/** Outcomes in the database. */
@NullMarked
package org.handslag.participant.outcome.mongo;

import org.jspecify.annotations.NullMarked;
