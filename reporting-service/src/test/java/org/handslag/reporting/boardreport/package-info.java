/** Tests. */
@NullMarked
package org.handslag.reporting.boardreport;

import org.jspecify.annotations.NullMarked;
