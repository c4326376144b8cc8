/** Interviews over HTTP. */
@NullMarked
package org.handslag.reporting.interview.web;

import org.jspecify.annotations.NullMarked;
