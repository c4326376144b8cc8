/** Admissions: a person's course through one cohort's intake and programme. */
@NullMarked
package org.handslag.participant.admission;

import org.jspecify.annotations.NullMarked;
