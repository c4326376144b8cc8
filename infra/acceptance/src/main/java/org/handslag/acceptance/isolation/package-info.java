/** Whether what one tenant does, or what it is, can be seen by another. */
@NullMarked
package org.handslag.acceptance.isolation;

import org.jspecify.annotations.NullMarked;
