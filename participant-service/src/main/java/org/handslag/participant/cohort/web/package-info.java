/** Cohorts over HTTP. */
@NullMarked
package org.handslag.participant.cohort.web;

import org.jspecify.annotations.NullMarked;
