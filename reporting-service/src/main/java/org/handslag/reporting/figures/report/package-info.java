/** What a report says; its components are the names of the JSON; JDK only. */
@NullMarked
package org.handslag.reporting.figures.report;

import org.jspecify.annotations.NullMarked;
