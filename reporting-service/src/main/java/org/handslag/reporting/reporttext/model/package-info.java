/** A text of a report. */
@NullMarked
package org.handslag.reporting.reporttext.model;

import org.jspecify.annotations.NullMarked;
