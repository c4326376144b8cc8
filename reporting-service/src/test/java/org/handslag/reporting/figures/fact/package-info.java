/** Specifications of the facts that figures are made of. */
@NullMarked
package org.handslag.reporting.figures.fact;

import org.jspecify.annotations.NullMarked;
