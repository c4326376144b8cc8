/** What a programme's blueprint says that a report needs; JDK only. */
@NullMarked
package org.handslag.reporting.figures.plan;

import org.jspecify.annotations.NullMarked;
