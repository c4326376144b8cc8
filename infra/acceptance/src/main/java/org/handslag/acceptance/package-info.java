/** Stories that are lived through the gateway only, and the programs that check them. */
@NullMarked
package org.handslag.acceptance;

import org.jspecify.annotations.NullMarked;
