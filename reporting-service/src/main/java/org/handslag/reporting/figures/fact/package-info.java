/** The facts that figures are computed from, named as on the wire; JDK only. */
@NullMarked
package org.handslag.reporting.figures.fact;

import org.jspecify.annotations.NullMarked;
