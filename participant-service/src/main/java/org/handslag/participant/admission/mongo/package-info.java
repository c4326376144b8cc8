/** Admissions in the database, one per participant and cohort. */
@NullMarked
package org.handslag.participant.admission.mongo;

import org.jspecify.annotations.NullMarked;
