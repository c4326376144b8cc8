/** Retention of mentors. */
@NullMarked
package org.handslag.mentor.retention.application;

import org.jspecify.annotations.NullMarked;
