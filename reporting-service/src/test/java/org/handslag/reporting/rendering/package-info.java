/** Tests. */
@NullMarked
package org.handslag.reporting.rendering;

import org.jspecify.annotations.NullMarked;
