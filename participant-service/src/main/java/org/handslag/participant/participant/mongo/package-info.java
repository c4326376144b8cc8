/** Participants in the database. */
@NullMarked
package org.handslag.participant.participant.mongo;

import org.jspecify.annotations.NullMarked;
