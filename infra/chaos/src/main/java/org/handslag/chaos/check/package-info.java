/** What must be true when all is quiet again, and where that is read. */
@NullMarked
package org.handslag.chaos.check;

import org.jspecify.annotations.NullMarked;
