/** The admissions of participant-service. */
@NullMarked
package org.handslag.mentor.admission.kafka;

import org.jspecify.annotations.NullMarked;
