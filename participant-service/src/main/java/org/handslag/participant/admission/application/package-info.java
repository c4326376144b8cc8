/** What can be done with admissions. */
@NullMarked
package org.handslag.participant.admission.application;

import org.jspecify.annotations.NullMarked;
