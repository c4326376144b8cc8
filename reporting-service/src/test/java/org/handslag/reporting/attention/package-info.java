/** Tests. */
@NullMarked
package org.handslag.reporting.attention;

import org.jspecify.annotations.NullMarked;
