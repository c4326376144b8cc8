/** Tests. */
@NullMarked
package org.handslag.reporting;

import org.jspecify.annotations.NullMarked;
