/** The participant service: programmes, cohorts, participants, admissions and outcomes. */
@NullMarked
package org.handslag.participant;

import org.jspecify.annotations.NullMarked;
