/** Folders that cannot be recounted, or do not agree with themselves. */
@NullMarked
package org.handslag.acceptance.recount;

import org.jspecify.annotations.NullMarked;
