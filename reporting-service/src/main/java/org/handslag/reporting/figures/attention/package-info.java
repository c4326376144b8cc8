/** What a process leader should look at, found by comparing facts with the plan; JDK only. */
@NullMarked
package org.handslag.reporting.figures.attention;

import org.jspecify.annotations.NullMarked;
