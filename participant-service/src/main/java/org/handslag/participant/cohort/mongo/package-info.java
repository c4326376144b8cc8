/** Cohorts in the database. */
@NullMarked
package org.handslag.participant.cohort.mongo;

import org.jspecify.annotations.NullMarked;
