/** The export to national follow-up. */
@NullMarked
package org.handslag.reporting.sus;

import org.jspecify.annotations.NullMarked;
