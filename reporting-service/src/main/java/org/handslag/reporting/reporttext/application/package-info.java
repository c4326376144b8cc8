/** Writing texts of reports, and which of them a report has. */
@NullMarked
package org.handslag.reporting.reporttext.application;

import org.jspecify.annotations.NullMarked;
