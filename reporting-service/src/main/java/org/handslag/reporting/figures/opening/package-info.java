/** Opening a figure down to the dated facts behind it; JDK only. */
@NullMarked
package org.handslag.reporting.figures.opening;

import org.jspecify.annotations.NullMarked;
