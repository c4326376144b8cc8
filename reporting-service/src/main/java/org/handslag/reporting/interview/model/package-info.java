/** Interviews as they were held. */
@NullMarked
package org.handslag.reporting.interview.model;

import org.jspecify.annotations.NullMarked;
