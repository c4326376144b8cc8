/** Tests. */
@NullMarked
package org.handslag.reporting.figures;

import org.jspecify.annotations.NullMarked;
