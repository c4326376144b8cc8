/** How far a caller sees: lists, and the persons whose facts decide it. */
@NullMarked
package org.handslag.platform.reach;

import org.jspecify.annotations.NullMarked;
