/** Tests. */
@NullMarked
package org.handslag.reporting.figures.attention;

import org.jspecify.annotations.NullMarked;
