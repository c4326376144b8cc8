/** Lays a report out as one HTML page; JDK only. */
@NullMarked
package org.handslag.reporting.rendering;

import org.jspecify.annotations.NullMarked;
