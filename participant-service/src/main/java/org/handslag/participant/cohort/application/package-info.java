/** What can be done with cohorts. */
@NullMarked
package org.handslag.participant.cohort.application;

import org.jspecify.annotations.NullMarked;
