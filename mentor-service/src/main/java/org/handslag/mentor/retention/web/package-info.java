/** Retention of mentors over HTTP. */
@NullMarked
package org.handslag.mentor.retention.web;

import org.jspecify.annotations.NullMarked;
